import type { Examples } from "./example.ts";
import { by, call, config, CONTROLLERS } from "./kubernetes-call.ts";

const binding = (role: string, subject = "ann") => ({
  roleRef: { kind: "ClusterRole", name: role },
  subjects: [{ kind: "User", name: subject }],
});
const role = (verbs: string[], resources: string[], other: object = {}) => ({
  rules: [{ apiGroups: [""], verbs, resources, ...other }],
});
const EVERY_GROUP = { apiGroups: ["*"] };
const OWN = "system:serviceaccount:shop:web";
const REQUEST = "create certificatesigningrequests /c1";
const as = (username: string, ...groups: string[]) => ({ impersonatedUser: { username, groups } });
const asked = (verb: string, resource: string) => ({
  spec: { resourceAttributes: { verb, resource } },
});

/** Secrets, tokens, roles, and who calls. */
export const RIGHTS_EXAMPLES: Examples = {
  "kubernetes.secrets-of-cluster-listed": {
    hit: call("list secrets /"),
    miss: call("list secrets /", undefined, by("system:serviceaccount:cert-manager:cert-manager")),
  },
  "kubernetes.secrets-of-namespace-listed": {
    hit: call("list secrets shop/"),
    miss: call("list configmaps shop/"),
  },
  "kubernetes.secret-read": {
    hit: call("get secrets shop/db", undefined, by(OWN, "curl/8.5")),
    miss: call("get secrets shop/db", undefined, by("system:node:n1", "kubelet/v1.31")),
  },
  "kubernetes.secret-read-by-workload": {
    hit: call("get secrets shop/db", undefined, by(OWN)),
    miss: call("get secrets bank/db", undefined, by(OWN)),
  },
  "kubernetes.token-kept-as-secret": {
    hit: config("Secret shop/t", { secret_type: "kubernetes.io/service-account-token" }),
    miss: call("create secrets shop/t", { type: "kubernetes.io/tls", data: { "tls.key": "x" } }),
  },
  "kubernetes.secret-written": {
    hit: call("create secrets shop/db", { type: "Opaque" }),
    miss: call("delete secrets shop/db"),
  },
  "kubernetes.secret-removed": {
    hit: call("delete secrets shop/db"),
    miss: call("delete secrets shop/db", undefined, by(`${CONTROLLERS}:generic-garbage-collector`)),
  },
  "kubernetes.secrets-removed": {
    hit: call("deletecollection secrets shop/"),
    miss: call(
      "deletecollection secrets shop/",
      undefined,
      by(`${CONTROLLERS}:namespace-controller`),
    ),
  },
  "kubernetes.cluster-admin-given": {
    hit: config("ClusterRoleBinding /ops", { role_name: "cluster-admin" }),
    miss: call("delete clusterrolebindings /ops"),
  },
  "kubernetes.rights-to-everyone": {
    hit: call("create rolebindings shop/open", binding("view", "system:anonymous")),
    miss: call("create rolebindings shop/open", binding("view", "ann")),
  },
  "kubernetes.writing-rights-given": {
    hit: call("create rolebindings shop/dev", binding("edit")),
    miss: call("create rolebindings shop/dev", binding("view")),
  },
  "kubernetes.rights-in-cluster-given": {
    hit: call("create clusterrolebindings /ops", binding("node-shell")),
    miss: call("create clusterrolebindings /ops", binding("view")),
  },
  "kubernetes.rights-given": {
    hit: call("create rolebindings shop/dev", binding("pod-reader")),
    miss: call("get rolebindings shop/dev"),
  },
  "kubernetes.rights-taken": {
    hit: call("delete rolebindings shop/dev"),
    miss: call("create rolebindings shop/dev", binding("view")),
  },
  "kubernetes.role-of-all-rights": {
    hit: call("create clusterroles /ops", role(["*"], ["*"], EVERY_GROUP)),
    miss: call("create clusterroles /ops", role(["get", "list"], ["*"], EVERY_GROUP)),
  },
  "kubernetes.role-to-impersonate": {
    hit: config("Role shop/ops", { role_type: "Role", verbs: ["get", "impersonate"] }),
    miss: config("Role shop/ops", { role_type: "Role", verbs: ["get", "list"] }),
  },
  "kubernetes.role-every-verb": {
    hit: call("create roles shop/ops", role(["*"], ["pods"])),
    miss: call("create roles shop/ops", role(["*"], ["carts"], { apiGroups: ["shop.example"] })),
  },
  "kubernetes.role-every-object": {
    hit: call("create clusterroles /ops", role(["get"], ["*"])),
    miss: call("create clusterroles /ops", role(["get"], ["*"], { apiGroups: ["apps"] })),
  },
  "kubernetes.role-to-secrets": {
    hit: call("create roles shop/ops", role(["get"], ["configmaps", "secrets"])),
    miss: call("create roles shop/ops", role(["get"], ["secrets"], { resourceNames: ["tls"] })),
  },
  "kubernetes.role-to-run-commands": {
    hit: call("create roles shop/ops", role(["create"], ["pods/exec"])),
    miss: call("create roles shop/ops", role(["get"], ["pods", "pods/log"])),
  },
  "kubernetes.role-made": {
    hit: call("create roles shop/reader", role(["get", "list"], ["pods"])),
    miss: call("get roles shop/reader"),
  },
  "kubernetes.role-removed": {
    hit: call("delete roles shop/reader"),
    miss: call("list roles shop/"),
  },
  "kubernetes.account-among-systems": {
    hit: call("create serviceaccounts kube-system/helper"),
    miss: call("create serviceaccounts shop/helper"),
  },
  "kubernetes.account-made": {
    hit: call("create serviceaccounts shop/helper"),
    miss: call(
      "create serviceaccounts shop/default",
      undefined,
      by(`${CONTROLLERS}:service-account-controller`),
    ),
  },
  "kubernetes.account-removed": {
    hit: call("delete serviceaccounts shop/helper"),
    miss: call("get serviceaccounts shop/helper"),
  },
  "kubernetes.long-token-made": {
    hit: call("create serviceaccounts/token shop/ci", { spec: { expirationSeconds: 99_999_999 } }),
    miss: call("create serviceaccounts/token shop/ci", { spec: { expirationSeconds: 3607 } }),
  },
  "kubernetes.token-made": {
    hit: call("create serviceaccounts/token shop/ci"),
    miss: call(
      "create serviceaccounts/token shop/ci",
      undefined,
      by("system:node:n1", "kubelet/v1"),
    ),
  },
  "kubernetes.certificate-of-master-asked": {
    hit: call(REQUEST, { spec: { groups: ["system:masters"] } }),
    miss: call(REQUEST, { spec: { groups: ["system:nodes"] } }),
  },
  "kubernetes.certificate-of-client-asked": {
    hit: call(REQUEST, { spec: { signerName: "kubernetes.io/kube-apiserver-client" } }),
    miss: call(REQUEST, { spec: { signerName: "kubernetes.io/kubelet-serving" } }),
  },
  "kubernetes.certificate-asked": {
    hit: call(REQUEST, { spec: { signerName: "kubernetes.io/kubelet-serving" } }),
    miss: call(REQUEST, undefined, by("system:node:n1", "kubelet/v1.31")),
  },
  "kubernetes.certificate-approved": {
    hit: call("update certificatesigningrequests/approval /c1"),
    miss: call("update certificatesigningrequests/approval /c1", {
      conditions: [{ type: "Denied" }],
    }),
  },
  "kubernetes.certificate-denied": {
    hit: call("update certificatesigningrequests/approval /c1", [
      { op: "add", path: "/conditions/-", value: { type: "Denied" } },
    ]),
    miss: call("update certificatesigningrequests/approval /c1", {
      conditions: [{ type: "Approved" }],
    }),
  },
  "kubernetes.master-impersonated": {
    hit: call("list pods shop/", undefined, as("ops", "system:masters")),
    miss: call("list pods shop/", undefined, as("ann", "developers")),
  },
  "kubernetes.someone-impersonated": {
    hit: call("list pods shop/", undefined, as("ann")),
    miss: call("list pods shop/"),
  },
  "kubernetes.impersonation-asked": {
    hit: call("impersonate users /ann"),
    miss: call("get users /ann"),
  },
  "kubernetes.anonymous-call": {
    hit: call("list pods shop/", undefined, by("system:anonymous", "curl/8.5")),
    miss: {
      ...call("get /", undefined, by("system:anonymous", "kube-probe/1.31")),
      objectRef: {},
      requestURI: "/readyz?verbose",
    },
  },
  "kubernetes.all-own-rights-listed": {
    hit: call("create selfsubjectrulesreviews /"),
    miss: call("create subjectaccessreviews /"),
  },
  "kubernetes.every-right-asked": {
    hit: call("create selfsubjectaccessreviews /", asked("*", "*")),
    miss: call("create selfsubjectaccessreviews /", asked("get", "pods")),
  },
  "kubernetes.own-rights-asked-by-workload": {
    hit: call("create selfsubjectaccessreviews /", asked("get", "pods"), by(OWN, "curl/8.5")),
    miss: call("create selfsubjectaccessreviews /", asked("get", "pods"), by(OWN)),
  },
  "kubernetes.own-rights-asked": {
    hit: call("create selfsubjectaccessreviews /", asked("get", "pods")),
    miss: call("create selfsubjectaccessreviews /", asked("get", "pods"), by("system:node:n1")),
  },
  "kubernetes.workload-account-by-script": {
    hit: call("list pods shop/", undefined, by(OWN, "curl/8.5")),
    miss: call("list pods shop/", undefined, by(OWN, "Prometheus/2.53")),
  },
  "kubernetes.workload-account-by-kubectl": {
    hit: call("list pods shop/", undefined, by(OWN, "kubectl/v1.31.2")),
    miss: call("list pods shop/"),
  },
  "kubernetes.penetration-client": {
    hit: call("list pods shop/", undefined, by("ann", "peirates/1.1")),
    miss: call("list pods shop/", undefined, by("ann", "k9s/0.32")),
  },
  "kubernetes.call-refused": {
    hit: call("list pods shop/", undefined, {
      responseStatus: { reason: "Forbidden", status: "Failure" },
    }),
    miss: call("list pods shop/", undefined, { responseStatus: { code: 500 } }),
  },
};
