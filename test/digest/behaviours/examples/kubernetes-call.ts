import type { EventRecord } from "../../../../src/event-fields/event-record.ts";

/** A native audit event: `create pods/exec shop/web`, its request, and fields that differ from the usual ones. */
export function call(what: string, requestObject?: unknown, other: EventRecord = {}): EventRecord {
  const [verb, path = "", object = "/"] = what.split(" ");
  const [resource, subresource] = path.split("/");
  const [namespace, name] = object.split("/");
  return {
    event_type: "kubernetesAudit",
    verb,
    user: { username: "ida@example.net", groups: ["system:authenticated"] },
    userAgent: "kubectl/v1.31.2 (linux/amd64) kubernetes/5864a46",
    objectRef: { resource, subresource, namespace, name },
    responseStatus: { code: 200 },
    ...(requestObject !== undefined && { requestObject }),
    ...other,
  };
}

/** Who called, and by which client. */
export function by(username: string, userAgent = "controller/v1.0", groups: string[] = []) {
  return { user: { username, groups }, userAgent };
}

/** A flat event of a changed object: `Pod shop/web`. */
export function config(what: string, other: EventRecord = {}): EventRecord {
  const [type, object = "/"] = what.split(" ");
  const [namespace, name] = object.split("/");
  return { event_type: "kubernetesConfig", type, namespace, name, ...other };
}

export const REFUSED = { responseStatus: { code: 403 } };
export const CONTROLLERS = "system:serviceaccount:kube-system";

/** The settings of a pod with one container. */
export function pod(container: object, spec: object = {}): object {
  return { spec: { containers: [{ name: "web", image: "web:3", ...container }], ...spec } };
}

/** The settings of a workload that starts such pods. */
export function template(container: object, spec: object = {}): object {
  return { spec: { template: pod(container, spec) } };
}

export const secured = (securityContext: object) => pod({ securityContext });
export const mounted = (path: string) => pod({}, { volumes: [{ name: "h", hostPath: { path } }] });
