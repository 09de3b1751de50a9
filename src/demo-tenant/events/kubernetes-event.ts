import type { Scene, TenantEvent } from "../scene.ts";
import { agentEvent } from "./agent-event.ts";

export interface KubernetesCall {
  readonly user: string;
  readonly groups: readonly string[];
  readonly action: "create" | "get" | "list" | "update" | "patch" | "delete";
  /** `pods`, `pods/exec`, `secrets` ... */
  readonly resource: string;
  readonly namespace: string;
  readonly name: string;
  readonly ip: string;
  readonly userAgent: string;
  /** HTTP status; 403 is a refusal. */
  readonly code?: number;
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** A request to the cluster's API (`kubernetesAudit`). Only its aggregate keys are known (docs/threat-stack-api.md §3.10 [C]). */
export function clusterCall(scene: Scene, spec: KubernetesCall): TenantEvent {
  const { user, groups, action, resource, namespace, name, ip, userAgent, code = 200 } = spec;
  return agentEvent(scene, "kubernetesAudit", {
    action,
    verb: action,
    resource,
    namespace,
    name,
    type: resource.includes("/") ? "subresource" : "resource",
    node_name: scene.host.name,
    user,
    groups,
    ip,
    src_ip: ip,
    userAgent,
    auditID: scene.random.uuid(),
    stage: "ResponseComplete",
    responseStatus: { code },
    ...spec.fields,
  });
}

export interface ClusterObject {
  /** `Pod`, `ClusterRole`, `ClusterRoleBinding` ... */
  readonly type: string;
  readonly name: string;
  readonly namespace: string;
  readonly role?: {
    readonly name: string;
    readonly type: string;
    readonly verbs: readonly string[];
  };
  readonly fields?: Readonly<Record<string, unknown>>;
}

/** A changed object of the cluster (`kubernetesConfig`). Only its aggregate keys are known (docs/threat-stack-api.md §3.10 [C]). */
export function clusterObject(scene: Scene, spec: ClusterObject): TenantEvent {
  const { type, name, namespace, role } = spec;
  return agentEvent(scene, "kubernetesConfig", {
    type,
    name,
    namespace,
    node_name: scene.host.name,
    ...(role !== undefined && { role_name: role.name, role_type: role.type, verbs: role.verbs }),
    ...spec.fields,
  });
}
