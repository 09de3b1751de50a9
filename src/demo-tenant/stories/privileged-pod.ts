import { clusterCall, clusterObject } from "../events/kubernetes-event.ts";
import type { KubernetesCall } from "../events/kubernetes-event.ts";
import { daemon, run } from "../events/process-event.ts";
import type { Host } from "../hosts.ts";
import { inventedWord } from "../props.ts";
import { controllerCaller, NAMESPACES, WORKLOADS } from "../routine/cluster-work.ts";
import { strangerAddress } from "../routine/internet-noise.ts";
import { atHost, cause, wait } from "../scene.ts";
import type { Script, Stage } from "../scene.ts";
import { MINUTE_MS } from "../../seeded/time.ts";
import { serviceAccount } from "../unix-account.ts";
import { cleanHost } from "./response.ts";
import { castHost, castingStage, factsOf, momentOf, tell } from "./story.ts";
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

const POD_WORDS = "debug node metrics net dns kube helper agent tuner repair shell probe".split(
  " ",
);
const CLIENTS = [
  "curl/7.81.0",
  "curl/7.68.0",
  "kubectl/v1.25.2 (linux/amd64) kubernetes/5835544",
  "kubectl/v1.20.0 (darwin/amd64) kubernetes/af46c47",
  "peirates/1.1",
  "Go-http-client/2.0",
  "python-requests/2.28.1",
] as const;

function castOf(options: StoryOptions): Cast {
  const { world, random } = options;
  const host = castHost(options, world.hostsOf("node"));
  const namespace = random.pick(NAMESPACES);
  const scene = atHost(castingStage(options), host);
  const account = `${random.pick(WORKLOADS)}-runner`;
  const word = (): string => random.pick(POD_WORDS);
  return {
    host,
    by: {
      ...controllerCaller(scene, namespace, account),
      ip: strangerAddress(random),
      userAgent: random.pick(CLIENTS),
    },
    namespace,
    pod: `${word()}-${word()}-${random.hex(4)}`,
    binding: `${word()}-${inventedWord(random)}`,
    containerId: random.hex(64),
    image: `${random.pick(["alpine", "busybox", "ubuntu", "debian", "centos"])}:${random.int(3, 22)}.${random.int(0, 20)}`,
  };
}

/** A workload's token, used from outside, starts a pod that owns its node. */
export function privilegedPod(options: StoryOptions): Story {
  const { random, start } = options;
  const cast = castOf(options);
  const { host, by, pod, binding, namespace } = cast;
  const podAt = start + random.int(8, 20) * MINUTE_MS;
  const bindAt = podAt + random.int(5, 9) * MINUTE_MS;
  return tell(options, {
    id: "privileged-pod",
    kind: "attack",
    platforms: ["kubernetes", "container"],
    rootCause: `the token of ${by.user} was used from ${by.ip}`,
    backdrops: [
      {
        name: "controllers",
        start: start - 60 * MINUTE_MS,
        perform: (stage) => controlSecrets(stage, cast),
      },
    ],
    chapters: [
      {
        name: "secrets",
        start,
        deed: `${by.user} came from ${by.ip} and read secrets in ${namespace}`,
        facts: factsOf(["user", by.user], ["address", by.ip]),
        perform: (stage) => readSecrets(stage, cast),
      },
      {
        name: "pod",
        start: podAt,
        deed: `took node ${host.name} through pod ${pod}`,
        facts: factsOf(
          ["object", pod],
          ["host", host.name],
          ["tool", "nsenter"],
          ["time", momentOf(podAt)],
        ),
        perform: (stage) => startPod(stage, cast),
      },
      {
        name: "binding",
        start: bindAt,
        deed: `and kept its powers by ${binding}`,
        facts: factsOf(["object", binding]),
        perform: (stage) => bind(stage, cast),
      },
    ],
    response: cleanHost({ host, lines: [`crictl rmp -f ${pod}`, "systemctl restart kubelet"] }),
  });
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
  let isFirst = true;
  for (const resource of ["secrets", "nodes", "pods", "secrets", "secrets", "secrets", "secrets"]) {
    const event = clusterCall(scene, { ...refused, resource, code: 403 });
    yield isFirst ? cause(stage, event) : event;
    isFirst = false;
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
  const { host, by, namespace, pod } = cast;
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
}

function* bind(stage: Stage, { host, binding }: Cast): Script {
  const scene = atHost(stage, host);
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
