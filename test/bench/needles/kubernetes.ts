import type { Needle } from "./needle.ts";
import { rowsOf } from "./needle.ts";

/** verb ;; resource ;; namespace/name ;; spec ;; mark; a last cell names the user */
const CALLS = String.raw`
create ;; pods/exec ;; prod/api-7f ;; {} ;; pods/exec
create ;; pods/attach ;; prod/api-7f ;; {} ;; pods/attach
create ;; pods/portforward ;; prod/db-0 ;; {} ;; portforward
get ;; secrets ;; prod/db-root ;; {} ;; db-root
list ;; secrets ;; kube-system/ ;; {} ;; list secrets
create ;; clusterrolebindings ;; /tmp-admin ;; {"roleRef":{"name":"cluster-admin"}} ;; tmp-admin
create ;; rolebindings ;; prod/dev-edit ;; {"roleRef":{"name":"edit"}} ;; dev-edit
create ;; clusterroles ;; /all ;; {"rules":[{"verbs":["*"],"resources":["*"]}]} ;; clusterroles
create ;; pods ;; prod/debug-x ;; {"containers":[{"image":"alpine","securityContext":{"privileged":true}}],"hostPID":true} ;; debug-x
create ;; pods ;; prod/mnt-x ;; {"volumes":[{"hostPath":{"path":"/"}}]} ;; mnt-x
create ;; daemonsets ;; kube-system/node-agentx ;; {"image":"x/y"} ;; node-agentx
create ;; cronjobs ;; prod/sync-x ;; {"schedule":"* * * * *"} ;; sync-x
create ;; serviceaccounts/token ;; kube-system/admin ;; {} ;; serviceaccounts/token
patch ;; configmaps ;; kube-system/coredns ;; {"Corefile":"rewrite name bank.example evil.example"} ;; coredns
create ;; mutatingwebhookconfigurations ;; /inject-x ;; {} ;; inject-x
delete ;; events ;; prod/ ;; {} ;; delete events
delete ;; namespaces ;; /payments ;; {} ;; payments
patch ;; deployments ;; prod/api ;; {"image":"evil.example/api:1"} ;; evil.example/api
get ;; nodes/proxy ;; /node-1 ;; {} ;; nodes/proxy
create ;; certificatesigningrequests ;; /csr-x ;; {} ;; csr-x
list ;; pods ;; prod/ ;; {} ;; anonymous ;; system:anonymous
create ;; selfsubjectrulesreviews ;; / ;; {} ;; selfsubjectrulesreviews
patch ;; pods/ephemeralcontainers ;; prod/api-7f ;; {"image":"busybox"} ;; ephemeralcontainers
delete ;; networkpolicies ;; prod/deny-all ;; {} ;; deny-all
`;

export const KUBERNETES_NEEDLES: readonly Needle[] = rowsOf(CALLS).map((row) => {
  const [verb, resource = "", object = "", spec = "{}", mark = ""] = row;
  const [namespace, name] = object.split("/");
  const [kind, subresource] = resource.split("/");
  const user = row[5];
  return {
    platform: "kubernetes",
    mark,
    fields: {
      event_type: "kubernetesAudit",
      verb,
      resource: kind,
      ...(subresource !== undefined && { subresource }),
      namespace,
      name,
      requestObject: JSON.parse(spec) as unknown,
      ...(user !== undefined && { user }),
    },
  };
});
