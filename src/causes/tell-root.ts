import { scopeOf } from "../event-fields/address.ts";
import { type CleanText, cleanText, numberText } from "../text/clean-text.ts";
import type { Explanation } from "./explain.ts";
import type {
  CauseGraph,
  CauseNode,
  ContainerNode,
  InstallNode,
  ProcessNode,
  RefusedNode,
  RemoteNode,
  SessionNode,
  SubjectNode,
} from "./graph.ts";
import { isLoginProgram, isScheduler, isServer, isShell } from "./programs.ts";
import { tellCloudRoot } from "./tell-cloud-root.ts";
import {
  amount,
  asUser,
  commandText,
  containerText,
  inContainer,
  listText,
  onHost,
  programText,
  type RootSentence,
  type Telling,
} from "./telling.ts";

export function tellRoot(graph: CauseGraph, told: Explanation, telling: Telling): RootSentence {
  const [first = "", second = ""] = told.chain.keys;
  const root = graph.nodes.get(first);
  const next = graph.nodes.get(second);
  const eventIds = told.chain.links[0]?.eventIds ?? [told.focus.id];
  const sentence =
    root === undefined ? undefined : sentenceOf(root, { graph, told, next, telling });
  return {
    text: cleanText`what these events show has no known cause`,
    missing: "",
    isOpen: false,
    eventIds,
    ...sentence,
  };
}

interface Context {
  readonly graph: CauseGraph;
  readonly told: Explanation;
  readonly next: CauseNode | undefined;
  readonly telling: Telling;
}

function sentenceOf(root: CauseNode, context: Context): Partial<RootSentence> {
  switch (root.kind) {
    case "process":
      return tellProcess(root, context);
    case "session":
      return tellSession(root, context);
    case "container":
      return tellContainer(root, context);
    case "install":
      return tellInstall(root, context);
    case "subject":
      return tellSubject(root, context);
    case "refused":
      return tellRefused(root, context);
    case "remote":
      return tellRemote(root, context);
    default:
      return tellCloudRoot(root, context.next, context.telling);
  }
}

function tellProcess(root: ProcessNode, { next, telling, told }: Context): Partial<RootSentence> {
  const program = programText(root, telling);
  const where = cleanText`${inContainer(root.container, root.image, telling)}${onHost(root.hostName, telling)}`;
  const started = next?.kind === "process" && next.pid !== root.pid ? next : undefined;
  const ran =
    started && cleanText`${commandText(started, telling)}${asUser(started.user, telling)}`;
  if (isServer(root.exe) && started !== undefined && ran !== undefined) {
    const what = isShell(started.exe)
      ? cleanText`turned into a shell: it started`
      : cleanText`started`;
    return {
      text: cleanText`the server program ${program}${where} ${what} ${ran}`,
      missing: unread(root, telling),
    };
  }
  if (isServer(root.exe)) {
    const target = targetOf(told, telling);
    const text = cleanText`the server program ${program}${asUser(root.user, telling)}${where} did it itself${target}`;
    return {
      text,
      missing: cleanText`which request made it do so: requests are not among these events`,
    };
  }
  if (ran !== undefined && isScheduler(root.exe)) {
    return { text: cleanText`the scheduler ${program}${where} started ${ran}`, missing: "" };
  }
  if (ran !== undefined && isLoginProgram(root.exe)) {
    const missing = cleanText`the login itself: who came, and from where`;
    const text = cleanText`somebody logged in through ${program}${where}, which started ${ran}`;
    return { text, missing, isOpen: true };
  }
  if (ran !== undefined && root.fact === undefined) {
    return {
      text: cleanText`${program}${where} started ${ran}`,
      missing: unread(root, telling),
      isOpen: true,
    };
  }
  const text = cleanText`${commandText(root, telling)}${asUser(root.user, telling)}${where} was run`;
  return { text, missing: unread(root, telling), isOpen: true };
}

/** A parent or start of which no event was read. */
function unread({ fact, pid }: ProcessNode, { clean }: Telling): CleanText {
  if (fact === undefined)
    return cleanText`the start of pid ${clean(pid, 20) || cleanText`(not told)`}: no event of it was read, it may be older`;
  const { parentPid } = fact;
  return parentPid === ""
    ? cleanText`what started it: the event names no parent`
    : cleanText`what started it: pid ${clean(parentPid, 20)}, of which no event was read`;
}

function targetOf({ focus }: Explanation, { clean }: Telling): CleanText {
  const target = focus.kind === "process" ? focus.target : "";
  return target === "" ? cleanText`` : cleanText`: ${clean(target, 100)}`;
}

const LOGON_TYPES: ReadonlyMap<string, CleanText> = new Map([
  ["2", cleanText`at the keyboard`],
  ["3", cleanText`over the network`],
  ["4", cleanText`as a batch job`],
  ["5", cleanText`as a service`],
  ["7", cleanText`by unlocking`],
  ["9", cleanText`with other credentials`],
  ["10", cleanText`by remote desktop`],
]);

function tellSession(root: SessionNode, { telling, graph }: Context): Partial<RootSentence> {
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

function scopeText(address: string, machine: string): CleanText {
  if (machine !== "") return cleanText``;
  return scopeOf(address) === "external" ? cleanText` (external)` : cleanText``;
}

function refusedFrom({ nodes }: CauseGraph, source: string, until: number): number {
  if (source === "") return 0;
  let count = 0;
  for (const node of nodes.values()) {
    if (node.kind !== "refused" || node.source !== source) continue;
    for (const logon of node.logons) if (logon.time <= until) count += logon.count;
  }
  return count;
}

function tellContainer(root: ContainerNode, { telling }: Context): Partial<RootSentence> {
  const { first, pod } = root;
  const place = containerText(root, telling);
  const of = pod === "" ? cleanText`` : cleanText` (pod ${telling.clean(pod, 60)})`;
  const text = cleanText`${commandText(first, telling)}${asUser(first.user, telling)} was the first process seen${place}${of}`;
  const isTyped = first.tty !== "" && first.tty !== "(none)";
  const missing = isTyped
    ? cleanText`who opened its terminal ${telling.clean(first.tty, 20)}: no exec into the container was read`
    : cleanText`who started the container`;
  return { text: isTyped ? cleanText`${text}, with a terminal` : text, missing, isOpen: true };
}

function tellInstall({ fact }: InstallNode, { telling }: Context): Partial<RootSentence> {
  const { clean } = telling;
  const { what, name, user, hostName } = fact;
  const title = name === "" ? cleanText`` : cleanText` ${clean(name, 60)}`;
  const text = cleanText`the ${cleanText`${clean(what)}`}${title} was installed by ${clean(user, 60) || cleanText`nobody named`}${onHost(hostName, telling)}`;
  return { text, eventIds: [fact.id], missing: cleanText`the logon of who installed it` };
}

function tellSubject(
  { user, source, calls }: SubjectNode,
  { telling, told }: Context,
): Partial<RootSentence> {
  const { clean, machineOf } = telling;
  const [first] = calls;
  if (first === undefined) return {};
  if (user === "") {
    const object = [first.namespace, first.name].filter(Boolean).join("/");
    const text = cleanText`${clean(first.resource, 40)} ${clean(object, 100)} was changed`;
    return {
      text,
      missing: cleanText`who asked for it: no request was read that names it`,
      isOpen: true,
    };
  }
  const from =
    source === ""
      ? cleanText``
      : cleanText` from ${clean(source, 60)}${scopeText(source, machineOf(source))}`;
  const client = first.client === "" ? cleanText`` : cleanText` with ${clean(first.client, 40)}`;
  const { focus } = told;
  const did =
    focus.kind === "cluster" && focus.user !== ""
      ? cleanText`: ${clean(focus.verb, 20)} ${clean(focus.resource, 40)} ${clean([focus.namespace, focus.name].filter(Boolean).join("/"), 80)}`
      : cleanText``;
  const refused = calls.filter((call) => call.refused).reduce((sum, { count }) => sum + count, 0);
  const kept =
    refused > 0
      ? cleanText`, ${amount(refused, cleanText`request`, cleanText`requests`)} refused`
      : cleanText``;
  const isToken = user.startsWith("system:serviceaccount:");
  const text = cleanText`${isToken ? cleanText`the token of ` : cleanText``}${clean(user, 90)} was used${from}${client}${did}${kept}`;
  return {
    text,
    eventIds: [first.id, focus.id],
    missing: isToken ? cleanText`how the token was taken: nothing in these events shows it` : "",
  };
}

function tellRefused(
  { source, hostName, logons }: RefusedNode,
  { telling }: Context,
): Partial<RootSentence> {
  const count = logons.reduce((sum, logon) => sum + logon.count, 0);
  const from = source === "" ? cleanText`an address that is not told` : telling.clean(source, 60);
  const users = listText(
    logons.map(({ user }) => user),
    telling,
  );
  const as = users === "" ? cleanText`` : cleanText` as ${users}`;
  const text = cleanText`${from}${scopeText(source, telling.machineOf(source))} tried to log in${onHost(hostName, telling)}${as}: ${numberText(count)} refused`;
  return { text, eventIds: logons.slice(0, 2).map(({ id }) => id), missing: "" };
}

function tellRemote(
  { source, hostName, connections }: RemoteNode,
  { telling }: Context,
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
