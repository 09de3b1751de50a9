import { clusterCall, clusterObject } from "../events/kubernetes-event.ts";
import type { KubernetesCall } from "../events/kubernetes-event.ts";
import { daemon, run } from "../events/process-event.ts";
import type { Host } from "../hosts.ts";
import { controllerCaller, NAMESPACES, WORKLOADS } from "../routine/cluster-work.ts";
import { strangerAddress } from "../routine/internet-noise.ts";
import { atHost, wait } from "../scene.ts";
import type { Script, Stage } from "../scene.ts";
import { MINUTE_MS } from "../../seeded/time.ts";
import { serviceAccount } from "../unix-account.ts";
import { backdrop, castingStage, momentOf, phase } from "./story.ts";
import type { Story, StoryOptions } from "./story.ts";

interface Cast {
  readonly host: Host;
  readonly by: Pick<KubernetesCall, "user" | "groups" | "ip" | "userAgent">;
  readonly namespace: string;
  readonly pod: string;
  readonly binding: string;
  readonly containerId: string;
  readonly image: string;
}

/** A workload's token, used from outside, starts a pod that owns its node. */
export function privilegedPod({ world, random, start }: StoryOptions): Story {
  const id = "privileged-pod";
  const host = random.pick(world.hostsOf("node"));
  const namespace = random.pick(NAMESPACES);
  const scene = atHost(castingStage({ world, random, start }), host);
  const account = `${random.pick(WORKLOADS)}-runner`;
  const cast: Cast = {
    host,
    by: {
      ...controllerCaller(scene, namespace, account),
      ip: strangerAddress(random),
      userAgent: random.pick([
        "curl/7.81.0",
        "kubectl/v1.25.2 (linux/amd64) kubernetes/5835544",
        "peirates/1.1",
      ]),
    },
    namespace,
    pod: random.pick(["debug-shell", "node-inspect", "kube-proxy-x1", "metrics-fix"]),
    binding: random.pick(["system-sync", "cluster-metrics", "default-edit"]),
    containerId: random.hex(64),
    image: random.pick(["alpine:3.16", "busybox:1.35", "ubuntu:22.04"]),
  };
  const podAt = start + random.int(8, 20) * MINUTE_MS;
  return {
    outcome: {
      id,
      verdict: "attack",
      summary: `${cast.by.user} came from ${cast.by.ip} and took node ${host.name} through pod ${cast.pod}`,
      facts: [
        { kind: "user", text: cast.by.user },
        { kind: "address", text: cast.by.ip },
        { kind: "object", text: cast.pod },
        { kind: "object", text: cast.binding },
        { kind: "host", text: host.name },
        { kind: "tool", text: "nsenter" },
        { kind: "time", text: momentOf(podAt) },
      ],
    },
    activities: [
      backdrop(id, { name: "controllers", start: start - 60 * MINUTE_MS }, (stage) =>
        controlSecrets(stage, cast),
      ),
      phase(id, { name: "secrets", start }, (stage) => readSecrets(stage, cast)),
      phase(id, { name: "pod", start: podAt }, (stage) => startPod(stage, cast)),
    ],
  };
}

// The controller that fills the namespace's secrets reads them all day.
function* controlSecrets(stage: Stage, { host, namespace }: Cast): Script {
  const scene = atHost(stage, host);
  const by = controllerCaller(scene, "external-secrets", "external-secrets");
  for (let index = 0; index < 44; index += 1) {
    const name = `${stage.random.pick(WORKLOADS)}-secret`;
    yield clusterCall(scene, { ...by, action: "get", resource: "secrets", namespace, name });
    wait(stage, 30_000, 4 * MINUTE_MS);
  }
}

function* readSecrets(stage: Stage, { host, by, namespace }: Cast): Script {
  const scene = atHost(stage, host);
  const refused = { ...by, action: "list", namespace: "kube-system", name: "" } as const;
  for (const resource of ["secrets", "nodes", "pods", "secrets", "configmaps", "secrets"]) {
    yield clusterCall(scene, { ...refused, resource, code: 403 });
    wait(stage, 1000, 9000);
  }
  for (const workload of [...WORKLOADS, "registry", "tls"]) {
    yield clusterCall(scene, {
      ...by,
      action: "get",
      resource: "secrets",
      namespace,
      name: `${workload}-secret`,
    });
    wait(stage, 500, 6000);
  }
}

function* startPod(stage: Stage, cast: Cast): Script {
  const { host, by, namespace, pod, binding } = cast;
  const scene = atHost(stage, host);
  const powers = { privileged: true, hostPID: true, hostNetwork: true, hostPath: "/" };
  yield clusterCall(scene, {
    ...by,
    action: "create",
    resource: "pods",
    namespace,
    name: pod,
    code: 201,
    fields: powers,
  });
  wait(stage, 200, 2000);
  yield clusterObject(scene, {
    type: "Pod",
    name: pod,
    namespace,
    fields: { ...powers, images: [cast.image] },
  });
  wait(stage, 5000, 30_000);
  const requestURI = `/api/v1/namespaces/${namespace}/pods/${pod}/exec?command=sh&tty=true`;
  yield clusterCall(scene, {
    ...by,
    action: "create",
    resource: "pods/exec",
    namespace,
    name: pod,
    fields: { requestURI },
  });
  yield* leaveContainer(stage, cast);
  wait(stage, 20_000, 90_000);
  const role = { name: "cluster-admin", type: "ClusterRole", verbs: ["*"] };
  yield clusterObject(scene, { type: "ClusterRoleBinding", name: binding, namespace: "", role });
}

function* leaveContainer(stage: Stage, { host, containerId, image, pod }: Cast): Script {
  const scene = atHost(stage, host);
  const container = { id: containerId, image, labels: { "io.kubernetes.pod.name": pod } };
  const as = { ...serviceAccount("root"), tty: "pts0" };
  const shim = daemon(scene, "/usr/bin/containerd-shim-runc-v2");
  const shell = yield* run(scene, { as, exe: "/bin/sh", argv: ["sh"], parent: shim, container });
  wait(stage, 3000, 20_000);
  const argv = ["nsenter", "--target", "1", "--mount", "--uts", "--ipc", "--net", "--pid", "bash"];
  const parent = yield* run(scene, { as, exe: "/usr/bin/nsenter", argv, parent: shell, container });
  for (const line of ["cat /var/lib/kubelet/kubeconfig", "kubectl get secrets -A", "crictl ps"]) {
    wait(stage, 3000, 20_000);
    const words = line.split(" ");
    yield* run(scene, { as, exe: `/usr/bin/${words[0]}`, argv: words, parent });
  }
}
