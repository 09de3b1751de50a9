import { assert, nat, property } from "fast-check";
import { expect, test } from "vitest";
import type { EventDigest } from "../../../src/digest/event-digest.ts";
import { candidatesOf } from "../../../src/digest/notable/candidates.ts";
import {
  decodeDigestCursor,
  encodeDigestCursor,
} from "../../../src/digest/render/digest-cursor.ts";
import { renderDigest } from "../../../src/digest/render/render-digest.ts";
import { countTokens } from "../../../src/tokens/count-tokens.ts";
import { layOut } from "../../../src/text/answer-text.ts";
import { NEEDLES, plant } from "../../bench/needle-recall.ts";
import { clean, digestOf } from "../../support/digest-of.ts";

const CALL = { alertId: "alert-1" };
const eventful = digestOf(
  plant(NEEDLES.filter(({ platform }) => platform === "cloudtrail").slice(0, 60), 3, 600),
);

interface Pages {
  readonly texts: readonly string[];
  readonly eventIds: readonly string[];
}

function readAll(digest: EventDigest, maxTokens: number): Pages {
  const texts: string[] = [];
  const eventIds: string[] = [];
  let cursor: string | undefined;
  do {
    const from = cursor === undefined ? undefined : decodeDigestCursor(cursor);
    const text = renderDigest(digest, { maxTokens, clean, call: CALL, from });
    texts.push(layOut(text));
    eventIds.push(...text.eventIds);
    cursor = text.nextCursor;
  } while (cursor !== undefined);
  return { texts, eventIds };
}

test.each([500, 1000, 2000, 4000])(
  "following the cursor of a digest at %i tokens names all that is notable, each once",
  (maxTokens) => {
    const { texts, eventIds } = readAll(eventful, maxTokens);
    const { risky, unusual } = candidatesOf(eventful);
    const groups = new Set([...risky, ...unusual].map(({ eventId }) => eventId));

    expect(texts.length).toBeGreaterThan(1);
    expect(new Set(eventIds).size).toBe(eventIds.length);
    expect(eventIds.toSorted()).toEqual([...groups].toSorted());
    for (const text of texts) expect(countTokens(text)).toBeLessThanOrEqual(maxTokens);
  },
);

test("the last line of a page is the call of the next", () => {
  const first = renderDigest(eventful, {
    maxTokens: 1000,
    clean,
    call: { ...CALL, where: 'user = "ann"' },
  });
  expect(first.after.join("\n")).toContain(
    `threatstack_get_events alert_id="alert-1" where="user = \\"ann\\"" cursor="${first.nextCursor ?? ""}"`,
  );
});

test("a cursor past the end says that nothing is left", () => {
  const from = { acts: 9999, unusual: 9999 };
  const text = renderDigest(eventful, { maxTokens: 1000, clean, call: CALL, from });
  expect(text.head).toContain("nothing notable is left");
  expect(text.nextCursor).toBeUndefined();
});

test("a cursor is read as it was written", () => {
  assert(
    property(nat(999_999), nat(999_999), (acts, unusual) => {
      expect(decodeDigestCursor(encodeDigestCursor({ acts, unusual }))).toEqual({ acts, unusual });
    }),
  );
});

test("in the order of time every line says what it is", () => {
  const { data } = renderDigest(eventful, {
    maxTokens: 4000,
    clean,
    call: CALL,
    isTimed: true,
  });
  const at = data.indexOf(data.find((line) => line === "in order of time:") ?? data[0]!);
  const lines = data.slice(at + 1).filter((line) => /^\d\d:\d\d:\d\d /.test(line));
  const times = lines.map((line) => line.slice(0, 8));
  expect(lines.length).toBeGreaterThan(20);
  expect(times).toEqual(times.toSorted());
  for (const line of lines) expect(line).toMatch(/^\S+ \S+ .*\[.+\]/);
});
