import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { EventDigest } from "../../src/digest/event-digest.ts";
import { eventIdOf } from "../../src/event-fields/event-id.ts";
import type { EventRecord } from "../../src/event-fields/event-record.ts";
import { createEventFold } from "../../src/digest/fold.ts";
import { renderDigest } from "../../src/digest/render/render-digest.ts";
import { createSelector } from "../../src/digest/select-events.ts";
import { layOut } from "../../src/text/answer-text.ts";
import { createClean } from "../../src/text/clean.ts";
import { countTokens } from "../../src/tokens/count-tokens.ts";
import { eventArbitrary } from "../support/digest-arbitraries.ts";
import { uniqueEvents } from "../support/unique-events.ts";

const clean = createClean({ redact: true });
const events = fc.array(eventArbitrary, { maxLength: 60 });

function digestOf(records: readonly EventRecord[]): EventDigest {
  const fold = createEventFold();
  for (const record of records) fold.add(record, JSON.stringify(record).length);
  return fold.end();
}

function textOf(records: readonly EventRecord[], maxTokens = 2000): string {
  return layOut(renderDigest(digestOf(records), { maxTokens, clean, call: { alertId: "a" } }));
}

test("groups add up to the total, each and in the text", () => {
  fc.assert(
    fc.property(events, fc.integer({ min: 200, max: 20_000 }), (records, maxTokens) => {
      const digest = digestOf(records);
      expect(digest.groups.reduce((sum, { count }) => sum + count, 0)).toBe(records.length);
      const text = textOf(records, maxTokens);
      const [, groups = ""] = text.split(/\ngroups of /);
      const counts = [
        ...groups.matchAll(/^([\d,]+)× /gm),
        ...groups.matchAll(/(?:notable|other): ([\d,]+)/g),
      ];
      const counted = counts.reduce(
        (total, [, count = ""]) => total + Number(count.replaceAll(",", "")),
        0,
      );
      // Ten or fewer may all be told one by one, and are then not counted again.
      const sum = groups === "" && records.length <= 10 ? records.length : counted;
      expect(sum).toBe(records.length);
      expect(text).toContain(`${String(records.length)} event`);
    }),
    { numRuns: 100 },
  );
});

test("the order of events does not change the text", () => {
  fc.assert(
    fc.property(
      events.chain((records) =>
        fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
      ),
      ([records, shuffled]) => {
        expect(textOf(shuffled)).toBe(textOf(records));
        expect(textOf(records.toReversed())).toBe(textOf(records));
      },
    ),
    { numRuns: 100 },
  );
});

test("nor does it where two types share fields", () => {
  const log =
    "Jun 14 15:16:01 web sshd[19]: Accepted password for root from 203.0.113.9 port 22 ssh2";
  const records = [
    { event_type: "cloudtrail", log },
    { event_type: "cloudtrail", log, filename: "/etc/passwd" },
    { event_type: "host", filename: "/var/www/html/a.php" },
    { event_type: "host", message: "\0", filename: "/var/www/html/a.php" },
  ];
  expect(textOf(records.toReversed())).toBe(textOf(records));
  expect(textOf(records)).toContain("all host: ");
});

test("the text never costs more than it may, whatever the events hold", () => {
  fc.assert(
    fc.property(events, fc.integer({ min: 200, max: 20_000 }), (records, maxTokens) => {
      expect(countTokens(textOf(records, maxTokens))).toBeLessThanOrEqual(maxTokens);
    }),
    { numRuns: 100 },
  );
});

test("every id in the text opens exactly what it stands for", () => {
  fc.assert(
    fc.property(events, (records) => {
      const digest = digestOf(records);
      for (const group of digest.groups) {
        const inGroup = records.filter(createSelector({ group: group.id }));
        expect(inGroup).toHaveLength(group.count);
        const byId = inGroup.filter(createSelector({ eventIds: [group.eventId] }));
        expect(byId.length).toBeGreaterThan(0);
      }
      for (const family of digest.families.values()) {
        expect(records.filter(createSelector({ group: family.id }))).toHaveLength(family.count);
      }
      const parts = renderDigest(digest, { maxTokens: 2000, clean, call: { alertId: "a" } });
      const { eventIds } = parts;
      const text = layOut(parts);
      const known = records.map((record) => eventIdOf(record));
      for (const id of eventIds) {
        expect(text).toContain(clean(id, 64));
        expect(known.some((own) => own.startsWith(id))).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});

test("no events make a text that says so", () => {
  expect(textOf([])).toContain("0 events");
});

test("nor does it when every bound is reached, and what is estimated says so", () => {
  const records = [...uniqueEvents(9000).open()].map((text) => JSON.parse(text) as EventRecord);
  const text = textOf(records);
  expect(textOf(records.toReversed())).toBe(text);
  expect(text).toContain("from: about 8,900 different, none in 1 of 256 events");
  expect(text).toContain("to: about 7,500 different, none in 1 of 256 events");
  expect(text).toContain("too many to keep them all");
  const [, other = ""] = /other: ([\d,]+)/.exec(text) ?? [];
  const shown = [...text.matchAll(/^([\d,]+)× |notable: ([\d,]+)/gm)].map(
    ([, group, notable]) => group ?? notable ?? "",
  );
  const sum = [other, ...shown].reduce(
    (total, count) => total + Number(count.replaceAll(",", "")),
    0,
  );
  expect(sum).toBe(9000);
}, 30_000);
