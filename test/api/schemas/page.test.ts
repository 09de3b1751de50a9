import { expect, test } from "vitest";
import { id, severity } from "../../../src/api/schemas/fields.ts";
import { pageSchema } from "../../../src/api/schemas/page.ts";
import { asSent, hadNoBody, unreadFields } from "../../../src/api/schemas/reading.ts";
import { recordSchema } from "../../../src/api/schemas/record.ts";

const schema = pageSchema("alerts", recordSchema({ id, severity }));

test("a page holds every member, whatever could be read of it", () => {
  const sent = { alerts: [{ id: "a" }, null, { id: "b", severity: "high" }], token: "t", more: 1 };
  const page = schema.parse(sent);
  expect(page).toEqual({ alerts: [{ id: "a" }, { id: "" }, { id: "b" }], token: "t", more: 1 });
  expect(page.alerts.map(unreadFields)).toEqual([[], ["record"], ["severity"]]);
  expect([unreadFields(page), asSent(page), hadNoBody(page)]).toEqual([[], sent, false]);
});

test.each([
  [{ token: "t" }, { token: "t" }],
  [
    { token: null, paginationToken: "x" },
    { token: null, paginationToken: "x" },
  ],
  [{ token: "" }, { token: "" }],
  [{ token: 12 }, { token: "12" }],
  [{ token: false }, { token: null }],
  [{}, {}],
])("of %j the next page is known", (sent, expected) => {
  const page = schema.parse({ alerts: [], ...sent });
  expect(page).toEqual({ alerts: [], ...expected });
  expect(unreadFields(page)).toEqual([]);
});

test.each([[{}], [["t"]], [true], [1.5], [1e300]])("a token %j is named", (token) => {
  const page = schema.parse({ alerts: [{ id: "a" }], token });
  expect(page).toEqual({ alerts: [{ id: "a" }] });
  expect(unreadFields(page)).toEqual(["token"]);
});

test("no body is an empty page that is known to be no answer", () => {
  const page = schema.parse(undefined);
  expect(page).toEqual({ alerts: [], token: null });
  expect(hadNoBody(page)).toBe(true);
  expect(hadNoBody(schema.parse(page))).toBe(true);
  expect(hadNoBody(schema.parse({ alerts: [] }))).toBe(false);
});

test.each([[null], [5], ["x"], [[]], [{}], [{ alerts: null }], [{ alerts: {} }], [{ agents: [] }]])(
  "%j has no such list",
  (sent) => {
    const { error } = schema.safeParse(sent);
    expect(error?.issues).toMatchObject([{ code: "custom", message: "has no alerts list" }]);
  },
);
