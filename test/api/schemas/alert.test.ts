import { expect, test } from "vitest";
import { alertPageSchema, alertSchema } from "../../../src/api/schemas/alert.ts";

const full = {
  id: "2abca110-cb87-11ea-b55e-4f5cfb08a8d1",
  title: "CloudTrail: Access Denied",
  dataSource: "cloudtrail",
  createdAt: "2020-07-21T19:19:58.625Z",
  isDismissed: false,
  severity: 3,
  ruleId: "r",
  rulesetId: "s",
  aggregates: { ip: "198.51.100.100", accountId: 1 },
};

test.each([
  [full],
  [{ id: "a" }],
  [{ ...full, aggregates: [{ fieldName: "ip" }], agentId: null, eventCount: 3 }],
])("%j passes unchanged", (alert) => expect(alertSchema.parse(alert)).toEqual(alert));

test("a severity that came as text is a number", () => {
  expect(alertSchema.parse({ ...full, severity: "1" }).severity).toBe(1);
  expect(alertSchema.parse({ ...full, severity: null }).severity).toBeNull();
});

test("both names of the page token are read", () => {
  const page = { alerts: [full], token: null, paginationToken: "x" };
  expect(alertPageSchema.parse(page)).toEqual(page);
  expect(alertPageSchema.safeParse({ token: null }).success).toBe(false);
});
