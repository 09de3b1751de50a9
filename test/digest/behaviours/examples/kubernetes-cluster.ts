import type { Examples } from "./example.ts";
import { by, call, config, CONTROLLERS } from "./kubernetes-call.ts";

const guard = (level: string | null) => ({
  metadata: { labels: { "pod-security.kubernetes.io/enforce": level } },
});
const marked = (name: string, value: string) => ({ metadata: { annotations: { [name]: value } } });
const hook = (fields: object) => ({ webhooks: [{ name: "x.example", ...fields }] });
const CLEANER = by(`${CONTROLLERS}:namespace-controller`);
const INTERNAL = "service.beta.kubernetes.io/aws-load-balancer-internal";
const balancer = (internal: string) => ({
  ...marked(INTERNAL, internal),
  spec: { type: "LoadBalancer" },
});
const SNIPPET = "nginx.ingress.kubernetes.io/server-snippet";

/** What is reached from outside, what guards the cluster, and what is removed from it. */
export const CLUSTER_EXAMPLES: Examples = {
  "kubernetes.service-opened": {
    hit: config("Service shop/web", { spec: { type: "NodePort" } }),
    miss: call("create services shop/web", balancer("true")),
  },
  "kubernetes.service-opened-inside": {
    hit: call("create services shop/web", balancer("true")),
    miss: call("create services shop/web", balancer("false")),
  },
  "kubernetes.ingress-snippet": {
    hit: call("create ingresses shop/web", marked(SNIPPET, "mirror /x;")),
    miss: call(
      "create ingresses shop/web",
      marked("nginx.ingress.kubernetes.io/ssl-redirect", "true"),
    ),
  },
  "kubernetes.ingress-changed": {
    hit: call("create ingresses shop/web", {
      spec: { rules: [{ http: { paths: [{ path: "/" }] } }] },
    }),
    miss: call("get ingresses shop/web"),
  },
  "kubernetes.namespace-guard-lowered": {
    hit: call("update namespaces shop/shop", {
      ...guard("privileged"),
      spec: { finalizers: ["a"] },
    }),
    miss: call("patch namespaces shop/shop", guard("restricted")),
  },
  "kubernetes.namespace-out-of-policy": {
    hit: call("patch namespaces /shop", {
      metadata: { labels: { "admission.gatekeeper.sh/ignore": "yes" } },
    }),
    miss: call("patch namespaces /shop", { metadata: { labels: { team: "shop" } } }),
  },
  "kubernetes.namespace-without-guard": {
    hit: call("create namespaces /shop", guard("privileged")),
    miss: call("create namespaces /shop", guard("baseline")),
  },
  "kubernetes.namespace-guard-changed": {
    hit: call("patch namespaces /shop", guard("restricted")),
    miss: call("patch namespaces /shop", guard(null)),
  },
  "kubernetes.hook-removed": {
    hit: call("delete validatingwebhookconfigurations /gatekeeper"),
    miss: call("get validatingwebhookconfigurations /gatekeeper"),
  },
  "kubernetes.hook-lets-through": {
    hit: call(
      "patch validatingwebhookconfigurations /gatekeeper",
      hook({ failurePolicy: "Ignore" }),
    ),
    miss: call(
      "patch validatingwebhookconfigurations /gatekeeper",
      hook({ failurePolicy: "Fail" }),
    ),
  },
  "kubernetes.hook-elsewhere": {
    hit: call(
      "create mutatingwebhookconfigurations /x",
      hook({ clientConfig: { url: "https://203.0.113.9/m" } }),
    ),
    miss: call(
      "create mutatingwebhookconfigurations /x",
      hook({ clientConfig: { service: { name: "m" } } }),
    ),
  },
  "kubernetes.hook-changes-objects": {
    hit: call("create mutatingwebhookconfigurations /x"),
    miss: call("create validatingwebhookconfigurations /x"),
  },
  "kubernetes.hook-checks-objects": {
    hit: call("create validatingadmissionpolicies /x"),
    miss: call("delete validatingadmissionpolicies /x"),
  },
  "kubernetes.api-extension-set-up": {
    hit: call("create apiservices /v1.metrics"),
    miss: call(
      "update apiservices /v1.metrics",
      undefined,
      by("system:apiserver", "kube-apiserver/v1"),
    ),
  },
  "kubernetes.kind-of-object-set-up": {
    hit: call("create customresourcedefinitions /carts.shop.example"),
    miss: call("get customresourcedefinitions /carts.shop.example"),
  },
  "kubernetes.kind-of-object-removed": {
    hit: call("delete customresourcedefinitions /carts.shop.example"),
    miss: call("create customresourcedefinitions /carts.shop.example"),
  },
  "kubernetes.network-policy-removed": {
    hit: call("delete networkpolicies shop/deny-all"),
    miss: call("create networkpolicies shop/deny-all", {
      spec: { podSelector: {}, policyTypes: ["Ingress"] },
    }),
  },
  "kubernetes.network-policy-open": {
    hit: call("create networkpolicies shop/all", { spec: { ingress: [{}] } }),
    miss: call("create networkpolicies shop/dns", {
      spec: { egress: [{ ports: [{ port: 53 }] }] },
    }),
  },
  "kubernetes.network-policy-changed": {
    hit: config("NetworkPolicy shop/web"),
    miss: call("get networkpolicies shop/web"),
  },
  "kubernetes.pod-policy-removed": {
    hit: call("delete podsecuritypolicies /restricted"),
    miss: call("create podsecuritypolicies /restricted", { spec: { privileged: false } }),
  },
  "kubernetes.pod-policy-lowered": {
    hit: call("update podsecuritypolicies /restricted", { spec: { privileged: true } }),
    miss: call("update podsecuritypolicies /restricted", { spec: { privileged: false } }),
  },
  "kubernetes.limit-changed": {
    hit: call("delete resourcequotas shop/small"),
    miss: call("create resourcequotas shop/small"),
  },
  "kubernetes.traces-removed": {
    hit: call("deletecollection events shop/"),
    miss: call("deletecollection events shop/", undefined, CLEANER),
  },
  "kubernetes.data-removed": {
    hit: call("delete persistentvolumeclaims shop/db"),
    miss: call("create persistentvolumeclaims shop/db"),
  },
  "kubernetes.backup-removed": {
    hit: call("delete volumesnapshots shop/db-1"),
    miss: call("create volumesnapshots shop/db-1"),
  },
  "kubernetes.workloads-removed": {
    hit: call("deletecollection deployments shop/"),
    miss: call("deletecollection deployments shop/", undefined, CLEANER),
  },
  "kubernetes.workload-removed": {
    hit: call("delete deployments shop/web"),
    miss: call("delete pods shop/web-1", undefined, by(`${CONTROLLERS}:replicaset-controller`)),
  },
  "kubernetes.node-removed": {
    hit: call("delete nodes /n1"),
    miss: call("delete nodes /n1", undefined, by("system:cloud-controller-manager")),
  },
  "kubernetes.node-changed": {
    hit: call("patch nodes /n1", { spec: { unschedulable: true } }),
    miss: call("patch nodes /n1", undefined, by("system:node:n1", "kubelet/v1.31")),
  },
  "kubernetes.name-service-redirected": {
    hit: call("patch configmaps kube-system/coredns", {
      data: { Corefile: "rewrite name a.example b.example" },
    }),
    miss: call("patch configmaps kube-system/coredns", { data: { Corefile: ". { cache 30 }" } }),
  },
  "kubernetes.accounts-of-cloud-mapped": {
    hit: call("update configmaps kube-system/aws-auth", {
      data: { mapUsers: "- groups: [system:masters]" },
    }),
    miss: call("update configmaps kube-system/aws-auth", {
      data: { mapRoles: "- groups: [system:nodes]" },
    }),
  },
  "kubernetes.settings-of-cluster-changed": {
    hit: call("update configmaps kube-system/kubeadm-config"),
    miss: call("update configmaps shop/kubeadm-config"),
  },
};
