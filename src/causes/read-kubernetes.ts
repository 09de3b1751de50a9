import { sourceOf } from "../event-fields/endpoints.ts";
import { type EventRecord, readFirst, readRecord, readText } from "../event-fields/event-record.ts";
import type { ClusterFact } from "./fact.ts";
import type { Base } from "./read-base.ts";

/** A request to a cluster's API, or a changed object, as agents and as the cluster itself spell them. */
export function readCluster(event: EventRecord, base: Base): ClusterFact {
  const object = readRecord(event, "objectRef");
  const user = readRecord(event, "user");
  const extra = readRecord(user, "extra");
  const resource = readFirst(event, ["resource", "type"]) || readText(object, "resource");
  const sub = readText(object, "subresource");
  const status = readRecord(event, "responseStatus");
  const code = readText(status, "code");
  const metadata = readRecord(readRecord(event, "responseObject"), "metadata");
  return {
    ...base,
    kind: "cluster",
    user: base.user || readText(user, "username"),
    verb: readFirst(event, ["verb", "action"]),
    resource: sub === "" ? resource : `${resource}/${sub}`,
    namespace: readText(event, "namespace") || readText(object, "namespace"),
    name: readText(event, "name") || readText(object, "name") || readText(metadata, "name"),
    uid: readText(object, "uid") || readText(metadata, "uid") || readText(event, "uid"),
    source: sourceOf(event) || readText(event, "ip"),
    client: readText(event, "userAgent"),
    refused: code === "401" || code === "403",
    tokenPod: readFirst(extra, [
      "authentication.kubernetes.io/pod-uid",
      "authentication.kubernetes.io/pod-name",
    ]),
  };
}
