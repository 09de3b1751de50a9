import type { EventRecord } from "../event-fields/event-record.ts";
import type { Fact } from "./fact.ts";
import { readFact } from "./read-fact.ts";

/** What was kept of any number of events, in the order of time. */
export interface Facts {
  readonly facts: readonly Fact[];
  /** Events that tell of a cause and were not kept, because there were too many. */
  readonly dropped: number;
}

export interface FactStore {
  add(event: EventRecord, alertId: string): void;
  /** May be asked for again after more was added. */
  facts(): Facts;
}

/** Some 20 MB at most. Starts, logons and handed out keys, which chains are made of, have room of their own. */
const MAX_LINKING = 20_000;
const MAX_TOUCHES = 20_000;
const HOUR_MS = 3_600_000;

/**
 * Keeps what chains of causes are made of in bounded memory. Events that say the same within an hour are kept once
 * and counted; the earliest stands for them, whatever the order in which they come.
 */
export function createFactStore(
  limits = { linking: MAX_LINKING, touches: MAX_TOUCHES },
): FactStore {
  const linking = new Map<string, Fact>();
  const touches = new Map<string, Fact>();
  let dropped = 0;

  function keep(kept: Map<string, Fact>, key: string, fact: Fact): void {
    const before = kept.get(key);
    if (before === undefined) {
      const most = kept === linking ? limits.linking : limits.touches;
      if (kept.size >= most) dropped += 1;
      else kept.set(key, fact);
      return;
    }
    // The same event may have raised several alerts.
    if (before.id === fact.id) return;
    const count = before.count + fact.count;
    kept.set(key, { ...(isBefore(fact, before) ? fact : before), count });
  }

  return {
    add(event, alertId) {
      const fact = readFact(event, alertId);
      if (fact === undefined) return;
      if (isLinking(fact)) keep(linking, fact.id, fact);
      else keep(touches, repeatKey(fact), fact);
    },
    facts: () => ({
      facts: [...linking.values(), ...touches.values()].toSorted((a, b) =>
        isBefore(a, b) ? -1 : 1,
      ),
      dropped,
    }),
  };
}

function isBefore(a: Fact, b: Fact): boolean {
  return a.time === b.time ? a.id < b.id : a.time < b.time;
}

function isLinking(fact: Fact): boolean {
  if (fact.kind === "process") return fact.isStart;
  if (fact.kind === "logon") return fact.succeeded;
  if (fact.kind === "call") return fact.issuedKey !== "" || fact.issuedArn !== "";
  return fact.kind === "install";
}

function repeatKey(fact: Fact): string {
  return [fact.kind, fact.host, fact.user, Math.floor(fact.time / HOUR_MS), ...sayingOf(fact)].join(
    "\u0001",
  );
}

function sayingOf(fact: Fact): readonly unknown[] {
  if (fact.kind === "process") {
    const { pid, guid, exe, parentPid, parentStart, target, remote, port } = fact;
    return [pid, guid, exe, parentPid, parentStart, target, remote, port];
  }
  if (fact.kind === "logon") return [fact.source, fact.session, fact.logonType];
  if (fact.kind === "call") {
    return [fact.name, fact.key, fact.arn, fact.source, fact.client, fact.region, fact.refused];
  }
  if (fact.kind === "cluster") {
    return [fact.verb, fact.resource, fact.namespace, fact.name, fact.source, fact.refused];
  }
  return [fact.id];
}

/** Facts of several alerts in the order of time; one event of two alerts is one fact, and of the first of them. */
export function mergeFacts(parts: readonly (readonly Fact[])[]): Fact[] {
  const byId = new Map<string, Fact>();
  for (const facts of parts) {
    for (const fact of facts) if (!byId.has(fact.id)) byId.set(fact.id, fact);
  }
  return [...byId.values()].toSorted((a, b) => (isBefore(a, b) ? -1 : 1));
}
