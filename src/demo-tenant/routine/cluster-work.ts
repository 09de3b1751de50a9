import { howMany } from "../how-many.ts";
import type { Activity } from "../activity.ts";
import { clusterCall, clusterObject } from "../events/kubernetes-event.ts";
import type { KubernetesCall } from "../events/kubernetes-event.ts";
import { daemon, run } from "../events/process-event.ts";
import { atHost, wait } from "../scene.ts";
import type { Scene, Script, Stage } from "../scene.ts";
import { spread } from "../spread.ts";
import { sudo, type } from "../ssh-session.ts";
import { MINUTE_MS } from "../../seeded/time.ts";
import { serviceAccount } from "../unix-account.ts";
import type { World } from "../world.ts";
import { staffSession } from "./admin-sessions.ts";

/** What people and controllers ask of the Kubernetes cluster. */
export function clusterWork(world: World): Activity[] {
  const at = { when: "always" } as const;
  return [
    ...spread(world, { ...at, label: "k8s-refused", count: 10, perform: getRefused }),
    ...spread(world, { ...at, label: "k8s-controller", count: 12, perform: control }),
    ...spread(world, { label: "k8s-exec", count: 14, when: "work", perform: lookIntoPod }),
    ...spread(world, { label: "k8s-change", count: 20, when: "work", perform: changeWorkload }),
    ...spread(world, { label: "k8s-tool", count: 14, when: "work", perform: useKubectl }),
  ];
}

export const NAMESPACES = ["shop", "payments", "search", "reports"] as const;
export const WORKLOADS = ["checkout", "catalog", "invoice", "mailer", "ranking"] as const;
const KUBECTL = "kubectl/v1.23.7 (linux/amd64) kubernetes/42c05a5";

/** A pod's name as a deployment makes it: `checkout-6d5f9c7b8-x2k4q`. */
export function podName(scene: Stage, workload: string): string {
  const letters = "bcdfghjklmnpqrstvwxz2456789";
  const tail = Array.from({ length: 5 }, () => letters[scene.random.int(0, letters.length - 1)]);
  return `${workload}-${scene.random.hex(9)}-${tail.join("")}`;
}

type Caller = Pick<KubernetesCall, "user" | "groups" | "ip" | "userAgent">;

/** A person's calls, by kubectl from the person's own address. */
function personCaller(stage: Stage): Caller {
  const { world, random } = stage;
  const person = random.pick([...world.peopleOf("developer"), ...world.peopleOf("operations")]);
  return {
    user: person.email,
    groups: ["system:authenticated", "developers"],
    ip: person.address,
    userAgent: KUBECTL,
  };
}

export function controllerCaller(scene: Scene, namespace: string, name: string): Caller {
  return {
    user: `system:serviceaccount:${namespace}:${name}`,
    groups: ["system:serviceaccounts", `system:serviceaccounts:${namespace}`],
    ip: scene.host.address,
    userAgent: `${name}/v0.0.0 (linux/amd64)`,
  };
}

function onNode(stage: Stage): Scene {
  return atHost(stage, stage.random.pick(stage.world.hostsOf("node")));
}

function* getRefused(stage: Stage): Script {
  const { random } = stage;
  const scene = onNode(stage);
  const namespace = random.pick(NAMESPACES);
  const by = controllerCaller(scene, namespace, `${random.pick(WORKLOADS)}-runner`);
  const resource = random.pick(["configmaps", "nodes", "events"]);
  for (let index = 0; index < random.int(3, 16); index += 1) {
    yield clusterCall(scene, { ...by, action: "list", resource, namespace, name: "", code: 403 });
    wait(stage, 1000, MINUTE_MS);
  }
}

function* control(stage: Stage): Script {
  const { random } = stage;
  const scene = onNode(stage);
  const namespace = random.pick(NAMESPACES);
  const isDeployer = random.chance(0.4);
  const by = isDeployer
    ? controllerCaller(scene, "argocd", "argocd-server")
    : controllerCaller(scene, "external-secrets", "external-secrets");
  for (let index = 0; index < random.int(4, 9); index += 1) {
    const name = `${random.pick(WORKLOADS)}-secret`;
    yield clusterCall(scene, { ...by, action: "get", resource: "secrets", namespace, name });
    wait(stage, 500, 20_000);
  }
}

function* lookIntoPod(stage: Stage): Script {
  const { random } = stage;
  const scene = onNode(stage);
  const by = personCaller(stage);
  const namespace = random.pick(NAMESPACES);
  const name = podName(stage, random.pick(WORKLOADS));
  yield clusterCall(scene, { ...by, action: "get", resource: "pods", namespace, name });
  wait(stage, 1000, 20_000);
  for (let index = howMany(random, 2, 12); index > 0; index -= 1) {
    yield clusterCall(scene, {
      ...by,
      action: "create",
      resource: "pods/exec",
      namespace,
      name,
      fields: {
        requestURI: `/api/v1/namespaces/${namespace}/pods/${name}/exec?command=sh&stdin=true&tty=true`,
      },
    });
    wait(stage, 5000, 4 * MINUTE_MS);
  }
}

function* changeWorkload(stage: Stage): Script {
  const { random } = stage;
  const scene = onNode(stage);
  const namespace = random.pick(NAMESPACES);
  const workload = random.pick(WORKLOADS);
  const kind = random.pick(["Deployment", "Deployment", "Service", "ConfigMap"]);
  for (let index = howMany(random, 4, 40); index > 0; index -= 1) {
    const images = [`registry.example/${workload}:1.${random.int(10, 90)}.0`];
    const fields = { images, privileged: false };
    yield clusterObject(scene, { type: kind, name: workload, namespace, fields });
    wait(stage, 2000, 20 * MINUTE_MS);
  }
  if (random.chance(0.25)) {
    yield clusterObject(scene, {
      type: "Role",
      name: `${workload}-reader`,
      namespace,
      role: { name: `${workload}-reader`, type: "Role", verbs: ["get", "list", "watch"] },
    });
  }
}

const KUBECTL_LINES = [
  "kubectl get pods -A",
  "kubectl get nodes",
  "kubectl top pods",
  "kubectl describe node",
  "kubectl get events -A",
] as const;

function* useKubectl(stage: Stage): Script {
  const { world, random } = stage;
  const isPipeline = random.chance(0.4);
  const [builder] = world.hostsOf("build");
  const scene = isPipeline && builder !== undefined ? atHost(stage, builder) : onNode(stage);
  if (isPipeline) {
    const argv = ["kubectl", "rollout", "status", `deployment/${random.pick(WORKLOADS)}`];
    const parent = daemon(scene, "/usr/lib/jvm/bin/java");
    yield* run(scene, { as: serviceAccount("jenkins"), exe: "/usr/bin/kubectl", argv, parent });
    return;
  }
  const session = yield* staffSession(scene, random.pick(world.peopleOf("operations")));
  wait(stage, 3000, MINUTE_MS);
  for (let index = howMany(random, 3, 20); index > 0; index -= 1) {
    yield* type(scene, session, random.pick(KUBECTL_LINES));
    wait(stage, 3000, MINUTE_MS);
  }
  wait(stage, 3000, MINUTE_MS);
  yield* sudo(scene, session, "systemctl restart kubelet");
}
