import type { EventRecord } from "../../event-fields/event-record.ts";
import { isRecord } from "../../event-fields/event-record.ts";
import {
  hasTexts,
  jsonIn,
  recordAt,
  recordOrJson,
  textAt,
  valueAt,
  withFacts,
} from "./read-fields.ts";
import type { Schema } from "./schema.ts";

const LAST_STAGE = "ResponseComplete";

/** What the API server of a cluster writes, wherever it is collected. */
export const kubernetesSchema: Schema = {
  name: "kubernetes",
  product: "Kubernetes audit",
  recognises: (record) =>
    typeof record["verb"] === "string" &&
    (typeof record["auditID"] === "string" || isAuditKind(record)) &&
    (isRecord(record["user"]) || "requestURI" in record || isRecord(record["objectRef"])),
  toEvent: (record) => withFacts(record, { event_type: "kubernetesAudit", _id: idOf(record) }),
  // An id is joined with its stage by a colon.
  mayMake: (part) => part.includes(":") || "kubernetesaudit".includes(part),
};

function isAuditKind(record: EventRecord): boolean {
  return record["kind"] === "Event" && textAt(record, "apiVersion").startsWith("audit.k8s.io/");
}

/** One request is told once at each of its stages, under one id. */
function idOf(record: EventRecord): string {
  const id = textAt(record, "auditID");
  const stage = textAt(record, "stage");
  return id === "" || stage === "" || stage === LAST_STAGE ? id : `${id}:${stage}`;
}

/** Log Analytics' own tables of the same, `AKSAudit` and `AKSAuditAdmin`. */
export const aksTableSchema: Schema = {
  name: "aks-table",
  product: "AKS audit (Log Analytics tables AKSAudit, AKSAuditAdmin)",
  recognises: (record) =>
    hasTexts(record, "Verb", "Stage") && ["AuditId", "RequestUri"].some((name) => name in record),
  toEvent: (record) =>
    withFacts(record, {
      event_type: "kubernetesAudit",
      _id: idOf({ auditID: record["AuditId"], stage: record["Stage"] }),
      verb: textAt(record, "Verb"),
      stage: textAt(record, "Stage"),
      requestURI: textAt(record, "RequestUri"),
      user: recordOrJson(record["User"]),
      sourceIPs: listIn(record["SourceIps"]),
      userAgent: textAt(record, "UserAgent"),
      objectRef: recordOrJson(record["ObjectRef"]),
      responseStatus: recordOrJson(record["ResponseStatus"]),
      requestObject: recordOrJson(record["RequestObject"]),
      annotations: recordOrJson(record["Annotations"]),
    }),
};

/** Columns of lists are exported as text. */
function listIn(value: unknown): readonly unknown[] | undefined {
  const list = typeof value === "string" ? jsonIn(value) : value;
  return Array.isArray(list) ? list : undefined;
}

/** Google's cloud audit log of a cluster: `io.k8s.core.v1.pods.exec.create` on `core/v1/namespaces/shop/pods/cart-1/exec`. */
export const gkeSchema: Schema = {
  name: "gke",
  product: "GKE audit (Google Cloud logging)",
  recognises: (record) => {
    const payload = payloadOf(record);
    return (
      payload !== undefined &&
      hasTexts(payload, "methodName") &&
      (payload["serviceName"] === "k8s.io" || textAt(payload, "methodName").startsWith("io.k8s."))
    );
  },
  toEvent: (record) => {
    const payload = payloadOf(record) ?? {};
    const call = callOf(payload);
    return withFacts(record, {
      event_type: "kubernetesAudit",
      _id: textAt(record, "insertId"),
      verb: call.verb,
      objectRef: call.object,
      user: { username: textAt(payload, "authenticationInfo.principalEmail") },
      sourceIPs: listOf(textAt(payload, "requestMetadata.callerIp")),
      userAgent: textAt(payload, "requestMetadata.callerSuppliedUserAgent"),
      responseStatus: statusOf(payload),
      requestObject: recordOrJson(payload["request"]),
      responseObject: recordOrJson(payload["response"]),
      annotations: recordAt(record, "labels"),
    });
  },
};

function payloadOf(record: EventRecord): EventRecord | undefined {
  for (const name of ["protoPayload", "protopayload_auditlog", "jsonPayload"]) {
    const payload = recordOrJson(record[name]);
    if (payload !== undefined && "methodName" in payload) return payload;
  }
  return undefined;
}

function listOf(text: string): readonly string[] | undefined {
  return text === "" ? undefined : [text];
}

function callOf(payload: EventRecord) {
  const method = textAt(payload, "methodName").split(".");
  const path = textAt(payload, "resourceName").split("/");
  const space = path.indexOf("namespaces");
  const hasSpace = space >= 0 && path.length > space + 2;
  const [resource, name, subresource] = path.slice(hasSpace ? space + 2 : 2);
  const version = method.findIndex((part) => /^v\d/.test(part));
  return {
    verb: method.at(-1),
    object: said({
      resource: resource === undefined || resource === "" ? method[version + 1] : resource,
      namespace: hasSpace ? path[space + 1] : undefined,
      name,
      subresource,
      apiGroup: path[0] === "core" ? undefined : path[0],
      apiVersion: path[1],
    }),
  };
}

function said(parts: Readonly<Record<string, string | undefined>>): EventRecord {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => (part ?? "") !== ""));
}

/** Google's codes: 7 is a refusal, 16 an unknown caller; a response of the cluster says its own. */
function statusOf(payload: EventRecord): EventRecord | undefined {
  const own = valueAt(payload, "response.code");
  if (typeof own === "number") return { code: own };
  const code = valueAt(payload, "status.code");
  if (typeof code !== "number" || code === 0) return undefined;
  const http: Readonly<Record<number, number>> = { 5: 404, 6: 409, 7: 403, 16: 401 };
  return { code: http[code] ?? 500, message: textAt(payload, "status.message") };
}
