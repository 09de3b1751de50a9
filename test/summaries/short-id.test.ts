import * as fc from "fast-check";
import { expect, test } from "vitest";
import { shortIds } from "../../src/summaries/short-id.ts";

test("eight characters where that is enough", () => {
  expect([...shortIds(["2abca110-cb87-11ea", "8b0f0b28-7fce-11e9"]).values()]).toEqual([
    "2abca110",
    "8b0f0b28",
  ]);
});

test("no short id begins another id, and each begins its own", () => {
  const ids = fc.uniqueArray(fc.stringMatching(/^[ab]{9,14}$/), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(ids, (all) => {
      for (const [id, short] of shortIds(all)) {
        expect(
          all.filter((other) => other.startsWith(short) && other !== id && short !== id),
        ).toEqual([]);
        expect(id.startsWith(short)).toBe(true);
      }
    }),
  );
});
