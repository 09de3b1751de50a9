import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createDistinctCounter } from "../../../src/digest/bounded/distinct-counter.ts";
import { hashText } from "../../../src/event-fields/hash-text.ts";

function countOf(values: readonly string[]): number {
  const counter = createDistinctCounter();
  for (const value of values) counter.add(hashText(value));
  return counter.count();
}

function numbered(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, number) => `${prefix}${String(number)}`);
}

test.each([1, 100, 9000, 20_000, 25_000, 60_000, 300_000])("%i values, within 5 %%", (count) => {
  for (const prefix of ["10.1.", "user-", "/srv/data/part/"]) {
    const estimate = countOf(numbered(prefix, count));
    expect(estimate / count).toBeGreaterThan(0.95);
    expect(estimate / count).toBeLessThan(1.05);
  }
});

test("neither order nor repetition changes the estimate", () => {
  const values = fc.array(fc.string(), { maxLength: 50 });
  fc.assert(
    fc.property(values, values, (some, others) => {
      const all = countOf([...some, ...others]);
      expect(countOf([...others, ...some, ...others])).toBe(all);
    }),
  );
});
