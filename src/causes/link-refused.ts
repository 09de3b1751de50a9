import { groupBy } from "../digest/bounded/group-by.ts";
import { cleanText } from "../text/clean-text.ts";
import type { LogonFact } from "./fact.ts";
import type { CauseGraph, GraphDraft, RefusedNode } from "./graph.ts";

/** So many addresses that were refused at one machine are taken for one round of guessing. */
const MIN_SOURCES = 3;

/**
 * Refused logons by where they came from: they explain themselves, and nothing else. Those of many addresses at one
 * machine belong together as a guess only: nothing but the machine is shared.
 */
export function addRefused({ facts, nodes, nodeOf, causes }: GraphDraft): void {
  const refused = facts.filter(
    (fact): fact is LogonFact => fact.kind === "logon" && !fact.succeeded,
  );
  for (const fact of refused) nodeOf.set(fact.id, keyOf(fact));
  for (const [key, logons] of groupBy(refused, keyOf)) nodes.set(key, toNode(logons));
  for (const [host, logons] of groupBy(refused, (fact) => fact.host)) {
    if (sourcesOf(logons).length < MIN_SOURCES) continue;
    const cause = `guessing:${host}`;
    nodes.set(cause, toNode(logons));
    for (const [key, own] of groupBy(logons, keyOf)) {
      causes.set(key, {
        cause,
        by: cleanText`machine, the addresses share nothing else`,
        value: own[0]?.hostName ?? "",
        isCertain: false,
        eventIds: own.slice(0, 1).map(({ id }) => id),
      });
    }
  }
}

/** Distinct addresses that are told. */
export function sourcesOf(logons: readonly LogonFact[]): string[] {
  return [...new Set(logons.map(({ source }) => source))].filter(Boolean);
}

/** How many logons from an address were refused by then. */
export function refusedFrom({ nodes }: CauseGraph, source: string, until: number): number {
  if (source === "") return 0;
  let count = 0;
  for (const [key, node] of nodes) {
    if (node.kind !== "refused" || node.source !== source || key.startsWith("guessing:")) continue;
    for (const logon of node.logons) if (logon.time <= until) count += logon.count;
  }
  return count;
}

function toNode(logons: readonly LogonFact[]): RefusedNode {
  const [first] = logons;
  const sources = new Set(logons.map(({ source }) => source));
  const source = sources.size === 1 ? (first?.source ?? "") : "";
  return { kind: "refused", source, hostName: first?.hostName ?? "", logons };
}

function keyOf({ host, source }: LogonFact): string {
  return `refused:${host}:${source}`;
}
