import { howMany } from "../how-many.ts";
import type { Activity } from "../activity.ts";
import { daemon, run } from "../events/process-event.ts";
import type { Container } from "../events/audit-event.ts";
import { atHost, wait } from "../scene.ts";
import type { Scene, Script, Stage } from "../scene.ts";
import { spread } from "../spread.ts";
import { MINUTE_MS } from "../../seeded/time.ts";
import { serviceAccount } from "../unix-account.ts";
import type { World } from "../world.ts";
import { NAMESPACES, podName, WORKLOADS } from "./cluster-work.ts";

/** What happens in containers and around them when all is well. */
export function containerWork(world: World): Activity[] {
  const at = { when: "always" } as const;
  return [
    ...spread(world, { ...at, label: "runtime", count: 9, perform: churn }),
    ...spread(world, { ...at, label: "entrypoint", count: 12, perform: startUp }),
    ...spread(world, { label: "container-shell", count: 12, when: "work", perform: openShell }),
    ...spread(world, { label: "container-install", count: 6, when: "work", perform: install }),
  ];
}

function onContainerHost(stage: Stage): Scene {
  const { world, random } = stage;
  return atHost(stage, random.pick([...world.hostsOf("node"), ...world.hostsOf("docker")]));
}

/** A container of one of the organization's own images, labelled as Kubernetes does. */
export function ownContainer(stage: Stage): Container {
  const { random } = stage;
  const workload = random.pick(WORKLOADS);
  return {
    id: random.hex(64),
    image: `registry.example/${workload}:1.${random.int(10, 90)}.0`,
    labels: {
      "io.kubernetes.container.name": workload,
      "io.kubernetes.pod.name": podName(stage, workload),
      "io.kubernetes.pod.namespace": random.pick(NAMESPACES),
    },
  };
}

function* churn(stage: Stage): Script {
  const { random } = stage;
  const scene = onContainerHost(stage);
  const parent = daemon(scene, "/usr/bin/containerd-shim-runc-v2");
  const runs = random.int(25, 90);
  for (let index = 0; index < runs; index += 1) {
    const { id, image, labels } = ownContainer(stage);
    const root = `/run/containerd/io.containerd.runtime.v2.task/k8s.io/${id}`;
    const verb = random.pick(["create", "delete", "state"]);
    yield* run(scene, {
      as: serviceAccount("root"),
      exe: "/usr/bin/runc",
      argv: [
        "runc",
        "--root",
        "/run/containerd/runc/k8s.io",
        "--log",
        `${root}/log.json`,
        "--log-format",
        "json",
        verb,
        id,
      ],
      cwd: root,
      parent,
      container: { id, image, ...(labels !== undefined && { labels }) },
    });
    wait(stage, 500, 2 * MINUTE_MS);
  }
}

function* startUp(stage: Stage): Script {
  const scene = onContainerHost(stage);
  yield* run(scene, {
    as: serviceAccount("root"),
    exe: "/bin/sh",
    argv: ["sh", "/usr/local/bin/docker-entrypoint.sh"],
    parent: daemon(scene, "/usr/bin/containerd-shim-runc-v2"),
    container: ownContainer(stage),
  });
}

function* openShell(stage: Stage): Script {
  const { random } = stage;
  const scene = onContainerHost(stage);
  const container = ownContainer(stage);
  const as = { ...serviceAccount("root"), tty: "pts0" };
  const shim = daemon(scene, "/usr/bin/containerd-shim-runc-v2");
  const shell = yield* run(scene, { as, exe: "/bin/sh", argv: ["sh"], parent: shim, container });
  for (const line of random.sample(["env", "ls /app", "cat /app/config.yml", "ps aux", "id"], 3)) {
    wait(stage, 2000, 40_000);
    const argv = line.split(" ");
    yield* run(scene, { as, exe: `/usr/bin/${argv[0]}`, argv, parent: shell, container });
  }
}

function* install(stage: Stage): Script {
  const { random } = stage;
  const scene = onContainerHost(stage);
  const container = ownContainer(stage);
  const as = { ...serviceAccount("root"), tty: "pts0" };
  const parent = daemon(scene, "/usr/bin/containerd-shim-runc-v2");
  const argv = random
    .pick(["apk add curl", "apt-get install -y procps", "curl -s http://localhost:8080/healthz"])
    .split(" ");
  for (let index = howMany(random, 4, 20); index > 0; index -= 1) {
    yield* run(scene, { as, exe: `/usr/bin/${argv[0]}`, argv, parent, container });
    wait(stage, 2000, 90_000);
  }
}
