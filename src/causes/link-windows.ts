import { groupBy } from "../digest/bounded/group-by.ts";
import { cleanText } from "../text/clean-text.ts";
import type { InstallFact, LogonFact, ProcessFact } from "./fact.ts";
import type { CauseLink, GraphDraft } from "./graph.ts";
import { createProcessIndex, type ProcessIndex } from "./process-index.ts";
import { baseName, isSameProgram, isServer, isWindowsStarter } from "./programs.ts";

/** Who acted in which logon session. */
type Acting = Pick<
  ProcessFact | InstallFact,
  "host" | "id" | "logonId" | "session" | "time" | "user"
>;

/** Links processes of Windows to their parents, to logons, and to what was installed to start them. */
export function linkWindows(draft: GraphDraft): void {
  const processes = draft.facts.filter(
    (fact): fact is ProcessFact => fact.kind === "process" && fact.isWindows,
  );
  const logons = draft.facts.filter(
    (fact): fact is LogonFact => fact.kind === "logon" && fact.isWindows && fact.succeeded,
  );
  const installs = draft.facts.filter((fact): fact is InstallFact => fact.kind === "install");
  const index = createProcessIndex(processes.filter(({ isStart }) => isStart));
  for (const fact of processes.toSorted((a, b) => Number(b.isStart) - Number(a.isStart))) {
    const key = keyOf(fact);
    const before = draft.nodes.get(key);
    if (before === undefined) draft.nodes.set(key, toNode(fact));
    draft.nodeOf.set(fact.id, key);
  }
  for (const logon of logons) addLogon(draft, logon);
  const byHost = groupBy(logons, ({ host }) => host);
  const logonsOf = (host: string): readonly LogonFact[] => byHost.get(host) ?? [];
  for (const fact of installs) {
    const key = `install:${fact.id}`;
    draft.nodes.set(key, { kind: "install", fact });
    draft.nodeOf.set(fact.id, key);
    setCause(draft, key, logonLink(fact, logonsOf(fact.host)));
  }
  for (const fact of processes) {
    const key = keyOf(fact);
    if (!draft.causes.has(key))
      setCause(draft, key, causeOf(draft, fact, { index, logons: logonsOf(fact.host), installs }));
  }
}

function setCause({ causes }: GraphDraft, key: string, link: CauseLink | undefined): void {
  if (link !== undefined && link.cause !== key) causes.set(key, link);
}

function keyOf({ guid, isStart, host, pid, time, id }: ProcessFact): string {
  if (guid !== "") return `guid:${guid}`;
  return isStart ? `process:${host}:${pid}:${String(time)}` : `touch:${id}`;
}

function toNode(fact: ProcessFact) {
  const { exe, command, pid, user, host, hostName, target } = fact;
  const start = fact.isStart ? fact.time : Number.NaN;
  const none = { container: "", image: "" };
  return {
    kind: "process",
    exe,
    command,
    pid,
    user,
    host,
    hostName,
    ...none,
    start,
    target,
    fact,
  } as const;
}

function addLogon({ nodes, nodeOf }: GraphDraft, logon: LogonFact): void {
  const { host, hostName, user } = logon;
  const key = logonKey(logon);
  const name = logon.logonId === "" ? logon.session : `0x${logon.logonId}`;
  nodes.set(key, { kind: "session", name, user, host, hostName, logon });
  nodeOf.set(logon.id, key);
}

function logonKey({ id }: LogonFact): string {
  return `logon:${id}`;
}

interface Known {
  readonly index: ProcessIndex;
  /** Of the same machine. */
  readonly logons: readonly LogonFact[];
  readonly installs: readonly InstallFact[];
}

/** A parent that was seen, else what a starter of the system was told to start, else the logon, else a parent that is only named. */
function causeOf(draft: GraphDraft, fact: ProcessFact, known: Known): CauseLink | undefined {
  const parent = parentOf(draft, fact, known.index);
  const node = parent && draft.nodes.get(parent.cause);
  const isSeen = node?.kind === "process" && node.fact !== undefined;
  if (parent !== undefined && (isServer(fact.parentExe) || (isSeen && parent.isCertain)))
    return parent;
  if (isWindowsStarter(fact.parentExe)) return installLink(fact, known.installs) ?? parent;
  return logonLink(fact, known.logons) ?? parent;
}

function parentOf(
  draft: GraphDraft,
  fact: ProcessFact,
  index: ProcessIndex,
): CauseLink | undefined {
  const { parentGuid, parentPid, parentExe, host, id, time } = fact;
  if (parentGuid !== "") {
    return {
      cause: named(draft, fact, `guid:${parentGuid}`),
      by: cleanText`process guid`,
      value: parentGuid,
      isCertain: true,
      eventIds: eventsOf(draft, fact, `guid:${parentGuid}`),
    };
  }
  const last = parentPid === "" ? undefined : index.lastBefore(host, parentPid, time);
  if (
    last !== undefined &&
    last.id !== id &&
    (parentExe === "" || isSameProgram(last.exe, parentExe))
  ) {
    const by = cleanText`pid and host, the last start seen with it; pids are reused`;
    return { cause: keyOf(last), by, value: parentPid, isCertain: false, eventIds: [id, last.id] };
  }
  if (parentExe === "") return undefined;
  const by = cleanText`the parent's program, as the event names it`;
  const cause = named(draft, fact, `parent:${keyOf(fact)}`);
  return { cause, by, value: baseName(parentExe), isCertain: true, eventIds: [id] };
}

function eventsOf({ nodes }: GraphDraft, { id }: ProcessFact, key: string): string[] {
  const node = nodes.get(key);
  return node?.kind === "process" && node.fact !== undefined ? [id, node.fact.id] : [id];
}

function named({ nodes }: GraphDraft, fact: ProcessFact, key: string): string {
  const { parentExe, parentPid, host, hostName } = fact;
  if (!nodes.has(key)) {
    const unknown = {
      command: "",
      user: "",
      container: "",
      image: "",
      start: Number.NaN,
      target: "",
    };
    nodes.set(key, { kind: "process", exe: parentExe, pid: parentPid, host, hostName, ...unknown });
  }
  return key;
}

/** A logon id is given out once until the machine starts anew; a session number is given out again. */
function logonLink(acting: Acting, logons: readonly LogonFact[]): CauseLink | undefined {
  const { logonId, session, user, time, id } = acting;
  const own = logons.filter((logon) => logon.time <= time && isSameAccount(logon.user, user));
  const byId = logonId === "" ? undefined : own.findLast((logon) => logon.logonId === logonId);
  if (byId !== undefined) {
    const by = cleanText`logon id and account`;
    return toLink(byId, { by, value: `0x${logonId}`, isCertain: true, id });
  }
  if (session === "" || (logonId !== "" && own.every((logon) => logon.logonId !== "")))
    return undefined;
  const last = own.findLast((logon) => logon.session === session);
  const by = cleanText`account and session number, which is reused`;
  return last && toLink(last, { by, value: `${user}/${session}`, isCertain: false, id });
}

function toLink(
  logon: LogonFact,
  { id, ...known }: Pick<CauseLink, "by" | "isCertain" | "value"> & { readonly id: string },
): CauseLink {
  return { cause: logonKey(logon), ...known, eventIds: [id, logon.id] };
}

/** Names come with and without their domain. */
function isSameAccount(a: string, b: string): boolean {
  return baseName(a).toLowerCase() === baseName(b).toLowerCase();
}

/** What the service control manager or the scheduler started was installed before: its path tells as what. */
function installLink(fact: ProcessFact, installs: readonly InstallFact[]): CauseLink | undefined {
  const program = baseName(fact.exe).toLowerCase();
  const found = installs.findLast(
    ({ host, time, command, name }) =>
      host === fact.host &&
      time <= fact.time &&
      (command.toLowerCase().includes(program) || `${name.toLowerCase()}.exe` === program),
  );
  if (found === undefined) return undefined;
  const by = cleanText`program of what was installed`;
  return {
    cause: `install:${found.id}`,
    by,
    value: program,
    isCertain: false,
    eventIds: [fact.id, found.id],
  };
}
