import * as fc from "fast-check";
import { expect, test } from "vitest";
import { timeOf } from "../../src/event-fields/event-time.ts";
import { parseTime } from "../../src/event-fields/parse-time.ts";

const TEN = Date.UTC(2026, 0, 31, 10);

test.each([
  ["milliseconds", TEN],
  ["seconds", TEN / 1000],
  ["microseconds", TEN * 1000],
  ["nanoseconds", TEN * 1e6],
  ["digits of seconds", String(TEN / 1000)],
  ["digits of microseconds", `${String(TEN)}000`],
  ["digits of nanoseconds", `${String(TEN)}000000`],
  ["seconds with a fraction", "1769853600.000"],
  ["ISO 8601", "2026-01-31T10:00:00Z"],
  ["ISO 8601 with nanoseconds", "2026-01-31T10:00:00.000000001Z"],
  ["another zone", "2026-01-31T12:30:00+02:30"],
  ["another zone without a colon", "2026-01-31T05:00:00-0500"],
  ["a blank for the T", "2026-01-31 10:00:00"],
  ["no zone", "2026-01-31T10:00:00"],
  ["no seconds", "2026-01-31 10:00"],
  ["a comma before the fraction", "2026-01-31 10:00:00,000"],
  ["slashes", "2026/01/31 10:00:00"],
  ["the basic form", "20260131T100000Z"],
  ["the basic form without a zone", "20260131T100000"],
  ["only digits", "20260131100000"],
  ["UTC by name", "2026-01-31 10:00:00 UTC"],
  ["a mail's date", "Sat, 31 Jan 2026 10:00:00 +0000"],
  ["a web server's log", "31/Jan/2026:10:00:00 +0000"],
  ["asctime", "Sat Jan 31 10:00:00 2026"],
])("a time is read from %s", (_form, value) => {
  expect(parseTime(value)).toBe(TEN);
});

test.each([
  "soon",
  "",
  "-",
  "10:00:00",
  "2026-02-30T10:00:00Z",
  "2026-02-30 10:00:00,5",
  "2026-13-01",
  "2026-01-31T25:00:00Z",
  "2026-01-31 10:00:00 EST",
  "1999-12-31T23:59:59Z",
  "2100-01-01T00:00:00Z",
  "x".repeat(100_000),
  0,
  -1,
  1,
  1e300,
  Number.POSITIVE_INFINITY,
  Date.UTC(2100),
  Date.UTC(2000) - 1,
  null,
  true,
  {},
])("%s is no time", (value) => {
  expect(parseTime(value)).toBeNaN();
});

test("a time without a zone does not depend on where the server stands", () => {
  const { TZ } = process.env;
  try {
    for (const zone of ["America/New_York", "Asia/Kolkata", "UTC"]) {
      process.env["TZ"] = zone;
      for (const text of ["2026-01-31 10:00:00", "2026-01-31T10:00:00", "2026/01/31 10:00:00"]) {
        expect(parseTime(text)).toBe(TEN);
      }
    }
  } finally {
    if (TZ === undefined) delete process.env["TZ"];
    else process.env["TZ"] = TZ;
  }
});

test("every moment from 2000 up to 2100 is read back from every unit and form", () => {
  const moment = fc.integer({ min: Date.UTC(2000), max: Date.UTC(2100) - 1 });
  fc.assert(
    fc.property(moment, (time) => {
      const iso = new Date(time).toISOString();
      expect(parseTime(time)).toBe(time);
      expect(parseTime(time * 1000)).toBe(time);
      expect(parseTime(`${String(time)}000000`)).toBe(time);
      expect(parseTime(time / 1000)).toBe(time);
      expect(parseTime(iso)).toBe(time);
      expect(parseTime(iso.replace("Z", "").replace("T", " "))).toBe(time);
      expect(parseTime(iso.replaceAll(/[-:]/g, ""))).toBe(time);
      expect(parseTime(iso.replace("Z", "+00:00").replace(".", ","))).toBe(time);
    }),
  );
});

test("the field that says when it happened counts before the one that says when it came in", () => {
  expect(timeOf({ _insert_time: TEN + 60_000, timestamp: TEN })).toBe(TEN);
  expect(timeOf({ _insert_time: TEN, "@timestamp": "soon" })).toBe(TEN);
});

test("one unreadable field does not hide the next", () => {
  expect(timeOf({ timestamp: "soon", eventTime: "2026-01-31T10:00:00Z" })).toBe(TEN);
});

test.each([
  ["an audit record's header", { header: { timestamp: TEN / 1000 } }],
  ["a call to a cluster", { requestReceivedTimestamp: "2026-01-31T10:00:00.000000Z" }],
  ["the common schema", { "@timestamp": "2026-01-31T10:00:00.000Z" }],
  ["the common schema, nested", { event: { created: "2026-01-31T10:00:00.000Z" } }],
  ["the open schema", { time: TEN, class_uid: 3002 }],
  ["Sysmon", { UtcTime: "2026-01-31 10:00:00.000" }],
  [
    "an exported Windows event",
    {
      Event: {
        System: { TimeCreated: { "#attributes": { SystemTime: "2026-01-31T10:00:00.000000Z" } } },
      },
    },
  ],
])("%s says when it happened", (_what, event) => {
  expect(timeOf(event)).toBe(TEN);
});

test.each([
  ["RFC 5424", "<34>1 2026-01-31T10:00:00.000Z web1 sshd 1 - - Failed"],
  ["a whole date", "2026-01-31T12:00:00.000000+02:00 web1 sshd[1]: Failed"],
  ["a whole date in brackets", "[2026-01-31 10:00:00] app.ERROR: gone"],
  ["a year behind the day", "<34>Jan 31 2026 10:00:00 fw1 : %ASA-4-106023: Deny"],
  ["an audit record", "type=SYSCALL msg=audit(1769853600.000:456): arch=c000003e syscall=59"],
  [
    "an audit record in syslog",
    "Jan 31 09:59:59 web1 kernel: [12.3] audit: type=1400 audit(1769853600.000:7): apparmor=DENIED",
  ],
])("the header of a log line says when it was written: %s", (_what, log) => {
  expect(timeOf({ log })).toBe(TEN);
});

test("a header without a year means the year next to the time at which it came in", () => {
  const log = "Dec 31 23:59:58 web1 sshd[1]: Failed password";
  expect(timeOf({ log, _insert_time: Date.UTC(2026, 0, 1, 0, 0, 3) })).toBe(
    Date.UTC(2025, 11, 31, 23, 59, 58),
  );
  expect(
    timeOf({ log: "Jan  1 00:00:02 web1 x: y", _insert_time: Date.UTC(2025, 11, 31, 23) }),
  ).toBe(Date.UTC(2026, 0, 1, 0, 0, 2));
  expect(timeOf({ log: "Feb 29 10:00:00 web1 x: y", _insert_time: Date.UTC(2025, 1, 1) })).toBe(
    Date.UTC(2024, 1, 29, 10),
  );
});

test("a header without a year says nothing where no time is near", () => {
  expect(timeOf({ log: "Jan 31 10:00:00 web1 sshd[1]: Failed password" })).toBeNaN();
});

test("what a line says behind its header is no time of the event", () => {
  expect(timeOf({ log: "user said audit(1769853600.000:456): hello" })).toBeNaN();
  expect(timeOf({ log: "job due 2026-01-31T10:00:00Z was skipped" })).toBeNaN();
});
