import { expect, onTestFinished } from "vitest";
import { createLogger } from "../../src/logger.ts";
import type { Change } from "../../src/watch/known.ts";
import { createWatch, type Topic } from "../../src/watch/create-watch.ts";
import {
  createFakeLists,
  createFakeVersion1,
  type FakeLists,
  type FakeListsOptions,
  type FakeRecord,
} from "./fake-lists.ts";
import { createManualClock, type ManualClock } from "./manual-clock.ts";
import { NOW } from "./make-tenant.ts";

export interface WatchedLists extends FakeLists {
  readonly clock: ManualClock;
  /** In the order in which they were told: `kind id`, or `anything` where nobody knows what has changed. */
  readonly told: string[];
  follow(topic: Topic): Promise<void>;
  readonly close: () => void;
  /** Active, one a minute, the newest a minute ago. */
  addAlerts(count: number, fields?: Partial<FakeRecord>): void;
  addAlert(id: string, at: number, fields?: Partial<FakeRecord>): void;
  addAgent(id: string, at: number, status: "online" | "offline"): void;
  /** An alert or an agent. */
  change(id: string, fields: Partial<FakeRecord>): void;
  /** Requests since it was asked for the last time. */
  newRequests(): number;
}

export interface WatchListsOptions extends Partial<Omit<FakeListsOptions, "now">> {
  readonly version?: 1 | 2;
  readonly pollMs?: number;
  /** Requests a minute of the organization. */
  readonly limit?: number;
  /** How far the clock of the API is ahead of ours. */
  readonly apiAheadMs?: number;
}

export const MINUTE_MS = 60_000;

/** A watch over lists in memory, on a clock that stands still until it is moved. */
export function watchLists(options: WatchListsOptions = {}): WatchedLists {
  const { version = 2, pollMs = MINUTE_MS, limit = 200, apiAheadMs = 0, ...listOptions } = options;
  const clock = createManualClock(NOW);
  const create = version === 1 ? createFakeVersion1 : createFakeLists;
  const lists = create({ ...listOptions, now: clock.now });
  const watch = createWatch({
    api: lists.client,
    apiVersion: version,
    forgetBefore: () => {},
    limit: () => limit,
    intervalMs: pollMs,
    logger: createLogger({ level: "silent" }),
    ...clock,
  });
  onTestFinished(() => watch.close());
  const told: string[] = [];
  let counted = 0;
  return Object.assign(lists, {
    clock,
    told,
    async follow(topic: Topic) {
      const following = watch.follow(topic, ({ changes }) =>
        told.push(...(changes?.map(inWords) ?? ["anything"])),
      );
      await clock.advance(2000);
      await following.ready;
    },
    close: () => watch.close(),
    addAlerts(count: number, fields: Partial<FakeRecord> = {}) {
      for (let index = 0; index < count; index += 1) {
        const at = NOW + apiAheadMs - (index + 1) * MINUTE_MS;
        const id = `${fields.status ?? "active"}-${index}`;
        lists.alerts.set(id, { status: "active", at, ...fields, id });
      }
    },
    addAlert: (id: string, at: number, fields: Partial<FakeRecord> = {}) =>
      void lists.alerts.set(id, { status: "active", ...fields, id, at }),
    addAgent: (id: string, at: number, status: "online" | "offline") =>
      void lists.agents.set(id, { id, at, status }),
    change(id: string, fields: Partial<FakeRecord>) {
      const record = lists.alerts.get(id) ?? lists.agents.get(id);
      if (record === undefined) throw new Error(`no alert or agent ${id}`);
      Object.assign(record, fields);
    },
    newRequests() {
      const since = counted;
      counted = lists.requests.length;
      return counted - since;
    },
  });
}

function inWords({ kind, id }: Change): string {
  return `${kind} ${id}`;
}

/** However many there are: never more in any minute than watching may spend. */
export function expectWithinShare({ requests }: FakeLists, most = 20): void {
  for (const [index, { at }] of requests.entries()) {
    const after = requests[index + most];
    if (after !== undefined) expect(after.at - at).toBeGreaterThanOrEqual(MINUTE_MS);
  }
}
