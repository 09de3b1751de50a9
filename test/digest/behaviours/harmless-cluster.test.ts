import { expect, test } from "vitest";
import type { EventRecord } from "../../../src/event-fields/event-record.ts";
import { behavioursOf } from "../../support/said.ts";
import {
  by,
  call,
  config,
  CONTROLLERS,
  mounted,
  pod,
  REFUSED,
  secured,
  template,
} from "./examples/kubernetes-call.ts";

const NODE = by("system:node:n1", "kubelet/v1.31");
const SAFE = {
  allowPrivilegeEscalation: false,
  privileged: false,
  runAsNonRoot: true,
  capabilities: { drop: ["ALL"] },
  seccompProfile: { type: "RuntimeDefault" },
};
const role = (verbs: string[], resources: string[]) => ({
  rules: [{ apiGroups: [""], verbs, resources }],
});
const probe = (requestURI: string) => ({
  ...call(
    "get /",
    undefined,
    by("system:anonymous", "kube-probe/1.31", ["system:unauthenticated"]),
  ),
  objectRef: undefined,
  requestURI,
});

const CALLS: readonly (readonly [string, EventRecord])[] = [
  ["a pod that may do little", call("create pods shop/web", secured(SAFE))],
  [
    "a workload that may do little",
    call("create deployments shop/web", template({ securityContext: SAFE })),
  ],
  [
    "a pod with a volume of its own",
    call("create pods shop/web", pod({}, { volumes: [{ emptyDir: {} }] })),
  ],
  ["a pod with the clock of its host", call("create pods shop/web", mounted("/etc/localtime"))],
  ["a pod with a folder of data", call("create pods shop/web", mounted("/srv/data"))],
  ["a pod in its own network", call("create pods shop/web", pod({}, { hostNetwork: false }))],
  [
    "a pod with a low port",
    call("create pods shop/web", secured({ capabilities: { add: ["NET_BIND_SERVICE"] } })),
  ],
  [
    "a pod of a controller",
    call("create pods shop/", pod({}), by(`${CONTROLLERS}:replicaset-controller`)),
  ],
  ["a pod of a node", call("create pods kube-system/etcd-n1", mounted("/etc/kubernetes"), NODE)],
  ["a pod removed", call("delete pods shop/web")],
  ["logs of a pod", call("get pods/log shop/web")],
  ["pods listed", call("list pods shop/")],
  ["a new image", call("patch deployments shop/web", template({ image: "web:4" }))],
  ["more of a workload", call("patch deployments/scale shop/web", { spec: { replicas: 6 } })],
  [
    "an old generation ended",
    call(
      "update replicasets shop/web-1",
      { spec: { replicas: 0 } },
      by(`${CONTROLLERS}:deployment-controller`),
    ),
  ],
  ["a job resumed", call("patch cronjobs shop/a", { spec: { suspend: false } })],
  [
    "the next run of a schedule",
    call("create jobs shop/a-1", {}, by(`${CONTROLLERS}:cronjob-controller`)),
  ],
  [
    "the state of a schedule",
    call("update cronjobs/status shop/a", {}, by(`${CONTROLLERS}:cronjob-controller`)),
  ],
  [
    "an ingress",
    call("create ingresses shop/web", { spec: { rules: [{ http: { paths: [{ path: "/" }] } }] } }),
  ],
  ["a service inside", call("create services shop/web", { spec: { type: "ClusterIP" } })],
  ["a service taken inside", call("patch services shop/web", { spec: { type: "ClusterIP" } })],
  ["a reading role", call("create roles shop/a", role(["get", "list", "watch"], ["pods"]))],
  ["a flat reading role", config("Role shop/a", { role_type: "Role", verbs: ["get", "list"] })],
  [
    "a reading right",
    call("create rolebindings shop/a", { roleRef: { name: "view" }, subjects: [{ name: "ann" }] }),
  ],
  ["rights taken away", call("delete clusterrolebindings /a")],
  ["a role removed", call("delete clusterroles /a")],
  [
    "an aggregated role",
    call(
      "update clusterroles /admin",
      role(["*"], ["*"]),
      by(`${CONTROLLERS}:clusterrole-aggregation-controller`, "kube-controller-manager/v1"),
    ),
  ],
  ["a secret for a pod", call("get secrets shop/db", undefined, NODE)],
  [
    "a secret of one's own",
    call("get secrets shop/db", undefined, by("system:serviceaccount:shop:web")),
  ],
  [
    "secrets of the cluster's own",
    call("list secrets /", undefined, by("system:kube-controller-manager")),
  ],
  ["a secret made", call("create secrets shop/db", { type: "Opaque", data: { a: "eA==" } })],
  ["settings read", call("get configmaps shop/a")],
  [
    "a token for a pod",
    call("create serviceaccounts/token shop/web", { spec: { expirationSeconds: 3607 } }, NODE),
  ],
  [
    "a certificate of a node",
    call("create certificatesigningrequests /n1", {
      spec: { signerName: "kubernetes.io/kubelet-serving" },
    }),
  ],
  [
    "a certificate denied",
    call("update certificatesigningrequests/approval /n1", { conditions: [{ type: "Denied" }] }),
  ],
  [
    "a guard raised",
    call("patch namespaces /shop", {
      metadata: { labels: { "pod-security.kubernetes.io/enforce": "restricted" } },
    }),
  ],
  ["a namespace made", call("create namespaces /shop")],
  [
    "a network closed",
    call("create networkpolicies shop/deny", {
      spec: { podSelector: {}, policyTypes: ["Ingress"] },
    }),
  ],
  ["a hook that checks", call("create validatingwebhookconfigurations /gatekeeper")],
  [
    "a certificate of a hook renewed",
    call(
      "update mutatingwebhookconfigurations /a",
      { webhooks: [{ clientConfig: { caBundle: "x" } }] },
      by("system:serviceaccount:cert-manager:cert-manager-cainjector"),
    ),
  ],
  [
    "events cleared with their namespace",
    call("deletecollection events shop/", undefined, by(`${CONTROLLERS}:namespace-controller`)),
  ],
  [
    "a namespace emptied",
    call(
      "deletecollection deployments shop/",
      undefined,
      by(`${CONTROLLERS}:namespace-controller`),
    ),
  ],
  ["a node drained", call("patch nodes /n1", { spec: { unschedulable: true } })],
  ["a node's own state", call("patch nodes/status /n1", undefined, NODE)],
  [
    "figures of a node",
    call("get nodes/proxy /n1", undefined, { requestURI: "/api/v1/nodes/n1/proxy/metrics" }),
  ],
  [
    "one right asked for",
    call("create selfsubjectaccessreviews /", {
      spec: { resourceAttributes: { verb: "get", resource: "pods" } },
    }),
  ],
  ["a probe", probe("/healthz")],
  ["a probe with details", probe("/readyz?verbose")],
  ["the version", probe("/version")],
  [
    "a name server's settings",
    call("patch configmaps kube-system/coredns", { data: { Corefile: ". { cache 30 }" } }),
  ],
  ["a call refused", call("list pods shop/", undefined, REFUSED)],
];

test.each(CALLS)("no technique is told of %s", (_what, event) => {
  expect(behavioursOf(event).filter((said) => /^T\d/.test(said))).toEqual([]);
});

const STOLEN: readonly (readonly [string, EventRecord, string])[] = [
  [
    "secrets listed with a controller's token",
    call("list secrets /", undefined, by(`${CONTROLLERS}:namespace-controller`, "curl/8.5")),
    "T1552.007",
  ],
  [
    "a secret of another namespace",
    call("get secrets bank/db", undefined, by("system:serviceaccount:shop:web")),
    "T1552.007",
  ],
  [
    "a pod among the system's by a node's token",
    call("create pods shop/x", pod({}, { hostPID: true }), NODE),
    "T1611",
  ],
  [
    "all rights by the controller of other roles",
    call(
      "update clusterroles /ops",
      role(["*"], ["*"]),
      by(`${CONTROLLERS}:clusterrole-aggregation-controller`),
    ),
    "T1098.006",
  ],
  ["a path that begins like a probe", probe("/healthzx"), "T1078.001"],
];

test.each(STOLEN)("an exclusion hides no %s", (_what, event, technique) => {
  expect(behavioursOf(event).join(" ")).toContain(technique);
});
