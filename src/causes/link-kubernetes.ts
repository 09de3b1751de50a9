import { groupBy } from "../digest/bounded/group-by.ts";
import { cleanText } from "../text/clean-text.ts";
import type { ClusterFact } from "./fact.ts";
import type { CauseLink, GraphDraft } from "./graph.ts";

/** A request and the object that it made are told within so long. */
const SOON_MS = 60_000;
const MAKES: ReadonlySet<string> = new Set(["create", "update", "patch"]);

/** Links requests and changed objects of a cluster to who asked, and containers to the pods they are of. */
export function linkKubernetes(draft: GraphDraft): void {
  const facts = draft.facts.filter((fact): fact is ClusterFact => fact.kind === "cluster");
  const requests = facts.filter(isRequest);
  for (const request of requests) draft.nodeOf.set(request.id, subjectKey(request));
  for (const [key, calls] of groupBy(requests, subjectKey)) {
    const [first] = calls;
    draft.nodes.set(key, {
      kind: "subject",
      user: first?.user ?? "",
      source: first?.source ?? "",
      calls,
    });
  }
  const made = requests.filter(({ verb, refused }) => MAKES.has(verb) && !refused);
  for (const fact of facts) if (!isRequest(fact)) addObject(draft, fact, made);
  linkPods(draft, made);
}

function addObject(draft: GraphDraft, object: ClusterFact, made: readonly ClusterFact[]): void {
  const key = `object:${object.id}`;
  draft.nodes.set(key, { kind: "subject", user: "", source: "", calls: [object] });
  draft.nodeOf.set(object.id, key);
  const link = makerOf(object, made);
  if (link !== undefined) draft.causes.set(key, link);
}

function linkPods({ nodes, causes }: GraphDraft, made: readonly ClusterFact[]): void {
  for (const [key, node] of nodes) {
    if (node.kind !== "container" || node.pod === "") continue;
    const link = podLink(node.pod, node.first, made);
    if (link !== undefined) causes.set(key, link);
  }
}

/** An object that changed names neither who asked nor with which verb. */
function isRequest({ user, verb }: ClusterFact): boolean {
  return user !== "" && verb !== "";
}

function subjectKey({ user, source }: ClusterFact): string {
  return `subject:${user}:${source}`;
}

/** An object's uid is its own for ever; its name may be given again. */
function makerOf(object: ClusterFact, made: readonly ClusterFact[]): CauseLink | undefined {
  const { uid, id, name, namespace, time } = object;
  const byUid = uid === "" ? undefined : made.findLast((request) => request.uid === uid);
  if (byUid !== undefined) {
    return {
      cause: subjectKey(byUid),
      by: cleanText`uid of the object`,
      value: uid,
      isCertain: true,
      eventIds: [id, byUid.id],
    };
  }
  const byName = made.findLast(
    (request) =>
      request.name === name &&
      !request.resource.includes("/") &&
      request.namespace === namespace &&
      Math.abs(request.time - time) <= SOON_MS,
  );
  if (byName === undefined || name === "") return undefined;
  const by = cleanText`namespace and name within a minute; names are reused`;
  return {
    cause: subjectKey(byName),
    by,
    value: `${namespace}/${name}`,
    isCertain: false,
    eventIds: [id, byName.id],
  };
}

/** Who started the pod of a container, or last ran a command in it before the container's first process seen. */
function podLink(
  pod: string,
  first: { readonly id: string; readonly time: number },
  made: readonly ClusterFact[],
): CauseLink | undefined {
  const request = made.findLast(
    ({ name, resource, time }) =>
      name === pod &&
      /^pods?(?:\/(?:exec|attach))?$/i.test(resource) &&
      time <= first.time + SOON_MS,
  );
  if (request === undefined) return undefined;
  const by = cleanText`name of the pod; names are reused`;
  return {
    cause: subjectKey(request),
    by,
    value: pod,
    isCertain: false,
    eventIds: [request.id, first.id],
  };
}
