import { groupBy } from "../digest/bounded/group-by.ts";
import type { Chain, Explanation } from "./explanation.ts";
import type { Fact } from "./fact.ts";
import type { CauseGraph, CauseLink } from "./graph.ts";
import { inOrderOfLead } from "./lead.ts";
import { isInit, isServer, isShell } from "./programs.ts";

const MAX_STEPS = 64;
/** Every event counts a little, so that where nothing is grave the root of most of them leads. */
const PLAIN_WEIGHT = 0.1;

/** The roots of some events, the one to name first in front (see `inOrderOfLead`). `weightOf` an event is 0 where it is nothing special. */
export function explain(
  graph: CauseGraph,
  facts: readonly Fact[],
  weightOf: (fact: Fact) => number,
): readonly Explanation[] {
  const known = facts.flatMap((fact) => {
    const key = graph.nodeOf.get(fact.id);
    return key === undefined ? [] : [{ fact, chain: chainTo(graph, key), weight: weightOf(fact) }];
  });
  const byRoot = groupBy(known, ({ chain }) => chain.keys[0] ?? "");
  const explanations = [...byRoot.values()].flatMap((own): Explanation[] => {
    const [gravest] = own.toSorted((a, b) => b.weight - a.weight || a.fact.time - b.fact.time);
    if (gravest === undefined) return [];
    const { chain, fact: focus, weight: gravity } = gravest;
    const weight = own.reduce((sum, one) => sum + one.weight + PLAIN_WEIGHT, 0);
    return [{ chain, focus, facts: own.map(({ fact }) => fact), weight, gravity }];
  });
  return inOrderOfLead(graph, explanations);
}

/** Follows causes as far as they are known; a server program that turned into a shell is where it began. */
function chainTo(graph: CauseGraph, end: string): Chain {
  const keys = [end];
  const links: CauseLink[] = [];
  const seen = new Set(keys);
  for (let at = end; keys.length < MAX_STEPS;) {
    const link = graph.causes.get(at);
    if (link === undefined || seen.has(link.cause) || isEnd(graph, keys)) break;
    const cause = graph.nodes.get(link.cause);
    if (cause === undefined || (cause.kind === "process" && isInit(cause))) break;
    at = link.cause;
    seen.add(at);
    keys.unshift(at);
    links.unshift(link);
  }
  const isMember = keys.length > 1 && graph.sessions.get(end) === keys[0];
  return { keys, links, isCertain: isMember || links.every(({ isCertain }) => isCertain) };
}

/** Whether the first is a server program that started a shell, or acts by itself. */
function isEnd({ nodes }: CauseGraph, [first = "", second = ""]: readonly string[]): boolean {
  const root = nodes.get(first);
  if (root?.kind !== "process" || !isServer(root.exe)) return false;
  const next = nodes.get(second);
  // What it did itself may be hung on it, as one program of many records.
  return next?.kind !== "process" || isShell(next.exe) || !isServer(next.exe);
}
