import type { Explanation } from "./explanation.ts";
import type { CauseGraph } from "./graph.ts";
import { refusedFrom } from "./link-refused.ts";
import { baseName, isInit, isServer, isShell } from "./programs.ts";

/** Fewer refused logons are somebody's typing errors. */
const MIN_GUESSES = 10;
const MIN_GUESSES_BEFORE_LOGIN = 3;
/** Of the gravest act of all: a server program whose shell did less is not what the alert is about. */
const LEADING_SHARE = 0.5;
const CLASS = { init: 0, bareLogin: 1, other: 2, serverShell: 3 } as const;

/**
 * The root to name first in front. A server program that became a shell leads. Guessed passwords come before a login
 * that nothing hangs on, and what starts everything comes last. Else it is what explains the most of what is grave;
 * records of one process that share its pid and program count together.
 */
export function inOrderOfLead(
  graph: CauseGraph,
  explanations: readonly Explanation[],
): readonly Explanation[] {
  const gravest = Math.max(0, ...explanations.map(({ gravity }) => gravity));
  const isGuessed = explanations.some((one) => isGuessing(graph, one));
  const weights = new Map<string, number>();
  for (const one of explanations) {
    const family = familyOf(graph, one);
    weights.set(family, (weights.get(family) ?? 0) + one.weight);
  }
  const rankOf = (one: Explanation): number => {
    const root = graph.nodes.get(one.chain.keys[0] ?? "");
    if (root?.kind === "process" && isInit(root)) return CLASS.init;
    if (isGuessed && isBareLogin(graph, one) && guessesBefore(graph, one) === 0)
      return CLASS.bareLogin;
    const isGrave = one.gravity > 0 && one.gravity >= gravest * LEADING_SHARE;
    return isGrave && isServerShell(graph, one) ? CLASS.serverShell : CLASS.other;
  };
  return explanations
    .map((one) => ({ one, rank: rankOf(one), weight: weights.get(familyOf(graph, one)) ?? 0 }))
    .toSorted(
      (a, b) =>
        b.rank - a.rank ||
        b.weight - a.weight ||
        b.one.weight - a.one.weight ||
        a.one.focus.time - b.one.focus.time,
    )
    .map(({ one }) => one);
}

/** Whether all that is known of it is that somebody came in: no act is tied to that login. */
export function isBareLogin({ nodes }: CauseGraph, { chain, facts }: Explanation): boolean {
  const root = nodes.get(chain.keys[0] ?? "");
  return root?.kind === "session" && facts.every(({ kind }) => kind === "logon");
}

function isGuessing(graph: CauseGraph, told: Explanation): boolean {
  const root = graph.nodes.get(told.chain.keys[0] ?? "");
  if (root?.kind === "session") return guessesBefore(graph, told) > 0;
  if (root?.kind !== "refused") return false;
  return root.logons.reduce((sum, { count }) => sum + count, 0) >= MIN_GUESSES;
}

/** Refused logons from where a login came; 0 where they are too few to be guesses. */
function guessesBefore(graph: CauseGraph, { chain }: Explanation): number {
  const root = graph.nodes.get(chain.keys[0] ?? "");
  if (root?.kind !== "session" || root.logon === undefined) return 0;
  const count = refusedFrom(graph, root.logon.source, root.logon.time);
  return count >= MIN_GUESSES_BEFORE_LOGIN ? count : 0;
}

function isServerShell({ nodes }: CauseGraph, { chain }: Explanation): boolean {
  const [root, next] = chain.keys.map((key) => nodes.get(key));
  return (
    root?.kind === "process" &&
    isServer(root.exe) &&
    next?.kind === "process" &&
    next.pid !== root.pid &&
    isShell(next.exe)
  );
}

/** Records of a process without a start of its own are told apart, though they name one pid and program. */
function familyOf({ nodes }: CauseGraph, { chain }: Explanation): string {
  const [key = ""] = chain.keys;
  const root = nodes.get(key);
  if (root?.kind !== "process") return key;
  return `${root.host}:${root.pid}:${baseName(root.exe).toLowerCase()}`;
}
