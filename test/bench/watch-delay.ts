import { randomUUID } from "node:crypto";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { createLogger } from "../../src/logger.ts";
import { createWatch, type TopicChanges } from "../../src/watch/create-watch.ts";
import { createKnown } from "../../src/watch/known.ts";
import { printOf } from "../../src/watch/print-of.ts";
import {
  createFakeLists,
  createFakeVersion1,
  type FakeRecord,
  type FakeRequest,
} from "../support/fake-lists.ts";
import { createManualClock } from "../support/manual-clock.ts";

/** Requests a minute of the organization; watching may spend a tenth of it. */
const LIMIT = 200;
const COUNTS = [100, 1337, 60_000];
const DISMISSED = 1000;
const POLLS = [2, 60];
const VERSIONS = { 2: createFakeLists, 1: createFakeVersion1 } as const;
const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;
/** Long enough to have read every alert once, whatever the share. */
const settleMs = (alerts: number): number => Math.max(600_000, (alerts / 60_000) * 3 * 3_600_000);
const START = Date.parse("2026-03-02T12:00:00.000Z");

export interface DelayRow {
  readonly version: number;
  readonly alerts: number;
  readonly poll: number;
  /** Seconds until an alert created right after the subscription is told. */
  readonly newAtOnce: number;
  /** Seconds until a new alert is told, in the worst of a few cases, when everything has been read once. */
  readonly newLater: number;
  readonly dismissedNew: number;
  readonly dismissedOld: number;
  /** Most requests in any minute. */
  readonly most: number;
  readonly toldTwice: number;
}

/** How long changes take to reach who follows the alerts, by how many alerts are active. */
export async function watchDelay(version: 1 | 2, alerts: number, poll: number): Promise<DelayRow> {
  const clock = createManualClock(START);
  const lists = VERSIONS[version](clock);
  for (let index = 0; index < alerts; index += 1) {
    // Spread over half a year, the newest an hour old.
    const at = START - 3_600_000 - Math.floor((index / alerts) * 180 * DAY_MS);
    lists.alerts.set(`alert-${index}`, { id: `alert-${index}`, at, status: "active" });
  }
  for (let index = 0; index < DISMISSED; index += 1) {
    const at = START - 3_600_000 - Math.floor((index / DISMISSED) * 180 * DAY_MS);
    lists.alerts.set(`old-${index}`, { id: `old-${index}`, at, status: "dismissed" });
  }
  const told = new Map<string, number[]>();
  const watch = createWatch({
    api: lists.client,
    ...(version === 1 && { apiVersion: 1 as const }),
    forgetBefore: () => {},
    limit: () => LIMIT,
    intervalMs: poll * 1000,
    logger: createLogger({ level: "silent" }),
    ...clock,
  });
  const note = ({ changes = [] }: TopicChanges): void => {
    for (const { id, kind } of changes) {
      const key = `${id} ${kind}`;
      told.set(key, [...(told.get(key) ?? []), clock.now()]);
    }
  };
  const following = watch.follow("alerts", note);
  await clock.advance(2000);
  await following.ready;

  const settle = settleMs(alerts);
  let made = 0;
  async function delayOf(key: (id: string) => string, change: () => string): Promise<number> {
    const since = clock.now();
    const name = key(change());
    while (clock.now() - since < settle) {
      const [at] = told.get(name) ?? [];
      if (at !== undefined) return (at - since) / 1000;
      await clock.advance(Math.min(poll * 1000, 5000));
    }
    return Infinity;
  }
  const create = (): string => {
    made += 1;
    const record: FakeRecord = { id: `new-${made}`, at: clock.now(), status: "active" };
    lists.alerts.set(record.id, record);
    return record.id;
  };
  const dismiss = (id: string) => (): string => {
    const record = lists.alerts.get(id);
    if (record !== undefined) record.status = "dismissed";
    return id;
  };

  const newAtOnce = await delayOf((id) => `${id} added`, create);
  await clock.advance(settle);
  const later: number[] = [];
  for (const rest of [100, 700, 1300, 37_000]) {
    later.push(await delayOf((id) => `${id} added`, create));
    await clock.advance(MINUTE_MS + rest);
  }
  const dismissedNew = await delayOf((id) => `${id} removed`, dismiss("new-1"));
  await clock.advance(MINUTE_MS);
  const dismissedOld = await delayOf(
    (id) => `${id} removed`,
    dismiss(`alert-${Math.floor(alerts / 2)}`),
  );
  watch.close();
  return {
    version,
    alerts,
    poll,
    newAtOnce,
    newLater: Math.max(...later),
    dismissedNew,
    dismissedOld,
    most: mostInAMinute(lists.requests),
    toldTwice: [...told.values()].filter((times) => times.length > 1).length,
  };
}

/** Bytes of what is kept of so many alerts. */
function memoryOf(alerts: number): number {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  collect();
  const before = process.memoryUsage().heapUsed;
  const known = createKnown();
  for (let index = 0; index < alerts; index += 1) {
    const record = { title: `alert ${index}`, severity: 2 };
    const row = { at: START - index * 1000, print: printOf(record), list: "active", listed: true };
    // As an answer brings it: what makes the id leaves parts of it behind.
    const { id } = JSON.parse(JSON.stringify({ id: randomUUID() })) as { id: string };
    known.note({ id, ...row });
  }
  collect();
  const bytes = process.memoryUsage().heapUsed - before;
  if (known.get("") !== undefined) throw new Error("an id that was never noted");
  return bytes;
}

function mostInAMinute(requests: readonly FakeRequest[]): number {
  let most = 0;
  let first = 0;
  for (const [index, { at }] of requests.entries()) {
    while ((requests[first]?.at ?? at) <= at - MINUTE_MS) first += 1;
    most = Math.max(most, index - first + 1);
  }
  return most;
}

const NAMES = [
  "API",
  "alerts",
  "poll",
  "new, at once",
  "new, later",
  "newest dismissed",
  "old dismissed",
  "most a minute",
  "told twice",
];

function print(row: DelayRow): void {
  const { version, alerts, poll, newAtOnce, newLater, dismissedNew, dismissedOld } = row;
  const delays = [newAtOnce, newLater, dismissedNew, dismissedOld].map(inWords);
  const cells = [`v${version}`, alerts, `${poll} s`, ...delays, row.most, row.toldTwice];
  console.log(
    cells.map((cell, index) => String(cell).padStart(NAMES[index]?.length ?? 0)).join("  "),
  );
}

function inWords(seconds: number): string {
  if (!Number.isFinite(seconds)) return "never";
  return seconds < 120 ? `${Math.round(seconds)} s` : `${Math.round(seconds / 60)} min`;
}

console.log(
  `Delay of changes to alerts; ${LIMIT} requests a minute, of which a tenth is for watching.`,
);
console.log(NAMES.join("  "));
for (const version of [2, 1] as const)
  for (const poll of POLLS)
    for (const alerts of COUNTS) print(await watchDelay(version, alerts, poll));

const megabytes = memoryOf(60_000) / 1e6;
console.log(`What is kept of 60,000 alerts: ${megabytes.toFixed(1)} MB.`);
