import { groupBy } from "../digest/bounded/group-by.ts";
import { cleanText } from "../text/clean-text.ts";
import type { LogonFact, ProcessFact } from "./fact.ts";
import type { CauseLink, GraphDraft, ProcessNode } from "./graph.ts";
import { linuxKey } from "./linux-key.ts";
import { parentOf } from "./linux-parent.ts";
import { addSessions, sessionLink } from "./linux-sessions.ts";
import { createProcessIndex, type ProcessIndex } from "./process-index.ts";
import { isLoginProgram, isServer, isShim } from "./programs.ts";

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
    const key = linuxKey(fact);
    if (!draft.nodes.has(key)) draft.nodes.set(key, toNode(fact));
    draft.nodeOf.set(fact.id, key);
  }
  addSessions(draft, processes, logons);
  for (const fact of processes) {
    const key = linuxKey(fact);
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
    const link = later && causes.get(linuxKey(later));
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

function keyOfRemote({ remote, host }: ProcessFact): string {
  return `remote:${host}:${remote}`;
}

/** Connections that were taken begin with who made them. */
function addRemotes({ nodes, nodeOf }: GraphDraft, taken: readonly ProcessFact[]): void {
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
    causes.set(linuxKey(fact), {
      cause,
      by,
      value: fact.pid,
      isCertain: false,
      eventIds: [fact.id],
    });
  }
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

/** The surest there is: its parent, then its login, then what may be its parent. */
function causeOf(draft: GraphDraft, fact: ProcessFact, index: ProcessIndex): CauseLink | undefined {
  const parent = parentOf(draft, fact, index);
  const session = sessionLink(draft, fact);
  const parentExe = exeOf(draft, parent) || fact.parentExe;
  const isTop = (isAbove: (exe: string) => boolean) => parent === undefined || isAbove(parentExe);
  if (session !== undefined && isTop(isLoginProgram)) return session;
  if (fact.container !== "" && isTop(isShim)) return containerLink(draft, fact);
  if (parent === undefined || session === undefined) return parent;
  // Within one session what may be the parent adds a step; who logged in is certain all the same.
  const isWithin = draft.sessions.get(parent.cause) === session.cause;
  return parent.isCertain || isWithin || isServer(parentExe) ? parent : session;
}

function exeOf({ nodes }: GraphDraft, link: CauseLink | undefined): string {
  const node = link && nodes.get(link.cause);
  return node?.kind === "process" ? node.exe : "";
}

function containerLink({ nodes }: GraphDraft, fact: ProcessFact): CauseLink {
  const { container: id, image, host, hostName, pod } = fact;
  const cause = `container:${id}`;
  if (!nodes.has(cause)) {
    nodes.set(cause, { kind: "container", id, image, host, hostName, pod, first: fact });
  }
  return { cause, by: cleanText`container id`, value: id, isCertain: true, eventIds: [fact.id] };
}
