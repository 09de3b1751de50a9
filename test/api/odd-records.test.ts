import * as fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import type { Operation } from "../../src/api/define-operation.ts";
import { operations as version2 } from "../../src/api/operations/catalogue.ts";
import { asSent, unreadFields } from "../../src/api/schemas/reading.ts";
import { operations as version1 } from "../../src/api/version-1/operations/catalogue.ts";
import { type Fields, MEMBERS, RECORDS } from "../support/list-records.ts";

const SINGLES = /\.get$|^self-test$|^rules\.tags$/;
const LISTS = ([...version2, ...version1] as readonly Operation[]).filter(
  ({ id: name }) => !SINGLES.test(name),
);

type Read = Readonly<Record<string, unknown>>;

/** The records of a list as the client reads them, of as many as were sent. */
function readList(operation: Operation, sent: readonly unknown[]): Read[] {
  const member = MEMBERS[operation.id];
  const answer = operation.reshape?.(sent, {}) ?? (member ? { [member]: sent } : sent);
  const page = operation.output.parse(answer) as Read | Read[];
  return (Array.isArray(page) ? page : Object.values(page).find(Array.isArray)) as Read[];
}

/** Values that senders were seen to use, besides any other. */
const odd = fc.oneof(
  { weight: 3, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
  fc.constantFrom<unknown>(null, "", "false", "true", 0, 1, 2, 2.5, -1, 4, "2", "high", "user"),
  fc.constantFrom<unknown>([], {}, ["x"], ["10.0.0.1"], [null], [{}], { isHealthy: "no" }),
  fc.constantFrom<unknown>(1_764_410_400, 1_764_410_400_000, "1764410400", 9e15, "2026-01-31"),
  fc.constantFrom<unknown>("soon", "1970-01-01T00:00:00Z", "UNSUPPORTED"),
);

function sentRecord(fields: Fields): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, [sent]]) => [name, sent]));
}

test("every list of both versions is tried, with every field that is read of it", () => {
  expect(LISTS.map(({ id: name }) => name).toSorted()).toEqual(Object.keys(RECORDS).toSorted());
  for (const operation of LISTS) {
    const [record = {}] = readList(operation, [{}]);
    expect(unreadFields(record).filter((name) => !(name in (RECORDS[operation.id] ?? {})))).toEqual(
      [],
    );
  }
});

test.each(LISTS)("$id: good records are read as they are", (operation) => {
  const fields = RECORDS[operation.id] ?? {};
  const [record = {}] = readList(operation, [sentRecord(fields)]);
  expect([unreadFields(record), asSent(record)]).toEqual([[], sentRecord(fields)]);
  for (const [name, [, kind, told = name]] of Object.entries(fields)) {
    expect([name, kind.safeParse(record[told]).error]).toEqual([name, undefined]);
  }
});

test.each(LISTS)(
  "$id: any value in any field costs no other record, and is understood or named",
  (operation) => {
    const fields = RECORDS[operation.id] ?? {};
    const good = sentRecord(fields);
    const [expected] = readList(operation, [good]);
    const field = fc.constantFrom(...Object.keys(fields));
    fc.assert(
      fc.property(field, odd, (name, value) => {
        const sent = { ...good, [name]: value };
        const [first, record = {}, last] = readList(operation, [good, sent, good]);
        expect([first, last]).toEqual([expected, expected]);
        expect(asSent(record)).toEqual(sent);
        const [, kind, told = name] = fields[name] ?? [undefined, z.unknown()];
        expect(kind.safeParse(record[told]).error).toBeUndefined();
        const named = unreadFields(record).some(
          (path) => path === name || path.startsWith(`${name}.`),
        );
        const saysNothing = value === null || value === "";
        const isTold = record[told] !== undefined || HIDDEN.has(name);
        expect(isTold || named || saysNothing).toBe(true);
        for (const path of unreadFields(record)) expect(path.split(".")[0]).toBe(name);
      }),
      { numRuns: 150 },
    );
  },
);

/** Fields of version 1 that do not come along where they can be read: they only tell others. */
const HIDDEN = new Set([
  "organization_id",
  "active",
  "dismissed",
  "key",
  "rule",
  "pause",
  "latest_events",
]);

test.each(LISTS)("$id: what is no record costs no other one", (operation) => {
  const good = sentRecord(RECORDS[operation.id] ?? {});
  const [expected] = readList(operation, [good]);
  for (const none of [null, 5, "x", true, [good]]) {
    const [first, record = {}, last] = readList(operation, [good, none, good]);
    expect([first, last]).toEqual([expected, expected]);
    expect(unreadFields(record)).toEqual(["record"]);
    expect(asSent(record)).toEqual(none);
    expect(Object.values(record).filter((value) => value !== "")).toEqual([]);
  }
});
