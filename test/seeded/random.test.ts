import { expect, test } from "vitest";
import { createRandom, deriveSeed } from "../../src/seeded/random.ts";

test("a seed always gives the same choices", () => {
  expect(choose(42)).toEqual(choose(42));
  expect(choose(42)).not.toEqual(choose(43));
  // mulberry32's own first values for 42: a tenant is the same on every machine and in every version.
  expect(createRandom(42).hex(16)).toBe("99e1ef7c72c32b8a");
  expect(deriveSeed(42, "a", 1)).toBe(deriveSeed(42, "a", 1));
  expect(
    new Set([deriveSeed(42, "a", 1), deriveSeed(42, "a", 2), deriveSeed(43, "a", 1)]).size,
  ).toBe(3);
});

test("whole numbers cover their range evenly enough, ends included", () => {
  const random = createRandom(7);
  const counts = [0, 0, 0, 0, 0, 0];
  for (let index = 0; index < 6000; index += 1) {
    const face = random.int(1, 6);
    counts[face - 1] = (counts[face - 1] ?? 0) + 1;
  }
  expect(Math.min(...counts)).toBeGreaterThan(850);
  expect(Math.max(...counts)).toBeLessThan(1150);
});

test("a sample has no doubles and never more than there are", () => {
  const random = createRandom(7);
  expect(new Set(random.sample(["a", "b", "c"], 3)).size).toBe(3);
  expect(random.sample(["a"], 5)).toEqual(["a"]);
  expect(() => random.pick([])).toThrow(RangeError);
});

test("a version 1 id holds its time, a version 4 id none", () => {
  const random = createRandom(7);
  const time = Date.UTC(2022, 5, 1, 19, 56, 39, 912);
  const id = random.timeUuid(time);
  expect(id).toMatch(/^[0-9a-f]{8}-e1e4-11ec-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const [low = "", middle = "", high = ""] = id.split("-");
  const ticks = BigInt(`0x${high.slice(1)}${middle}${low}`);
  expect(Number(ticks / 10_000n) - 12_219_292_800_000).toBe(time);
  expect(random.uuid()).toMatch(
    /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  );
});

function choose(seed: number): unknown[] {
  const random = createRandom(seed);
  return [
    random.next(),
    random.int(1, 6),
    random.hex(10),
    random.uuid(),
    random.sample([1, 2, 3, 4], 3),
  ];
}
