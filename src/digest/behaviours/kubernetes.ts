import { parseBehaviours } from "./parse-behaviours.ts";

/** Calls to the API of a cluster. Source: MITRE ATT&CK for Containers. `program` is the verb, `target` the resource. */
export const KUBERNETES = parseBehaviours(
  "kubernetes",
  String.raw`
[kubernetes]
command-run-container :: T1609 3 :: command run in a container :: target~pods?/(?:exec|attach)|^exec
way-into-pod-node-opened :: T1609 2 :: way into a pod or node opened :: target~pods?/(?:portforward|proxy|ephemeralcontainers)|nodes?/proxy|services?/proxy
privileged-pod-one-hosts-parts :: T1611 3 :: privileged pod or one with the host's parts :: program~create|update|patch|apply|config && command~privileged=true|hostPID=true|hostNetwork=true|hostIPC=true|SYS_ADMIN|NET_ADMIN|SYS_PTRACE|allowPrivilegeEscalation=true|docker\.sock|path=/(?:$|\s|etc|root|var/run|proc|var/lib/kubelet)|hostPath
secret-read :: T1552.007 2 :: secret read :: target~^secrets? && program~^(?:get|list|watch) && !user~^system:(?:kube|node|apiserver|serviceaccount:kube-system)
all-secrets-listed :: T1552.007 3 :: all secrets listed :: target~^secrets? && program~^list && !user~^system:(?:kube|node|apiserver|serviceaccount:kube-system)
secret-written-removed :: T1552.007 2 :: secret written or removed :: target~^secrets? && program~^(?:create|update|patch|delete) && !user~^system:(?:kube|node|apiserver|serviceaccount:kube-system)
rights-given :: T1098.006 3 :: rights given :: target~role-?bindings?$ && program~create|update|patch|apply|config|bind
role-all-rights-impersonate :: T1098.006 3 :: role with all rights or to impersonate :: target~(?:cluster)?roles?$ && program~create|update|patch|apply|config|escalate|bind|impersonate
cluster-admin-named :: T1098.006 3 :: cluster-admin named :: command~cluster-admin && program~create|update|patch|apply|config
cluster-admin-named-2 :: T1098.006 3 :: cluster-admin named :: path~cluster-admin && program~create|update|patch|apply|config
account-services-token-set-up :: T1528 2 :: account for services or its token set up :: target~^(?:serviceaccounts?|secrets?)$ && program~config
someone-else-impersonated :: T1078.004 3 :: someone else impersonated :: path~(?:^|\s)as \S
someone-else-impersonated-2 :: T1078.004 3 :: someone else impersonated :: program~^impersonate$
service-opened-outside :: T1133 2 :: service opened to the outside :: target~^services?$ && program~create|update|patch|config && command~type=(?:NodePort|LoadBalancer)|externalIPs
guard-namespace-lowered :: T1562.001 3 :: guard of a namespace lowered :: target~^namespaces?$ && program~update|patch|config && command~pod-security|privileged
workload-scaled-nothing :: T1489 2 :: workload scaled to nothing :: program~update|patch && command~replicas=0
pod-started-hand :: T1610 2 :: pod started by hand :: target~^pods?$ && program~create && extra~kubectl|curl|python && !user~^system:
image-command-workload-changed-hand :: T1610 2 :: image or command of a workload changed by hand :: target~^(?:deployments?|replicasets?|pods?)$ && program~update|patch && command~(?:image|command|args)= && !user~^system:
node-changed-hand :: T1578 2 :: node changed by hand :: target~^nodes?$ && program~update|patch && !user~^system:
token-service-account-made :: T1528 2 :: token of a service account made :: target~serviceaccounts?/token|tokenrequests?|^serviceaccounts?$|certificatesigningrequests && program~create|update|patch|approve && !user~^system:(?:node|kube)
anonymous-caller :: T1078.001 3 :: anonymous caller :: user~system:anonymous|system:unauthenticated && !path~healthz|livez|readyz|version
workload-made-changed-every-node :: T1610 2 :: workload made or changed on every node :: target~^(?:daemonsets?|statefulsets?)$ && program~create|update|patch|apply|config && !user~^system:
scheduled-job :: T1053.007 2 :: scheduled job :: target~^(?:cron)?jobs?$ && program~create|update|patch|apply|config && !user~^system:(?:kube|serviceaccount:kube-system)
admission-hook-api-extension-changed :: T1546 3 :: admission hook or API extension changed :: target~webhookconfigurations?|apiservices?|customresourcedefinitions?|validatingadmissionpolic && program~create|update|patch|delete|config && !user~^system:
policy-guard-changed :: T1562.001 3 :: policy or guard changed :: target~networkpolic|podsecuritypolic|resourcequotas?|limitranges?|auditsinks?|poddisruptionbudgets? && program~delete|update|patch|config && !user~^system:
traces-removed :: T1070 3 :: traces removed :: target~^events?$ && program~delete
workload-data-removed :: T1485 2 :: workload or data removed :: target~^(?:namespaces?|deployments?|daemonsets?|persistentvolumes?|persistentvolumeclaims?|statefulsets?|nodes?|services?|configmaps?)$ && program~delete && !user~^system:
name-service-settings-cluster-changed :: T1565 2 :: name service or settings of the cluster changed :: target~^configmaps?$ && path~coredns|kube-proxy|aws-auth|kubeadm && program~create|update|patch
own-rights-asked :: T1613 2 :: own rights asked for :: target~self(?:subject)?(?:access|rules)reviews?|selfsubjectreviews? && !user~^system:(?:kube|node)|controller|operator
pod-started-hand-systems-namespace :: T1204.003 2 :: pod started by hand in the system's namespace :: target~^pods?$ && program~create && path~^kube-system/ && !user~^system:
service-account-used-hand :: T1078.004 2 :: service account used by hand :: user~serviceaccount && extra~kubectl|curl|python|browser|wget|postman
call-refused :: T1580 1 :: call refused :: extra~^(?:401|403)\b
client-penetration-test :: T1613 3 :: client of a penetration test :: extra~kube-?hunter|peirates|kubeletctl|kubesploit|\bcdk\b|kdigger|stratus|truffle
`,
);
