import { scopeOf } from "../event-fields/address.ts";
import { type CleanText, cleanText, numberText } from "../text/clean-text.ts";
import { formatTime } from "../text/time.ts";
import type { LogonFact } from "./fact.ts";
import type { CauseGraph, RefusedNode, RemoteNode, SessionNode } from "./graph.ts";
import { refusedFrom, sourcesOf } from "./link-refused.ts";
import { amount, listText, onHost, type RootSentence, type Telling } from "./telling.ts";

const LOGON_TYPES: ReadonlyMap<string, CleanText> = new Map([
  ["2", cleanText`at the keyboard`],
  ["3", cleanText`over the network`],
  ["4", cleanText`as a batch job`],
  ["5", cleanText`as a service`],
  ["7", cleanText`by unlocking`],
  ["9", cleanText`with other credentials`],
  ["10", cleanText`by remote desktop`],
]);

/** Who logged in, from where, and how often that was refused before. */
export function tellSession(
  root: SessionNode,
  graph: CauseGraph,
  telling: Telling,
): Partial<RootSentence> {
  const { clean, machineOf } = telling;
  const { logon, hostName, name } = root;
  const user = clean(root.user, 60) || cleanText`nobody named`;
  const on = onHost(hostName, telling);
  const session = name === "" ? cleanText`` : cleanText` (session ${clean(name, 24)})`;
  if (logon === undefined) {
    const text = cleanText`all of it belongs to one login of ${user}${on}${session}`;
    const missing = cleanText`that login itself: from where ${user} came was not read`;
    return { text, missing, isOpen: true };
  }
  const machine = machineOf(logon.source);
  const source =
    logon.source === ""
      ? cleanText``
      : cleanText` from ${clean(logon.source, 60)}${scopeText(logon.source, machine)}`;
  const how = LOGON_TYPES.get(logon.logonType);
  const account = root.user.endsWith("$") ? cleanText`the machine account ${user}` : user;
  const refused = refusedFrom(graph, logon.source, logon.time);
  const before =
    refused > 0
      ? cleanText`, after ${amount(refused, cleanText`refused logon`, cleanText`refused logons`)} from there`
      : cleanText``;
  const text = cleanText`${account} logged in${how === undefined ? cleanText`` : cleanText` ${how}`}${source}${on}${session}${before}`;
  return {
    text,
    missing:
      machine === ""
        ? ""
        : cleanText`how somebody came to ${clean(machine, 60)}, from where this login came`,
  };
}

/** " (external)" behind an address that is none of ours. */
export function scopeText(address: string, machine: string): CleanText {
  if (machine !== "") return cleanText``;
  return scopeOf(address) === "external" ? cleanText` (external)` : cleanText``;
}

export function tellRefused(
  { source, hostName, logons }: RefusedNode,
  graph: CauseGraph,
  telling: Telling,
): Partial<RootSentence> {
  const count = logons.reduce((sum, logon) => sum + logon.count, 0);
  const sources = sourcesOf(logons).length;
  const unknown =
    sources > 1
      ? cleanText`${numberText(sources)} addresses`
      : cleanText`an address that is not told`;
  const from = source === "" ? unknown : telling.clean(source, 60);
  const users = listText(
    logons.map(({ user }) => user),
    telling,
  );
  const as = users === "" ? cleanText`` : cleanText` as ${users}`;
  const text = cleanText`${from}${scopeText(source, telling.machineOf(source))} tried to log in${onHost(hostName, telling)}${as}: ${numberText(count)} refused`;
  const eventIds = logons.slice(0, 2).map(({ id }) => id);
  const later = letInLater(graph, logons);
  if (later === undefined) return { text, eventIds, missing: "" };
  const { user, hostName: at } = later;
  const who = telling.clean(user, 60) || cleanText`nobody named`;
  const there = at === hostName ? cleanText`` : onHost(at, telling);
  const where = source === "" ? cleanText`, one of them` : cleanText`, and`;
  return {
    text: cleanText`${text}${where} was let in later${there} as ${who} at ${formatTime(later.time)}`,
    eventIds: [...eventIds, later.id],
    missing: "",
  };
}

/** The first login after the first of these, from one of their addresses. */
function letInLater({ nodes }: CauseGraph, logons: readonly LogonFact[]): LogonFact | undefined {
  const sources = new Set(sourcesOf(logons));
  const from = Math.min(...logons.map(({ time }) => time));
  return [...nodes.values()]
    .flatMap((node) => (node.kind === "session" && node.logon !== undefined ? [node.logon] : []))
    .filter(({ source, time }) => sources.has(source) && time >= from)
    .toSorted((a, b) => a.time - b.time)[0];
}

export function tellRemote(
  { source, hostName, connections }: RemoteNode,
  telling: Telling,
): Partial<RootSentence> {
  const ports = new Set(connections.map(({ port }) => port).filter(Boolean)).size;
  const machine = telling.machineOf(source);
  const to =
    ports === 0 ? cleanText`` : cleanText` to ${amount(ports, cleanText`port`, cleanText`ports`)}`;
  const text = cleanText`${telling.clean(source, 60)}${scopeText(source, machine)} connected${to}${onHost(hostName, telling)}`;
  const missing = machine === "" ? "" : cleanText`what made ${telling.clean(machine, 60)} do so`;
  return {
    text,
    missing,
    eventIds: connections.slice(0, 2).map(({ id }) => id),
    isOpen: machine !== "",
  };
}
