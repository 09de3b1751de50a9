import { expect, test } from "vitest";
import { REHEARSALS, rehearseDigest } from "../../src/warm-up/rehearse-digest.ts";
import { EVENTS_A_ROUND } from "../../src/warm-up/rehearsal-events.ts";

test("a rehearsal folds and tells an alert with events of every common type", async () => {
  const text = await rehearseDigest(0);

  expect(text).toMatch(new RegExp(`^${EVENTS_A_ROUND} events, digest by shape, `));
  expect(text).toContain("types: winsec 24; audit 6; host 6; 4 more\n");
});

test("no rehearsal repeats another", async () => {
  const texts = await Promise.all(
    Array.from({ length: REHEARSALS }, (_, round) => rehearseDigest(round)),
  );

  expect(new Set(texts).size).toBe(REHEARSALS);
});
