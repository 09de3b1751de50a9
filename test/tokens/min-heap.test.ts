import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createMinHeap } from "../../src/tokens/min-heap.ts";

test("numbers come out in order, whatever the order they went in", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(50)), (numbers) => {
      const heap = createMinHeap();
      for (const number of numbers) heap.push(number);
      const popped = numbers.map(() => heap.pop());
      expect(popped).toEqual(numbers.toSorted((a, b) => a - b));
      expect(heap.pop()).toBeUndefined();
    }),
  );
});
