import { parseBehaviours } from "./parse-behaviours.ts";

/** Clients that a person or a script uses, not a controller. */
const RAW = String.raw`curl|wget|httpie|python|browser|postman|insomnia|powershell`;
const NOT_BY_HAND = `(?!kubectl|${RAW})\\S+`;
const CONTROLLER = "system:serviceaccount:kube-system:";

/** Parts of patterns. What starts with `everyday` is a whole call (`parent`): who by which client for what. */
const PARTS = {
  write: "^(?:create|update|patch|apply|config)$",
  change: "^(?:update|patch|apply)$",
  remove: "^(?:delete|deletecollection)$",
  workload:
    "^(?:pods|deployments|daemonsets|statefulsets|replicasets|replicationcontrollers|jobs|cronjobs|podtemplates|rollouts|deploymentconfigs)$",
  raw: RAW,
  "everyday-pod": `^(?:${CONTROLLER}(?:daemon-set|replicaset|statefulset|job)-controller ${NOT_BY_HAND} [^/ ]+/|system:node:\\S+ ${NOT_BY_HAND} kube-system/(?:etcd|kube-apiserver|kube-controller-manager|kube-scheduler|kube-proxy)-)`,
  "everyday-secrets": `^(?:system:(?:apiserver|kube-controller-manager)|${CONTROLLER}(?:namespace-controller|generic-garbage-collector|resourcequota-controller|tokens-controller|token-cleaner|bootstrap-signer|legacy-service-account-token-cleaner|persistent-volume-binder|attachdetach-controller|expand-controller|sealed-secrets-controller)|system:serviceaccount:(?:cert-manager:cert-manager(?:-cainjector)?|external-secrets:external-secrets|ingress-nginx:ingress-nginx|traefik:traefik|istio-system:istiod|argocd:argocd-(?:server|application-controller)|flux-system:(?:kustomize|helm|source)-controller|monitoring:(?:prometheus-operator|kube-state-metrics)|velero:velero)) ${NOT_BY_HAND} `,
  "everyday-secret": `^system:node:\\S+ ${NOT_BY_HAND} [^/ ]+/\\S+$|^system:serviceaccount:([^: ]+):\\S+ ${NOT_BY_HAND} \\1/\\S+$`,
  "everyday-role": `^(?:${CONTROLLER}clusterrole-aggregation-controller ${NOT_BY_HAND} /(?:admin|edit|view)$|system:apiserver ${NOT_BY_HAND} [^/ ]*/(?:system:\\S+|admin|edit|view|cluster-admin)$)`,
  "everyday-token": `^(?:system:node:\\S+|system:kube-controller-manager) ${NOT_BY_HAND} [^/ ]+/\\S+$|^system:serviceaccount:([^: ]+):\\S+ ${NOT_BY_HAND} \\1/\\S+$`,
  "everyday-hook": `^system:serviceaccount:(?:cert-manager:cert-manager-cainjector|istio-system:istiod|gatekeeper-system:gatekeeper-admin|kyverno:kyverno-admission-controller) ${NOT_BY_HAND} /`,
  "everyday-removal": `^${CONTROLLER}(?:namespace-controller|generic-garbage-collector|ttl-after-finished-controller|cronjob-controller|statefulset-controller|persistent-volume-binder) ${NOT_BY_HAND} `,
  "everyday-scale": `^(?:${CONTROLLER}deployment-controller|system:serviceaccount:keda:keda-operator|system:serviceaccount:knative-serving:controller) ${NOT_BY_HAND} `,
  "everyday-settings": "^(?:eks:[a-z-]+|system:addon-manager|aksService) \\S+ kube-system/",
  guard:
    "(?:falco|sysdig|twistlock|prisma-cloud|aqua-(?:agent|enforcer)|neuvector|tetragon|tracee|threatstack|datadog|wazuh|crowdstrike|falcon|sentinelone|lacework|gatekeeper|kyverno|kube-?bench|audit|fluent-?(?:d|bit)|filebeat|promtail)",
} as const;

/**
 * Calls to the API of a cluster and changed objects. Source: MITRE ATT&CK for Containers. `program` is the
 * verb, `target` the resource, `parent` the whole call, `params` the settings asked for.
 */
export const KUBERNETES = parseBehaviours(
  "kubernetes",
  String.raw`
[kubernetes]
command-in-container :: T1609 3 :: command run in a container :: target~^pods/(?:exec|attach)$
command-by-kubelet :: T1609 3 :: command run through the kubelet of a node :: target~^nodes/proxy$ && path~^\S+ (?:run|exec|attach|portforward|cri)/
kubelet-reached :: T1613 2 :: kubelet of a node reached through the API server :: target~^nodes/proxy$ && !path~^\S+ (?:run|exec|attach|portforward|cri|metrics|stats|healthz)(?:/|\s|$)
port-forwarded :: T1572 2 :: port of a pod forwarded :: target~^pods/portforward$
reached-by-proxy :: - 2 :: pod or service reached through the API server :: target~^(?:pods|services)/proxy$ && !parent~^system:kube-controller-manager \S+ kube-system/
debug-container :: T1610 2 :: container put into a running pod :: target~^pods/ephemeralcontainers$ && program~{write}

container-privileged :: T1611 3 :: privileged container :: target~{workload}|^pods/ephemeralcontainers$ && program~{write} && params~[¦.]privileged=true¦ && !parent~{everyday-pod}
host-processes :: T1611 3 :: pod among the processes of its host :: target~{workload} && program~{write} && params~[¦.]host(?:PID|IPC)=true¦ && !parent~{everyday-pod}
host-network :: T1611 2 :: pod in the network of its host :: target~{workload} && program~{write} && params~[¦.]hostNetwork=true¦ && !parent~{everyday-pod}
host-folder-of-power :: T1611 3 :: pod with a folder of its host that gives power over it :: target~{workload}|^persistentvolumes$ && program~{write} && params~[¦.]hostPath(?:\.path)?=/+(?:\.{1,2}/+)*(?:¦|(?:etc|root|home|proc|sys|boot|usr|bin|sbin|lib|lib64|var|var/lib)/*¦|etc/(?!localtime|timezone|machine-id|os-release|resolv\.conf|hosts¦|ssl/|pki/(?:ca-trust|tls)|ca-certificates)|root/|home/|proc/|sys/(?:fs/cgroup|kernel)|boot/|dev/*¦|dev/(?:k?mem|sd|nvme|xvd|vd|dm-|mapper)|(?:var/)?run/*¦|\S*\.sock¦|(?:var/)?run/(?:docker|containerd|crio|cri-dockerd)/*¦|var/lib/(?:kubelet|docker|containerd|etcd|rancher|kube-proxy)(?:/|¦)|var/spool/cron) && !parent~{everyday-pod}
host-folder :: - 2 :: pod with a folder of its host :: target~{workload} && program~{write} && params~[¦.]hostPath(?:\.path)?=/ && !parent~{everyday-pod}
capability-over-host :: T1611 3 :: container with a capability over its host :: target~{workload}|^pods/ephemeralcontainers$ && program~{write} && params~[¦.]capabilities(?:\.add)?=(?:CAP_)?(?:ALL|SYS_ADMIN|SYS_PTRACE|SYS_MODULE|SYS_RAWIO|SYS_BOOT|DAC_READ_SEARCH|DAC_OVERRIDE|BPF|PERFMON|MKNOD|MAC_ADMIN)¦ && !parent~{everyday-pod}
pod-of-power-by-controller :: - 2 :: pod with power over its host started for its workload :: target~^pods$ && program~^create$ && params~[¦.](?:privileged|hostPID|hostIPC|hostNetwork)=true¦|[¦.]capabilities\.add=(?:ALL|SYS_ADMIN|SYS_PTRACE|SYS_MODULE)¦|[¦.]hostPath\.path=/+(?:¦|etc/|root|proc|\S+\.sock¦) && parent~^system:serviceaccount:kube-system:\S+-controller \S+ (?!kube-system/)
capability-over-network :: T1611 2 :: container with a capability over networks :: target~{workload}|^pods/ephemeralcontainers$ && program~{write} && params~[¦.]capabilities(?:\.add)?=(?:CAP_)?NET_(?:ADMIN|RAW)¦ && !parent~{everyday-pod}
privileges-may-grow :: T1611 2 :: container that may gain privileges :: target~{workload}|^pods/ephemeralcontainers$ && program~{write} && params~[¦.]allowPrivilegeEscalation=true¦
kernel-guard-off :: T1611 2 :: container without a guard of the kernel :: target~{workload} && program~{write} && params~seccompProfile\.type=Unconfined¦|appArmorProfile\.type=Unconfined¦|apparmor\S*=unconfined¦|seccomp\S*=unconfined¦|procMount=Unmasked¦|seLinuxOptions\.type=spc_t¦
runs-as-root :: - 2 :: container told to run as root :: target~{workload} && program~{write} && params~[¦.]runAsNonRoot=false¦|[¦.]runAsUser=0¦
pod-by-hand :: - 2 :: pod started by hand :: target~^pods$ && program~^create$ && extra~kubectl|{raw} && !user~^system:(?!anonymous|serviceaccount:)
workload-among-systems :: T1610 2 :: workload put among those of the system :: target~{workload} && program~^(?:create|apply)$ && parent~^(?!system:|eks:|aksService)\S+ \S+ kube-system/
workload-on-every-node :: T1543.005 2 :: workload made for every node :: target~^daemonsets$ && program~^(?:create|config)$ && !user~^system:(?:apiserver|addon-manager)$
workload-fetches-code :: T1610 3 :: workload whose command fetches code or opens a shell :: target~{workload} && program~{write} && params~[¦.](?:command|args)=[^¦]*(?:(?:curl|wget)\b[^¦|]*\|\s*(?:\S*/)?(?:ba|da|z)?sh\b|/dev/tcp/|\bbash -i\b|\bn(?:c|cat|etcat) [^¦|]{0,60}-e\b|base64 (?:-d|--decode)\b[^¦]*\|)
workload-mines :: T1496.001 3 :: workload that mines :: target~{workload} && program~{write} && params~[¦.](?:image|images|command|args)=[^¦]*(?:xmrig|kinsing|kdevtmpfsi|minerd|cpuminer|ccminer|cryptonight|stratum\+(?:tcp|ssl)|monero)
image-or-command-changed :: - 2 :: image or command of a workload changed :: target~^(?:deployments|replicasets|statefulsets|daemonsets|pods|cronjobs)$ && program~{change} && params~[¦.](?:image|command|args)= && !user~^system:(?:serviceaccount:kube-system:\S+-controller|kube-controller-manager)$
workload-settings-changed :: - 1 :: settings of a workload on every node changed :: target~^daemonsets$ && program~{change}
scheduled-job :: T1053.007 2 :: scheduled job set up :: target~^cronjobs$ && program~^(?:create|config|apply)$
scheduled-job-changed :: T1053.007 2 :: time or command of a scheduled job changed :: target~^cronjobs$ && program~^(?:update|patch)$ && params~[¦.](?:schedule|image|command|args)= && !user~^system:serviceaccount:kube-system:cronjob-controller$
job-by-hand :: - 2 :: job started :: target~^jobs$ && program~^(?:create|config|apply)$ && !parent~^system:serviceaccount:kube-system:cronjob-controller \S+ [^/ ]+/
scaled-to-nothing :: T1489 2 :: workload scaled to nothing :: target~^(?:deployments|statefulsets|replicasets|replicationcontrollers)(?:/scale)?$ && program~{change} && params~[¦.]replicas=0¦ && !parent~{everyday-scale}
scaled :: - 1 :: workload scaled :: target~^(?:deployments|statefulsets|replicasets|replicationcontrollers)(?:/scale)?$ && program~{change} && params~[¦.]replicas=[1-9]
job-suspended :: T1489 2 :: job suspended :: target~^(?:cron)?jobs$ && program~{change} && params~[¦.]suspend=true¦
job-resumed :: - 1 :: job resumed :: target~^(?:cron)?jobs$ && program~{change} && params~[¦.]suspend=false¦
guard-scaled-to-nothing :: T1562.001 3 :: workload that watches or logs scaled to nothing :: target~^(?:deployments|statefulsets)(?:/scale)?$ && program~{change} && path~(?:^|[/-]){guard}(?![a-z]) && params~[¦.]replicas=0¦
guard-removed :: T1562.001 3 :: workload that watches or logs removed :: target~^(?:deployments|statefulsets|daemonsets)$ && program~{remove} && path~(?:^|[/-]){guard}(?![a-z]) && !parent~{everyday-removal}

secrets-of-cluster-listed :: T1552.007 3 :: all secrets of the cluster listed :: target~^secrets$ && program~^(?:list|watch)$ && parent~ /$ && !parent~{everyday-secrets}
secrets-of-namespace-listed :: T1552.007 2 :: secrets of a namespace listed :: target~^secrets$ && program~^(?:list|watch)$ && parent~ [^/ ]+/$ && !parent~{everyday-secrets}
secret-read :: T1552.007 2 :: secret read :: target~^secrets$ && program~^(?:get|list|watch)$ && parent~ [^/ ]*/\S+$ && !parent~{everyday-secrets} && !parent~{everyday-secret}
secret-read-by-workload :: - 1 :: secret read by a workload of its namespace :: target~^secrets$ && program~^(?:get|watch)$ && parent~^system:serviceaccount: && parent~{everyday-secret}
token-kept-as-secret :: T1528 2 :: token of a service account kept as a secret :: target~^secrets$ && program~{write} && params~[¦.](?:secret_)?type=kubernetes\.io/service-account-token¦
secret-written :: - 1 :: secret made or changed :: target~^secrets$ && program~{write}
secret-removed :: - 2 :: secret removed :: target~^secrets$ && program~^delete$ && !parent~{everyday-removal}
secrets-removed :: T1485 2 :: secrets removed all at once :: target~^secrets$ && program~^deletecollection$ && !parent~{everyday-removal}

cluster-admin-given :: T1098.006 3 :: all rights in the cluster given :: target~^(?:cluster)?rolebindings$ && program~{write} && params~¦(?:roleRef\.name|role_name)=cluster-admin¦|¦subjects\.name=system:masters¦ && !parent~{everyday-role}
rights-to-everyone :: T1098.006 3 :: rights given to callers without an account :: target~^(?:cluster)?rolebindings$ && program~{write} && params~¦subjects(?:\.name)?=system:(?:anonymous|unauthenticated)¦ && !params~¦(?:roleRef\.name|role_name)=system:public-info-viewer¦
writing-rights-given :: T1098.006 3 :: rights to change things given :: target~^(?:cluster)?rolebindings$ && program~{write} && params~¦(?:roleRef\.name|role_name)=(?:admin|edit|system:(?:node|controller:\S+|kube-(?:controller-manager|scheduler)))¦ && !parent~{everyday-role}
rights-in-cluster-given :: T1098.006 2 :: rights in the whole cluster given :: target~^clusterrolebindings$ && program~{write} && !params~¦(?:roleRef\.name|role_name)=(?:cluster-admin|admin|edit|view|system:(?:discovery|basic-user|public-info-viewer|auth-delegator))¦ && !parent~{everyday-role}
rights-given :: - 2 :: rights given :: target~^(?:cluster)?rolebindings$ && program~{write} && !parent~{everyday-role}
rights-taken :: - 2 :: rights taken away :: target~^(?:cluster)?rolebindings$ && program~{remove} && !parent~{everyday-removal}
role-of-all-rights :: T1098.006 3 :: role with all rights :: target~^(?:cluster)?roles$ && program~{write} && params~¦rules=verbs:(?:[a-z,]*,)?\*(?:,[a-z]+)*(?: resources:(?:[^¦\s]*,)?\*(?:,[^¦\s]*)?)?(?: groups:(?:[^¦\s]*,)?\*(?:,[^¦\s]*)?)?¦ && !parent~{everyday-role}
role-to-impersonate :: T1098.006 3 :: role that may impersonate, escalate or bind :: target~^(?:cluster)?roles$ && program~{write} && params~¦rules=verbs:(?:\S*,)?(?:impersonate|escalate|bind)[,\s¦] && !parent~{everyday-role}
role-every-verb :: T1098.006 2 :: role with every right on a kind of object :: target~^(?:cluster)?roles$ && program~{write} && params~¦rules=verbs:(?:[a-z,]*,)?\*(?:,[a-z]+)* resources:[^¦\s]+(?: groups:(?:[^¦\s]*,)?(?:core|\*|apps|batch|rbac\.authorization\.k8s\.io)(?:,[^¦\s]*)?)?¦ && !parent~{everyday-role}
role-every-object :: T1098.006 2 :: role over every kind of object, secrets among them :: target~^(?:cluster)?roles$ && program~{write} && params~¦rules=verbs:[a-z,*]+ resources:(?:[^¦\s]*,)?\*(?:,[^¦\s]*)?(?: groups:(?:[^¦\s]*,)?(?:core|\*)(?:,[^¦\s]*)?)?¦ && !parent~{everyday-role}
role-to-secrets :: T1098.006 2 :: role that reads or writes secrets :: target~^(?:cluster)?roles$ && program~{write} && params~¦rules=verbs:\S+ resources:(?:[^¦\s]*,)?secrets(?:,[^¦\s]*)?(?: groups:[^¦\s]*)?¦ && !parent~{everyday-role}
role-to-run-commands :: T1098.006 2 :: role that runs commands, makes tokens or gives rights :: target~^(?:cluster)?roles$ && program~{write} && params~¦rules=verbs:(?:\S*,)?(?:create|update|patch|get|\*)(?:,\S*)? resources:(?:[^¦\s]*,)?(?:pods/(?:exec|attach|ephemeralcontainers)|nodes/proxy|serviceaccounts/token)[,\s¦]|¦rules=verbs:(?:\S*,)?(?:create|update|patch)(?:,\S*)? resources:(?:[^¦\s]*,)?(?:(?:cluster)?role(?:binding)?s|certificatesigningrequests/approval|(?:mutating|validating)webhookconfigurations)[,\s¦] && !parent~{everyday-role}
role-made :: - 1 :: role made or changed :: target~^(?:cluster)?roles$ && program~{write} && !parent~{everyday-role}
role-removed :: - 1 :: role removed :: target~^(?:cluster)?roles$ && program~{remove} && !parent~{everyday-removal}
account-among-systems :: T1136.001 2 :: service account made among those of the system :: target~^serviceaccounts$ && program~^(?:create|config|apply)$ && parent~^(?!system:|eks:|aksService)\S+ \S+ kube-system/
account-made :: - 2 :: service account made or changed :: target~^serviceaccounts$ && program~{write} && !parent~^system:(?:kube-controller-manager|serviceaccount:kube-system:\S+-controller) \S+ [^/ ]*/
account-removed :: - 2 :: service account removed :: target~^serviceaccounts$ && program~{remove} && !parent~{everyday-removal}
long-token-made :: T1528 3 :: token of long life made for a service account :: target~^serviceaccounts/token$ && program~^(?:create|config)$ && params~[¦.]expirationSeconds=\d{6,}¦
token-made :: T1528 2 :: token of a service account made :: target~^(?:serviceaccounts/token|tokenrequests)$ && program~^(?:create|config)$ && !parent~{everyday-token}
certificate-of-master-asked :: T1649 3 :: certificate asked for that gives all rights :: target~^certificatesigningrequests$ && program~^(?:create|config|apply)$ && params~¦groups=system:masters¦|¦username=(?:kubernetes-admin|system:admin)¦
certificate-of-client-asked :: T1649 2 :: certificate to log in with asked for :: target~^certificatesigningrequests$ && program~^(?:create|config|apply)$ && params~¦signerName=kubernetes\.io/kube-apiserver-client¦
certificate-asked :: - 2 :: certificate asked for :: target~^certificatesigningrequests$ && program~^(?:create|config|apply)$ && !parent~^system:(?:node:|bootstrap:)
certificate-approved :: - 2 :: certificate approved :: target~^certificatesigningrequests/(?:approval|status)$ && !parent~^(?:system:kube-controller-manager|system:serviceaccount:kube-system:certificate-controller) \S+ / && !params~[¦.]type=Denied¦
certificate-denied :: - 1 :: certificate denied :: target~^certificatesigningrequests/approval$ && params~[¦.]type=Denied¦
master-impersonated :: T1078.004 3 :: someone with all rights impersonated :: path~(?:^|\s)as (?:system:admin|kubernetes-admin)(?:\s|$)|(?:^|\s)as \S+ (?:\S+ )*system:masters(?:\s|$)
someone-impersonated :: T1078.004 2 :: someone else impersonated :: path~(?:^|\s)as \S
impersonation-asked :: T1078.004 2 :: right to impersonate used :: program~^impersonate$
anonymous-call :: T1078.001 3 :: call without an account :: user~^system:anonymous\b|\bsystem:unauthenticated\b && !path~^/(?:healthz|livez|readyz|version|\.well-known/openid-configuration|openid/v1/jwks)(?:[/?\s]|$)|^kube-public/cluster-info$
all-own-rights-listed :: T1613 2 :: all own rights listed :: target~^selfsubjectrulesreviews$ && !user~^system:(?:node:|kube-|apiserver)
every-right-asked :: T1613 2 :: asked whether everything is allowed :: target~^selfsubjectaccessreviews$ && params~[¦.]verb=\*¦ && params~[¦.]resource=\*¦
own-rights-asked-by-workload :: T1613 2 :: own rights asked for with the token of a workload :: target~^selfsubject(?:accessreviews|reviews)$ && parent~^system:serviceaccount:\S+ (?:kubectl|{raw})
own-rights-asked :: - 1 :: own rights asked for :: target~^selfsubject(?:accessreviews|reviews)$ && !user~^system:(?:node:|kube-|apiserver)
workload-account-by-script :: T1078.004 2 :: service account of a workload used by a script or a browser :: user~^system:serviceaccount: && extra~(?:^|\s)(?:{raw})
workload-account-by-kubectl :: - 1 :: service account of a workload used with kubectl :: user~^system:serviceaccount: && extra~\bkubectl\b
penetration-client :: T1613 3 :: client of a penetration test :: extra~\b(?:kube-?hunter|peirates|kubeletctl|kubesploit|kdigger|botb|ctrsploit|stratus-red-team|trufflehog)\b|(?:^|\s)cdk(?:\s|$)
call-refused :: - 1 :: call refused :: outcome~^refused$

service-opened :: T1133 2 :: service opened to the outside :: target~^services$ && program~{write} && params~[¦.]type=(?:NodePort|LoadBalancer)¦|[¦.]externalIPs=[^¦] && !params~load-balancer\S*=(?:internal|true|0\.0\.0\.0/0)¦
service-opened-inside :: - 1 :: service opened to the network around the cluster :: target~^services$ && program~{write} && params~[¦.]type=LoadBalancer¦ && params~load-balancer\S*=(?:internal|true|0\.0\.0\.0/0)¦
ingress-snippet :: - 2 :: ingress with settings of its server :: target~^ingresses$ && program~{write} && params~-snippet=[^¦]
ingress-changed :: - 1 :: ingress made or changed :: target~^ingresses$ && program~{write}

namespace-guard-lowered :: T1562.001 3 :: guard of a namespace lowered :: target~^namespaces$ && program~^(?:update|patch|apply|config)$ && params~¦pod-security\.kubernetes\.io/enforce=(?:privileged)?¦
namespace-out-of-policy :: T1562.001 2 :: namespace taken out of a policy :: target~^namespaces$ && program~{write} && params~gatekeeper\.sh/ignore=[^¦]|openpolicyagent\.org/webhook=ignore¦|kyverno\.io/(?:ignore|exclude)=[^¦]
namespace-without-guard :: - 2 :: namespace made without a guard :: target~^namespaces$ && program~^create$ && params~pod-security\.kubernetes\.io/enforce=privileged¦
namespace-guard-changed :: - 2 :: guard of a namespace changed :: target~^namespaces$ && program~{write} && params~pod-security\.kubernetes\.io/[^¦=\s]+=(?!privileged¦|¦)
hook-removed :: T1562.001 3 :: admission hook or policy removed :: target~^(?:mutatingwebhookconfigurations|validatingwebhookconfigurations|validatingadmissionpolic(?:ies|ybindings)|mutatingadmissionpolic(?:ies|ybindings)|clusterpolicies|constrainttemplates)$ && program~{remove} && !parent~{everyday-removal}
hook-lets-through :: T1562.001 2 :: admission hook that lets through what it cannot check :: target~^(?:mutating|validating)webhookconfigurations$ && program~{change} && params~[¦.]failurePolicy=Ignore¦ && !parent~{everyday-hook}
hook-elsewhere :: T1546 3 :: admission hook that calls an address outside the cluster :: target~^mutatingwebhookconfigurations$ && program~{write} && params~clientConfig\.url=https?://
hook-changes-objects :: T1546 2 :: admission hook that changes objects set up :: target~^mutat(?:ingwebhookconfigurations|ingadmissionpolicies)$ && program~{write} && !parent~{everyday-hook}
hook-checks-objects :: - 2 :: admission hook or policy that checks objects set up :: target~^validating(?:webhookconfigurations|admissionpolic(?:ies|ybindings))$ && program~{write} && !parent~{everyday-hook}
api-extension-set-up :: - 2 :: API extension set up :: target~^apiservices$ && program~{write} && !user~^system:apiserver$
kind-of-object-set-up :: - 1 :: kind of object set up :: target~^customresourcedefinitions$ && program~{write} && !user~^system:
kind-of-object-removed :: T1485 2 :: kind of object removed with all its objects :: target~^customresourcedefinitions$ && program~{remove}
network-policy-removed :: T1562.001 3 :: network policy removed :: target~^(?:networkpolicies|ciliumnetworkpolicies|ciliumclusterwidenetworkpolicies|globalnetworkpolicies|adminnetworkpolicies)$ && program~{remove} && !parent~{everyday-removal}
network-policy-open :: T1562.001 2 :: network policy that lets everyone through :: target~^networkpolicies$ && program~{write} && params~[¦.](?:from|to)=everyone¦|ipBlock\.cidr=(?:0\.0\.0\.0/0|::/0)¦
network-policy-changed :: - 2 :: network policy made or changed :: target~^networkpolicies$ && program~{write}
pod-policy-removed :: T1562.001 3 :: policy of pods or of the audit removed :: target~^(?:podsecuritypolicies|securitycontextconstraints|auditsinks)$ && program~{remove}
pod-policy-lowered :: T1562.001 2 :: policy that allows privileged pods :: target~^(?:podsecuritypolicies|securitycontextconstraints)$ && program~{write} && params~¦(?:privileged|allowPrivilegedContainer|hostPID|allowHostPID|hostNetwork|allowHostNetwork)=true¦|allowedCapabilities=\*¦
limit-changed :: - 2 :: limit of a namespace changed or removed :: target~^(?:resourcequotas|limitranges|poddisruptionbudgets)$ && program~^(?:update|patch|apply|delete|deletecollection)$ && !parent~{everyday-removal}
traces-removed :: T1070 3 :: events of the cluster removed :: target~^events(?:\.events\.k8s\.io)?$ && program~{remove} && !parent~{everyday-removal}

data-removed :: T1485 2 :: namespace or storage removed :: target~^(?:namespaces|persistentvolumes|persistentvolumeclaims)$ && program~{remove} && !parent~{everyday-removal}
backup-removed :: T1490 2 :: snapshot or backup removed :: target~^(?:volumesnapshots|volumesnapshotcontents|backups|backupstoragelocations)$ && program~{remove} && !parent~{everyday-removal}
workloads-removed :: T1489 2 :: workloads removed all at once :: target~^(?:pods|deployments|daemonsets|statefulsets|services)$ && program~^deletecollection$ && !parent~{everyday-removal}
workload-removed :: - 2 :: workload, service or settings removed :: target~^(?:deployments|daemonsets|statefulsets|services|configmaps|cronjobs|ingresses)$ && program~^delete$ && !parent~{everyday-removal}
node-removed :: - 2 :: node removed :: target~^nodes$ && program~{remove} && !parent~^(?:system:cloud-controller-manager|system:serviceaccount:kube-system:(?:node-controller|cloud-node-controller|cluster-autoscaler)|system:serviceaccount:karpenter:karpenter) \S+ /
node-changed :: - 2 :: node changed by hand :: target~^nodes$ && program~{change} && !parent~^system:(?:node:\S+|kube-controller-manager|serviceaccount:kube-system:\S+-controller) \S+ /
name-service-redirected :: T1565 2 :: names answered by the cluster redirected :: target~^configmaps$ && path~^kube-system/(?:coredns|kube-dns) && program~{write} && params~¦(?:data\.|binaryData\.)?(?:Corefile|[\w.-]+)=[^¦]*\b(?:rewrite|template|hosts|redirect|stubDomains)\b && !parent~{everyday-settings}
accounts-of-cloud-mapped :: T1098.006 3 :: accounts of the cloud given all rights in the cluster :: target~^configmaps$ && path~^kube-system/aws-auth$ && program~{write} && params~system:masters && !parent~{everyday-settings}
settings-of-cluster-changed :: - 2 :: settings of the cluster changed :: target~^configmaps$ && path~^kube-system/(?:coredns|kube-dns|kube-proxy|aws-auth|kubeadm-config|kubelet-config|extension-apiserver-authentication|cluster-info) && program~{write} && !parent~{everyday-settings}
`,
  PARTS,
);
