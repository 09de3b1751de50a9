import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createRepeatCache } from "../../../src/digest/bounded/repeat-cache.ts";

const same = (value: number) => value;

test("what was kept is found, and never another's value", () => {
  const keys = fc.array(fc.string({ maxLength: 2 }), { maxLength: 200 });
  fc.assert(
    fc.property(keys, fc.integer({ min: 1, max: 8 }), (offered, max) => {
      const cache = createRepeatCache<string>(max);
      for (const key of offered) cache.offer(key, key, (value) => `value of ${value}`);
      const found = [...new Set(offered)].filter((key) => cache.get(key) !== undefined);
      expect(found.length).toBeLessThanOrEqual(max);
      for (const key of found) expect(cache.get(key)).toBe(`value of ${key}`);
    }),
  );
});

test("while there is room everything is kept at once", () => {
  const cache = createRepeatCache<number>(2);
  cache.offer("a", 1, same);
  cache.offer("b", 2, same);
  expect([cache.get("a"), cache.get("b")]).toEqual([1, 2]);
});

test("a newcomer replaces the oldest when it keeps coming", () => {
  const cache = createRepeatCache<number>(2);
  for (const key of ["a", "b", "c", "c", "c", "c"]) cache.offer(key, 1, same);
  expect(cache.get("c")).toBeUndefined();
  cache.offer("c", 1, same);
  expect(["a", "b", "c"].filter((key) => cache.get(key) === 1)).toEqual(["b", "c"]);
  cache.offer("a", 1, same);
  expect(cache.get("a")).toBeUndefined();
});
