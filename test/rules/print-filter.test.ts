import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseFilter } from "../../src/rules/parse-filter.ts";
import { printFilter } from "../../src/rules/print-filter.ts";
import { filterArbitrary } from "../support/filter-arbitrary.ts";

test("what is printed reads back as the same tree, whatever fields and values hold", () => {
  const text = fc.oneof(
    fc.string({ minLength: 1, unit: "binary" }),
    fc.constantFrom("and", "null", "12", "a.b", "user", `\\`, `"`, `'`, `\\"`, "C:\\a\\", "\n"),
  );
  const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value || 0);
  const filters = filterArbitrary({
    fields: text,
    values: fc.oneof(text, fc.constant(""), number, fc.integer(), fc.boolean(), fc.constant(null)),
  });
  fc.assert(
    fc.property(filters, (filter) => {
      expect(parseFilter(printFilter(filter))).toEqual(filter);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ["a=1 AND (b='x' or c != NULL)", 'a = 1 and (b = "x" or c != null)'],
  ["((a = 1)) and b = 2 or c = 3", "(a = 1 and b = 2) or c = 3"],
  ["not (a = 1)", "not a = 1"],
  ["not (a = 1 or b = 2)", "not (a = 1 or b = 2)"],
  ['agent_id="x-1"', 'agent_id = "x-1"'],
  [String.raw`exe = 'C:\a "b"'`, String.raw`exe = "C:\\a \"b\""`],
  ["'io.k8s/x' = true and 'or' = 1", 'io.k8s/x = true and "or" = 1'],
])("prints %s plainly", (text, printed) => {
  expect(printFilter(parseFilter(text))).toBe(printed);
});
