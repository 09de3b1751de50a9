import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createLineRanges } from "../../src/data-folder/line-ranges.ts";

test("has exactly the lines that were added", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 60 })), (lines) => {
      const ranges = createLineRanges();
      for (const line of lines.toSorted((left, right) => left - right)) ranges.add(line);
      const found = Array.from({ length: 62 }, (_, line) => line).filter((line) =>
        ranges.has(line),
      );
      expect(new Set(found)).toEqual(new Set(lines));
    }),
  );
});
