import { expect, test } from "vitest";
import { createIdPrefixes } from "../../../src/digest/bounded/id-prefixes.ts";

/** Ids whose first eight characters are all different. */
function idAt(number: number): string {
  return `${number.toString(16).padStart(8, "0")}-0000-4000-8000-000000000000`;
}

test.each([10, 100_000])(
  "of %i ids only those that share their beginning are shown whole",
  (count) => {
    const ids = createIdPrefixes();
    for (let number = 0; number < count; number += 1) ids.add(idAt(number));
    const twin = idAt(3).replace("4000", "4001");
    ids.add(twin);

    const shown = Array.from({ length: count }, (_, number) => ids.shorten(idAt(number)));
    const short = shown.filter((id) => id.length === 8);
    expect(ids.shorten(twin)).toBe(twin);
    expect(shown[3]).toBe(idAt(3));
    expect(short.length).toBeLessThan(count);
    expect(short.length / count).toBeGreaterThanOrEqual(0.9);
  },
);

test("an id that is short already, or unknown, stays as it is", () => {
  const ids = createIdPrefixes();
  ids.add("event-1");
  expect(ids.shorten("event-1")).toBe("event-1");
  expect(ids.shorten(idAt(7))).toBe(idAt(7));
});

test("an id that comes twice is no longer told apart by its beginning", () => {
  const ids = createIdPrefixes();
  for (let time = 0; time < 5; time += 1) ids.add(idAt(1));
  ids.add(idAt(2));
  expect(ids.shorten(idAt(1))).toBe(idAt(1));
  expect(ids.shorten(idAt(2))).toBe("00000002");
});
