import type { Fact } from "./fact.ts";
import type { CauseGraph, GraphDraft } from "./graph.ts";
import { linkCloudTrail } from "./link-cloudtrail.ts";
import { linkKubernetes } from "./link-kubernetes.ts";
import { linkLinux } from "./link-linux.ts";
import { addRefused } from "./link-refused.ts";
import { linkWindows } from "./link-windows.ts";

/** What caused what, out of facts in the order of time. Containers know their pods only once processes are linked. */
export function buildGraph(facts: readonly Fact[]): CauseGraph {
  const draft: GraphDraft = {
    facts,
    nodes: new Map(),
    causes: new Map(),
    sessions: new Map(),
    nodeOf: new Map(),
  };
  linkLinux(draft);
  linkWindows(draft);
  linkCloudTrail(draft);
  linkKubernetes(draft);
  addRefused(draft);
  return draft;
}
