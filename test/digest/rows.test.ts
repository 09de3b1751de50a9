import * as fc from "fast-check";
import { expect, test } from "vitest";
import { eventIdOf } from "../../src/event-fields/event-id.ts";
import type { EventRecord } from "../../src/event-fields/event-record.ts";
import { timeOf } from "../../src/event-fields/event-time.ts";
import { renderRaw } from "../../src/digest/render/render-raw.ts";
import { createRowsFold } from "../../src/digest/rows.ts";
import { renderRows } from "../../src/digest/render/render-rows.ts";
import type { RowsTextOptions } from "../../src/digest/render/render-rows.ts";
import { decodeCursor, encodeCursor } from "../../src/digest/row-cursor.ts";
import { createSelector } from "../../src/digest/select-events.ts";
import { countTokens } from "../../src/tokens/count-tokens.ts";
import { eventArbitrary } from "../support/digest-arbitraries.ts";
import { layOut } from "../../src/text/answer-text.ts";
import { clean, rowsOf, textOf } from "../support/digest-of.ts";

const optionsFor = (maxTokens: number): RowsTextOptions => ({
  maxTokens,
  clean,
  call: { alertId: "alert-1" },
});
const event = (id: string, timestamp: number) => ({
  _id: id,
  event_type: "audit",
  timestamp,
  exe: "/bin/ls",
});

test("pages of rows show every event once, oldest first, in any order of arrival", () => {
  const list = fc.array(eventArbitrary, { maxLength: 40 });
  fc.assert(
    fc.property(list, fc.integer({ min: 3000, max: 6000 }), (events, maxTokens) => {
      const shown: string[] = [];
      let after: ReturnType<typeof decodeCursor> | undefined;
      for (let page = 0; page < 100; page += 1) {
        const rows = rowsOf(page % 2 === 0 ? events : events.toReversed(), {
          limit: 7,
          ...(after !== undefined && { after }),
        });
        const text = renderRows(rows, optionsFor(maxTokens));
        expect(countTokens(layOut(text))).toBeLessThanOrEqual(maxTokens);
        shown.push(...text.eventIds);
        if (text.nextCursor === undefined) break;
        after = decodeCursor(text.nextCursor);
      }
      expect(shown).toEqual(events.toSorted(byTimeAndId).map((one) => eventIdOf(one)));
    }),
    { numRuns: 40 },
  );
});

function byTimeAndId(a: EventRecord, b: EventRecord): number {
  const [timeA, timeB] = [timeOf(a), timeOf(b)].map((time) =>
    Number.isNaN(time) ? Infinity : time,
  );
  if (timeA !== timeB) return timeA! < timeB! ? -1 : 1;
  return eventIdOf(a) < eventIdOf(b) ? -1 : 1;
}

test("rows say how many there are and where to go on", () => {
  const events = Array.from({ length: 5 }, (_, index) =>
    event(`e${String(index)}`, 1.7e12 + index * 1000),
  );
  const rows = rowsOf(events, {
    limit: 2,
    select: createSelector({ where: (one) => one["_id"] !== "e0" }),
  });
  const parts = renderRows(rows, optionsFor(2000));
  const { nextCursor, eventIds } = parts;
  const text = textOf(parts);
  expect(eventIds).toEqual(["e1", "e2"]);
  expect(text).toContain("4 events selected of 5, 1-2 shown, oldest first, UTC");
  expect(text).toContain(`cursor="${nextCursor ?? ""}"`);
});

test("the widest rows still come one after the other in 200 tokens", () => {
  const wide = fc.record({
    _id: fc.uuid(),
    event_type: fc.constantFrom("audit", "host", "winsec"),
    timestamp: fc.integer({ min: 1.7e12, max: 1.8e12 }),
    user: fc.string({ unit: "grapheme", minLength: 60, maxLength: 90 }),
    exe: fc.string({ unit: "grapheme", minLength: 60, maxLength: 300 }),
    arguments: fc.string({ unit: "grapheme", maxLength: 900 }),
    log: fc.string({ unit: "grapheme", maxLength: 900 }),
    src_ip: fc.ipV6(),
    dst_ip: fc.ipV6(),
    hostname: fc.string({ minLength: 60, maxLength: 90 }),
  });
  fc.assert(
    fc.property(fc.array(wide, { minLength: 1, maxLength: 6 }), (events) => {
      let after: ReturnType<typeof decodeCursor> | undefined;
      const shown: string[] = [];
      for (let page = 0; page < events.length; page += 1) {
        const rows = rowsOf(events, { limit: 25, ...(after !== undefined && { after }) });
        const text = renderRows(rows, optionsFor(200));
        expect(countTokens(layOut(text))).toBeLessThanOrEqual(200);
        shown.push(...text.eventIds);
        if (text.nextCursor === undefined) break;
        after = decodeCursor(text.nextCursor);
      }
      expect(shown).toEqual(events.toSorted(byTimeAndId).map((one) => eventIdOf(one)));
    }),
    { numRuns: 100 },
  );
});

test("a raw event is shown as it came, and in parts where it is too long", () => {
  const long = { ...event("e1", 1.7e12), message: "word ".repeat(3000).trim() };
  let after: ReturnType<typeof decodeCursor> | undefined;
  let whole = "";
  for (let page = 0; page < 60; page += 1) {
    const rows = rowsOf([long], { limit: 3, ...(after !== undefined && { after }) });
    const parts = renderRaw(rows, optionsFor(400));
    const { nextCursor } = parts;
    const text = textOf(parts);
    expect(countTokens(layOut(parts))).toBeLessThanOrEqual(400);
    whole += /<data>\n(?:…\+\d+ )?(.*?)(?:…\+\d+)?\n<\/data>/s.exec(text)?.[1] ?? "";
    if (nextCursor === undefined) break;
    after = decodeCursor(nextCursor);
  }
  expect(JSON.parse(whole)).toEqual(long);
});

test("a cursor survives its way through a client", () => {
  fc.assert(
    fc.property(
      fc.record({
        time: fc.oneof(fc.nat(), fc.constant(Infinity)),
        id: fc.string(),
        shown: fc.nat(99),
        offset: fc.nat(),
      }),
      (cursor) => {
        expect(decodeCursor(encodeCursor(cursor))).toEqual(cursor);
      },
    ),
  );
  expect(() => decodeCursor("nonsense")).toThrow("not a cursor");
});

test.each([
  ['{"_id":"a","pid":9007199254740993}', true],
  ['{"_id":"a","load":1.0}', true],
  ['{"_id":"a","rate":1e3}', true],
  ['{"_id":"a","pid":42}', false],
])("of %s the text is kept for those that want it as sent: %s", (text, isKept) => {
  const sent = JSON.parse(text) as Record<string, unknown>;
  const rowOf = (isRaw: boolean) => {
    const fold = createRowsFold({ limit: 1, isRaw });
    fold.add(sent, text.length, () => text);
    return fold.end().rows[0];
  };
  expect(rowOf(true)?.text).toBe(isKept ? text : undefined);
  expect(rowOf(false)?.text).toBeUndefined();
});
