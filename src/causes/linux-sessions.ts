import { groupBy } from "../digest/bounded/group-by.ts";
import { cleanText } from "../text/clean-text.ts";
import type { LogonFact, ProcessFact } from "./fact.ts";
import type { CauseLink, GraphDraft } from "./graph.ts";
import { linuxKey } from "./linux-key.ts";

/** Numbers of audit sessions begin anew when a machine starts: a login that long before may be another's. */
const SESSION_MS = 24 * 3_600_000;

/** Every process that names an audit session belongs to it, and so to its login where that was read. */
export function addSessions(
  draft: GraphDraft,
  processes: readonly ProcessFact[],
  logons: readonly LogonFact[],
): void {
  const bySession = groupBy(logons, ({ host, session }) => `${host}:${session}`);
  for (const fact of processes) {
    if (fact.session === "" || fact.loginUid === "" || fact.host === "") continue;
    const own = bySession.get(`${fact.host}:${fact.session}`) ?? [];
    addMember(
      draft,
      fact,
      own.findLast((one) => isLoginOf(one, fact)),
    );
  }
  for (const logon of logons) {
    if (draft.nodeOf.has(logon.id)) continue;
    const key = `session:${logon.id}`;
    const { host, hostName, session, user } = logon;
    draft.nodes.set(key, { kind: "session", name: session, user, host, hostName, logon });
    draft.nodeOf.set(logon.id, key);
  }
}

function addMember(
  { nodes, nodeOf, sessions }: GraphDraft,
  fact: ProcessFact,
  logon: LogonFact | undefined,
): void {
  const { host, hostName, session, loginUid, user } = fact;
  const key = `session:${host}:${session}:${loginUid}:${logon?.id ?? ""}`;
  if (!nodes.has(key)) {
    const known = logon === undefined ? {} : { logon };
    const who = logon?.user ?? user;
    nodes.set(key, { kind: "session", name: session, user: who, host, hostName, ...known });
  }
  if (logon !== undefined) nodeOf.set(logon.id, key);
  sessions.set(linuxKey(fact), key);
}

function isLoginOf(logon: LogonFact, { loginUid, time }: ProcessFact): boolean {
  return (
    (logon.loginUid === "" || logon.loginUid === loginUid) &&
    logon.time <= time &&
    time - logon.time <= SESSION_MS
  );
}

/** The login that a process belongs to. */
export function sessionLink(
  { sessions, nodes }: GraphDraft,
  fact: ProcessFact,
): CauseLink | undefined {
  const cause = sessions.get(linuxKey(fact));
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
