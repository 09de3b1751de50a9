import { parseBehaviours } from "./parse-behaviours.ts";

/** Calls to the API of a cluster. Source: MITRE ATT&CK for Containers. `program` is the verb, `target` the resource. */
export const KUBERNETES = parseBehaviours(String.raw`
[kubernetes]
T1609 3 :: command run in a container :: target~pods?/(?:exec|attach)|^exec
T1609 2 :: way into a pod or node opened :: target~pods?/(?:portforward|proxy|ephemeralcontainers)|nodes?/proxy|services?/proxy
T1611 3 :: privileged pod or one with the host's parts :: program~create|update|patch|apply|config && command~privileged=true|hostPID=true|hostNetwork=true|hostIPC=true|SYS_ADMIN|NET_ADMIN|SYS_PTRACE|allowPrivilegeEscalation=true|docker\.sock|path=/(?:$|\s|etc|root|var/run|proc|var/lib/kubelet)|hostPath
T1552.007 2 :: secret read :: target~^secrets? && program~^(?:get|list|watch) && !user~^system:(?:kube|node|apiserver|serviceaccount:kube-system)
T1552.007 3 :: all secrets listed :: target~^secrets? && program~^list && !user~^system:(?:kube|node|apiserver|serviceaccount:kube-system)
T1552.007 2 :: secret written or removed :: target~^secrets? && program~^(?:create|update|patch|delete) && !user~^system:(?:kube|node|apiserver|serviceaccount:kube-system)
T1098.006 3 :: rights given :: target~role-?bindings?$ && program~create|update|patch|apply|config|bind
T1098.006 3 :: role with all rights or to impersonate :: target~(?:cluster)?roles?$ && program~create|update|patch|apply|config|escalate|bind|impersonate
T1098.006 3 :: cluster-admin named :: command~cluster-admin && program~create|update|patch|apply|config
T1098.006 3 :: cluster-admin named :: path~cluster-admin && program~create|update|patch|apply|config
T1528 2 :: account for services or its token set up :: target~^(?:serviceaccounts?|secrets?)$ && program~config
T1078.004 3 :: someone else impersonated :: path~(?:^|\s)as \S
T1078.004 3 :: someone else impersonated :: program~^impersonate$
T1133 2 :: service opened to the outside :: target~^services?$ && program~create|update|patch|config && command~type=(?:NodePort|LoadBalancer)|externalIPs
T1562.001 3 :: guard of a namespace lowered :: target~^namespaces?$ && program~update|patch|config && command~pod-security|privileged
T1489 2 :: workload scaled to nothing :: program~update|patch && command~replicas=0
T1610 2 :: pod started by hand :: target~^pods?$ && program~create && extra~kubectl|curl|python && !user~^system:
T1610 2 :: image or command of a workload changed by hand :: target~^(?:deployments?|replicasets?|pods?)$ && program~update|patch && command~(?:image|command|args)= && !user~^system:
T1578 2 :: node changed by hand :: target~^nodes?$ && program~update|patch && !user~^system:
T1528 2 :: token of a service account made :: target~serviceaccounts?/token|tokenrequests?|^serviceaccounts?$|certificatesigningrequests && program~create|update|patch|approve && !user~^system:(?:node|kube)
T1078.001 3 :: anonymous caller :: user~system:anonymous|system:unauthenticated && !path~healthz|livez|readyz|version
T1610 2 :: workload made or changed on every node :: target~^(?:daemonsets?|statefulsets?)$ && program~create|update|patch|apply|config && !user~^system:
T1053.007 2 :: scheduled job :: target~^(?:cron)?jobs?$ && program~create|update|patch|apply|config && !user~^system:(?:kube|serviceaccount:kube-system)
T1546 3 :: admission hook or API extension changed :: target~webhookconfigurations?|apiservices?|customresourcedefinitions?|validatingadmissionpolic && program~create|update|patch|delete|config && !user~^system:
T1562.001 3 :: policy or guard changed :: target~networkpolic|podsecuritypolic|resourcequotas?|limitranges?|auditsinks?|poddisruptionbudgets? && program~delete|update|patch|config && !user~^system:
T1070 3 :: traces removed :: target~^events?$ && program~delete
T1485 2 :: workload or data removed :: target~^(?:namespaces?|deployments?|daemonsets?|persistentvolumes?|persistentvolumeclaims?|statefulsets?|nodes?|services?|configmaps?)$ && program~delete && !user~^system:
T1565 2 :: name service or settings of the cluster changed :: target~^configmaps?$ && path~coredns|kube-proxy|aws-auth|kubeadm && program~create|update|patch
T1613 2 :: own rights asked for :: target~self(?:subject)?(?:access|rules)reviews?|selfsubjectreviews? && !user~^system:(?:kube|node)|controller|operator
T1204.003 2 :: pod started by hand in the system's namespace :: target~^pods?$ && program~create && path~^kube-system/ && !user~^system:
T1078.004 2 :: service account used by hand :: user~serviceaccount && extra~kubectl|curl|python|browser|wget|postman
T1580 1 :: call refused :: extra~^(?:401|403)\b
T1613 3 :: client of a penetration test :: extra~kube-?hunter|peirates|kubeletctl|kubesploit|\bcdk\b|kdigger|stratus|truffle
`);
