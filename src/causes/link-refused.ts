import { groupBy } from "../digest/bounded/group-by.ts";
import type { LogonFact } from "./fact.ts";
import type { GraphDraft } from "./graph.ts";

/** Refused logons by where they came from: they explain themselves, and nothing else. */
export function addRefused({ facts, nodes, nodeOf }: GraphDraft): void {
  const refused = facts.filter(
    (fact): fact is LogonFact => fact.kind === "logon" && !fact.succeeded,
  );
  for (const fact of refused) nodeOf.set(fact.id, keyOf(fact));
  for (const [key, logons] of groupBy(refused, keyOf)) {
    const [first] = logons;
    nodes.set(key, {
      kind: "refused",
      source: first?.source ?? "",
      hostName: first?.hostName ?? "",
      logons,
    });
  }
}

function keyOf({ host, source }: LogonFact): string {
  return `refused:${host}:${source}`;
}
