import * as fc from "fast-check";
import type { Filter, Literal, Operator } from "../../src/rules/filter.ts";

export interface FilterArbitraryOptions {
  readonly fields: fc.Arbitrary<string>;
  readonly values: fc.Arbitrary<Literal>;
}

/** Filters of any shape that the parser can produce: chains of two or more, nested a few levels. */
export function filterArbitrary({ fields, values }: FilterArbitraryOptions): fc.Arbitrary<Filter> {
  const textOperators = fc.constantFrom<Operator>("like", "starts_with", "ends_with");
  const comparison = fc
    .tuple(fields, values, fc.constantFrom<Operator>("=", "!="), textOperators, fc.boolean())
    .map(([field, value, equality, textual, wantsText]): Filter => ({
      kind: "comparison",
      field,
      operator: wantsText && value !== null ? textual : equality,
      value,
    }));
  const { filter } = fc.letrec<{ filter: Filter }>((tie) => ({
    filter: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      comparison,
      fc.record({ kind: fc.constant("not" as const), operand: tie("filter") }),
      fc.record({
        kind: fc.constantFrom("and" as const, "or" as const),
        operands: fc.array(tie("filter"), { minLength: 2, maxLength: 4 }),
      }),
    ),
  }));
  return filter;
}
