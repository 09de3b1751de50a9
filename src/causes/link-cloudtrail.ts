import { groupBy } from "../digest/bounded/group-by.ts";
import { cleanText } from "../text/clean-text.ts";
import type { CallFact } from "./fact.ts";
import type { CauseLink, GraphDraft } from "./graph.ts";

const INSTANCE = /^i-[0-9a-f]{8,17}$/;

/** Links calls of AWS to their access keys, keys to who was handed them, and those to whose they are. */
export function linkCloudTrail(draft: GraphDraft): void {
  const calls = draft.facts.filter((fact): fact is CallFact => fact.kind === "call");
  const byKey = groupBy(calls, keyOf);
  for (const call of calls) draft.nodeOf.set(call.id, keyOf(call));
  const byIssued = new Map(calls.map((call) => [call.issuedKey, call]));
  const assuming = calls.filter(({ issuedArn, issuedKey }) => issuedArn !== "" && issuedKey === "");
  for (const [key, own] of byKey) {
    draft.nodes.set(key, { kind: "key", key: own[0]?.key ?? "", calls: own });
  }
  for (const [key, [first]] of byKey) {
    const link = first && ownerOf(draft, first, { byIssued, assuming });
    if (link !== undefined && link.cause !== key) draft.causes.set(key, link);
  }
}

/** Calls without a key are told apart by who calls. */
function keyOf({ key, arn, user, source }: CallFact): string {
  return key === "" ? `caller:${arn || user}:${source}` : `key:${key}`;
}

interface Handed {
  readonly byIssued: ReadonlyMap<string, CallFact>;
  /** Roles that were assumed, without the key that was handed out. */
  readonly assuming: readonly CallFact[];
}

/** Who was handed the key, or else whose it is. */
function ownerOf(
  draft: GraphDraft,
  call: CallFact,
  { byIssued, assuming }: Handed,
): CauseLink | undefined {
  const { key, arn, id } = call;
  const issuer = key === "" ? undefined : byIssued.get(key);
  // A service that hands out keys does so for a machine or user, who stands behind them.
  const issued = issuer?.source.endsWith(".amazonaws.com") === true ? undefined : issuer;
  if (issued !== undefined) {
    const by = cleanText`access key id that the call handed out`;
    return { cause: keyOf(issued), by, value: key, isCertain: true, eventIds: [issued.id, id] };
  }
  const assumed = assuming.findLast((one) => one.issuedArn === arn && one.time <= call.time);
  if (assumed !== undefined) {
    const by = cleanText`name of the role session, which several may share`;
    return { cause: keyOf(assumed), by, value: arn, isCertain: false, eventIds: [assumed.id, id] };
  }
  return machineOrUser(draft, call);
}

function machineOrUser({ nodes }: GraphDraft, call: CallFact): CauseLink | undefined {
  const { sessionName, isInstance, userType, arn, user, id } = call;
  if (INSTANCE.test(sessionName)) {
    const cause = `instance:${sessionName}`;
    nodes.set(cause, { kind: "instance", name: sessionName });
    const by = isInstance
      ? cleanText`instance id in a session that EC2 delivered`
      : cleanText`instance id as session name, which a caller may choose`;
    return { cause, by, value: sessionName, isCertain: isInstance, eventIds: [id] };
  }
  if (userType !== "IAMUser" || arn === "") return undefined;
  const cause = `user:${arn}`;
  nodes.set(cause, { kind: "user", name: user });
  return {
    cause,
    by: cleanText`user of the access key`,
    value: arn,
    isCertain: true,
    eventIds: [id],
  };
}
