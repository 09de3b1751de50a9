import { expect, test } from "vitest";
import { serverRows } from "../../src/summaries/server-rows.ts";
import { createClean } from "../../src/text/clean.ts";

test("the name is the tag of that key, whatever else stands among the tags", () => {
  const lists = [
    ["Name", null, 7, ["Name"], { value: "no key" }, { key: "Name", value: "web-1" }],
    ["Name"],
    { Name: "no list" },
    undefined,
  ];
  const servers = lists.map((tags, index) => ({ id: `i-${index}`, tags }));
  expect(serverRows(servers, createClean({ redact: true })).map(({ name }) => name)).toEqual([
    "web-1",
    "",
    "",
    "",
  ]);
});
