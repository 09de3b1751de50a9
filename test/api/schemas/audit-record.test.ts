import { expect, test } from "vitest";
import { auditPageSchema } from "../../../src/api/schemas/audit-record.ts";

test.each([{}, { context: null }, { context: { rule: "r" } }, { context: [] }])(
  "a record comes through with %j",
  (context) => {
    const page = { recs: [{ id: "1", crud: "delete", source: "api", ...context }], token: "t" };
    expect(auditPageSchema.parse(page)).toEqual(page);
  },
);
