import type { EventRecord } from "../../../src/event-fields/event-record.ts";
import type { Random } from "../random.ts";
import { stamp } from "./context.ts";
import type { Noise } from "./context.ts";

const CALLS = `
system:kube-controller-manager|update|leases|kube-system|kube-controller-manager
system:kube-scheduler|update|leases|kube-system|kube-scheduler
system:node:node-1|get|nodes||node-1
system:node:node-1|patch|nodes/status||node-1
system:node:node-2|patch|pods/status|prod|api-#POD
system:serviceaccount:kube-system:replicaset-controller|create|pods|prod|api-#POD
system:serviceaccount:kube-system:endpoint-controller|update|endpoints|prod|api
system:serviceaccount:monitoring:prometheus|list|pods||
system:serviceaccount:monitoring:prometheus|watch|services||
system:serviceaccount:kube-system:deployment-controller|update|deployments/status|prod|api
system:apiserver|get|services|default|kubernetes
ci-deployer|patch|deployments|prod|api
ci-deployer|get|deployments|prod|api
alice@example.com|list|pods|prod|
alice@example.com|get|pods/log|prod|api-#POD
system:serviceaccount:kube-system:coredns|watch|endpointslices||
system:node:node-1|create|events|prod|api-#POD
system:serviceaccount:kube-system:namespace-controller|list|secrets|prod|
`;
const ODD =
  `get services|list deployments|get configmaps|list nodes|get ingresses|list jobs|get replicasets|list events|get namespaces|list persistentvolumeclaims|get horizontalpodautoscalers|list statefulsets|get endpoints|get persistentvolumes|list cronjobs|get storageclasses`.split(
    "|",
  );

/** A cluster at work: controllers, nodes, deployments, a few people with kubectl. */
export function kubernetesNoise(random: Random, count: number): Noise {
  const calls = CALLS.trim().split("\n");
  const events = Array.from({ length: count }, () => ({
    ...call(random, calls),
    ...stamp(random),
  }));
  return {
    events,
    shared: (own) => ({
      user: own.pick(["alice@example.com", "ci-deployer"]),
      sourceIPs: ["198.51.100.7"],
      userAgent: "kubectl/v1.28.2 (linux/amd64) kubernetes/89a4ea3",
      node_name: "node-1",
      ...stamp(own),
    }),
  };
}

function call(random: Random, calls: readonly string[]): EventRecord {
  const [oddVerb, oddResource] = random.pick(ODD).split(" ");
  const [user = "", verb, resource = "", namespace, name = ""] =
    random.next() < 0.05
      ? ["alice@example.com", oddVerb, oddResource, "prod", random.hex(5)]
      : random.skewed(calls).split("|");
  const [kind, subresource] = resource.split("/");
  return {
    event_type: "kubernetesAudit",
    user,
    verb,
    resource: kind,
    ...(subresource !== undefined && { subresource }),
    namespace,
    name: name.replace("#POD", () => `${random.hex(9)}-${random.hex(5)}`),
    ...callerOf(user),
    node_name: "node-1",
    code: 200,
  };
}

function callerOf(user: string): EventRecord {
  return user.startsWith("system:")
    ? { sourceIPs: ["10.0.0.2"], userAgent: "kube-controller-manager/v1.28" }
    : {
        sourceIPs: ["198.51.100.7"],
        userAgent: "kubectl/v1.28.2 (linux/amd64) kubernetes/89a4ea3",
      };
}
