import { groupBy } from "../digest/bounded/group-by.ts";
import { cleanText } from "../text/clean-text.ts";
import type { LogonFact, ProcessFact } from "./fact.ts";
import type { CauseLink, GraphDraft, ProcessNode } from "./graph.ts";
import { createProcessIndex, type ProcessIndex } from "./process-index.ts";
import { isLoginProgram, isSameProgram, isServer, isShim } from "./programs.ts";

/** Numbers of audit sessions begin anew when a machine starts: a login that long before may be another's. */
const SESSION_MS = 24 * 3_600_000;

/** Links processes of Linux to what started them: another process, a login, or a container. */
export function linkLinux(draft: GraphDraft): void {
  const processes = draft.facts.filter(
    (fact): fact is ProcessFact => fact.kind === "process" && !fact.isWindows,
  );
  const index = createProcessIndex(processes.filter(({ isStart }) => isStart));
  const logons = draft.facts.filter(
    (fact): fact is LogonFact => fact.kind === "logon" && !fact.isWindows && fact.succeeded,
  );
  for (const fact of processes) {
    const key = keyOf(fact);
    if (!draft.nodes.has(key)) draft.nodes.set(key, toNode(fact));
    draft.nodeOf.set(fact.id, key);
  }
  addSessions(draft, processes, logons);
  for (const fact of processes) {
    const key = keyOf(fact);
    const link = causeOf(draft, fact, index);
    if (link !== undefined && link.cause !== key && !draft.causes.has(key)) {
      draft.causes.set(key, link);
    }
  }
  linkNamed(draft, processes);
  hangOnServers(draft, processes);
  addRemotes(
    draft,
    processes.filter(({ remote }) => remote !== ""),
  );
}

/** A parent whose start was not read, but something else that it did, which names its own parent: by pid and program, a guess. */
function linkNamed({ nodes, causes }: GraphDraft, processes: readonly ProcessFact[]): void {
  const bySelf = groupBy(
    processes.filter(({ isStart, parentStart }) => !isStart && !Number.isNaN(parentStart)),
    ({ host, pid, exe }) => `${host}:${pid}:${exe}`,
  );
  for (const [key, node] of nodes) {
    if (node.kind !== "process" || node.fact !== undefined || causes.has(key)) continue;
    const later = bySelf
      .get(`${node.host}:${node.pid}:${node.exe}`)
      ?.find((one) => !(one.time < node.start));
    const link = later && causes.get(keyOf(later));
    if (later === undefined || link === undefined || link.cause === key) continue;
    const by = cleanText`pid and program of what it did later; pids are reused`;
    causes.set(key, {
      cause: link.cause,
      by,
      value: node.pid,
      isCertain: false,
      eventIds: [later.id],
    });
  }
}

/** Connections that were taken begin with who made them. */
function addRemotes({ nodes, nodeOf }: GraphDraft, taken: readonly ProcessFact[]): void {
  const keyOfRemote = ({ remote, host }: ProcessFact) => `remote:${host}:${remote}`;
  for (const fact of taken) nodeOf.set(fact.id, keyOfRemote(fact));
  for (const [key, connections] of groupBy(taken, keyOfRemote)) {
    const [first] = connections;
    const [source, hostName] = [first?.remote ?? "", first?.hostName ?? ""];
    nodes.set(key, { kind: "remote", source, hostName, connections });
  }
}

/** What a server program did whose start was not read, but whom its children name: by its pid and program, which is a guess. */
function hangOnServers({ nodes, causes }: GraphDraft, processes: readonly ProcessFact[]): void {
  const servers = new Map<string, string>();
  for (const [key, node] of nodes) {
    if (node.kind !== "process" || node.fact !== undefined || !isServer(node.exe)) continue;
    servers.set(`${node.host}:${node.pid}:${node.exe}`, key);
  }
  for (const fact of processes) {
    const cause = servers.get(`${fact.host}:${fact.pid}:${fact.exe}`);
    if (fact.isStart || cause === undefined) continue;
    const by = cleanText`pid and program; pids are reused`;
    causes.set(keyOf(fact), { cause, by, value: fact.pid, isCertain: false, eventIds: [fact.id] });
  }
}

function keyOf({ isStart, host, pid, time, id }: ProcessFact): string {
  return isStart ? processKey(host, pid, time) : `touch:${id}`;
}

function processKey(host: string, pid: string, start: number): string {
  return `process:${host}:${pid}:${String(start)}`;
}

function toNode(fact: ProcessFact): ProcessNode {
  const { exe, command, pid, user, host, hostName, container, image, target } = fact;
  const start = fact.isStart ? fact.time : Number.NaN;
  return {
    kind: "process",
    exe,
    command,
    pid,
    user,
    host,
    hostName,
    container,
    image,
    start,
    target,
    fact,
  };
}

/** Every process that names an audit session belongs to it, and so to its login where that was read. */
function addSessions(
  { nodes, nodeOf, sessions }: GraphDraft,
  processes: readonly ProcessFact[],
  logons: readonly LogonFact[],
): void {
  const bySession = groupBy(logons, ({ host, session }) => `${host}:${session}`);
  for (const fact of processes) {
    if (fact.session === "" || fact.loginUid === "" || fact.host === "") continue;
    const own = bySession.get(`${fact.host}:${fact.session}`) ?? [];
    const logon = own.findLast((one) => isLoginOf(one, fact));
    const name = `${fact.host}:${fact.session}:${fact.loginUid}`;
    const key = `session:${name}:${logon?.id ?? ""}`;
    if (!nodes.has(key)) {
      const { host, hostName, session, user } = fact;
      const who = logon?.user ?? user;
      nodes.set(key, {
        kind: "session",
        name: session,
        user: who,
        host,
        hostName,
        ...(logon && { logon }),
      });
    }
    if (logon !== undefined) nodeOf.set(logon.id, key);
    sessions.set(keyOf(fact), key);
  }
  for (const logon of logons) {
    if (nodeOf.has(logon.id)) continue;
    const key = `session:${logon.id}`;
    const { host, hostName, session, user } = logon;
    nodes.set(key, { kind: "session", name: session, user, host, hostName, logon });
    nodeOf.set(logon.id, key);
  }
}

function isLoginOf(logon: LogonFact, { loginUid, time }: ProcessFact): boolean {
  return (
    (logon.loginUid === "" || logon.loginUid === loginUid) &&
    logon.time <= time &&
    time - logon.time <= SESSION_MS
  );
}

/** The surest there is: its parent, then its login, then what may be its parent. */
function causeOf(draft: GraphDraft, fact: ProcessFact, index: ProcessIndex): CauseLink | undefined {
  const parent = parentOf(draft, fact, index);
  const session = sessionLink(draft, fact);
  const parentExe = exeOf(draft, parent) || fact.parentExe;
  if (session !== undefined && (parent === undefined || isLoginProgram(parentExe))) return session;
  if (fact.container !== "" && (parent === undefined || isShim(parentExe))) {
    return containerLink(draft, fact);
  }
  if (parent === undefined || parent.isCertain || session === undefined) return parent;
  // Within one session what may be the parent adds a step; who logged in is certain all the same.
  const isWithin = draft.sessions.get(parent.cause) === session.cause;
  return isWithin || isServer(parentExe) ? parent : session;
}

function exeOf({ nodes }: GraphDraft, link: CauseLink | undefined): string {
  const node = link && nodes.get(link.cause);
  return node?.kind === "process" ? node.exe : "";
}

function sessionLink({ sessions, nodes }: GraphDraft, fact: ProcessFact): CauseLink | undefined {
  const cause = sessions.get(keyOf(fact));
  const node = cause === undefined ? undefined : nodes.get(cause);
  if (cause === undefined || node?.kind !== "session") return undefined;
  return {
    cause,
    by: cleanText`audit session and login uid`,
    value: `${fact.session}/${fact.loginUid}`,
    isCertain: true,
    eventIds: [fact.id, ...(node.logon === undefined ? [] : [node.logon.id])],
  };
}

function containerLink({ nodes }: GraphDraft, fact: ProcessFact): CauseLink {
  const { container: id, image, host, hostName, pod } = fact;
  const cause = `container:${id}`;
  if (!nodes.has(cause)) {
    nodes.set(cause, { kind: "container", id, image, host, hostName, pod, first: fact });
  }
  return { cause, by: cleanText`container id`, value: id, isCertain: true, eventIds: [fact.id] };
}

/**
 * A pid and the moment of its start are one process and no other. A pid alone may have been given out again since
 * the last start that was read, so what it points to is a guess.
 */
function parentOf(
  draft: GraphDraft,
  fact: ProcessFact,
  index: ProcessIndex,
): CauseLink | undefined {
  const { host, parentPid, parentStart, parentExe, id } = fact;
  if (!fact.isStart && parentPid === "") return ownStart(fact, index);
  if (parentPid === "" || parentPid === "0") return undefined;
  if (!Number.isNaN(parentStart)) {
    const [found, other] = index.startedAt(host, parentPid, parentStart);
    // Of a moment told in whole seconds the program must agree as well.
    const isExact = found === undefined || found.time === parentStart;
    const isOne = other === undefined && (isExact || isSameProgram(found.exe, parentExe));
    const start = found !== undefined && other === undefined ? found.time : parentStart;
    return {
      cause: named(draft, fact, start),
      by: cleanText`parent's pid and start time`,
      value: parentPid,
      isCertain: isOne,
      eventIds: [id, ...(found === undefined ? [] : [found.id])],
    };
  }
  const last = index.lastBefore(host, parentPid, fact.time);
  if (
    last !== undefined &&
    last.id !== id &&
    (parentExe === "" || isSameProgram(last.exe, parentExe))
  ) {
    return guess(last, fact, parentPid);
  }
  if (parentExe === "") return undefined;
  return {
    cause: named(draft, fact, Number.NaN),
    by: cleanText`parent's pid and program, as the event names them`,
    value: parentPid,
    isCertain: true,
    eventIds: [id],
  };
}

function guess(last: ProcessFact, { id }: ProcessFact, pid: string): CauseLink {
  return {
    cause: processKey(last.host, last.pid, last.time),
    by: cleanText`pid, the last start seen with it; pids are reused`,
    value: pid,
    isCertain: false,
    eventIds: [id, last.id],
  };
}

/** A touch that names no parent is hung on the start of its own process. */
function ownStart(fact: ProcessFact, index: ProcessIndex): CauseLink | undefined {
  const last = index.lastBefore(fact.host, fact.pid, fact.time);
  if (last === undefined || !isSameProgram(last.exe, fact.exe)) return undefined;
  if (last.session !== fact.session || last.container !== fact.container) return undefined;
  return guess(last, fact, fact.pid);
}

/** The node of a parent; one without a record of its own is known by what its child says of it. */
function named({ nodes }: GraphDraft, fact: ProcessFact, start: number): string {
  const { host, hostName, parentPid, parentExe } = fact;
  const isKnown = !Number.isNaN(start);
  const key = isKnown ? processKey(host, parentPid, start) : `parent:${keyOf(fact)}`;
  if (!nodes.has(key)) {
    const container = isShim(parentExe) ? "" : fact.container;
    const image = container === "" ? "" : fact.image;
    nodes.set(key, {
      kind: "process",
      exe: parentExe,
      command: "",
      pid: parentPid,
      user: "",
      host,
      hostName,
      container,
      image,
      start,
      target: "",
    });
  }
  return key;
}
