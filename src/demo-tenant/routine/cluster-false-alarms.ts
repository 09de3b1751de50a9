import type { Activity } from "../activity.ts";
import { clusterObject } from "../events/kubernetes-event.ts";
import { connect } from "../events/network-event.ts";
import { daemon, run } from "../events/process-event.ts";
import { howMany } from "../how-many.ts";
import { atHost, wait } from "../scene.ts";
import type { Scene, Script, Stage } from "../scene.ts";
import { spread } from "../spread.ts";
import { MINUTE_MS } from "../../seeded/time.ts";
import { serviceAccount } from "../unix-account.ts";
import type { World } from "../world.ts";
import { podName } from "./cluster-work.ts";
import { ownContainer } from "./container-work.ts";

/** What rules of the highest severity take for an attack in the cluster, week after week. */
export function clusterFalseAlarms(world: World): Activity[] {
  const at = { when: "always" } as const;
  return [
    ...spread(world, { ...at, label: "node-agent", count: 6, perform: startNodeAgent }),
    ...spread(world, { ...at, label: "mount-helper", count: 5, perform: mountVolume }),
    ...spread(world, { ...at, label: "broker", count: 6, perform: talkToBroker }),
  ];
}

function onNode(stage: Stage): Scene {
  return atHost(stage, stage.random.pick(stage.world.hostsOf("node")));
}

const AGENTS = ["node-exporter", "log-router", "csi-driver", "cni-agent", "gpu-plugin"] as const;

// A pod that crashes is made anew under its own name.
function* startNodeAgent(stage: Stage): Script {
  const { random } = stage;
  const scene = onNode(stage);
  const agent = random.pick(AGENTS);
  const name = podName(stage, agent);
  const namespace = random.pick(["monitoring", "storage", "networking"]);
  const fields = {
    images: [`registry.example/${agent}:2.${random.int(0, 30)}.0`],
    privileged: true,
    hostPID: agent === "node-exporter",
  };
  for (let index = howMany(random, 5, 40); index > 0; index -= 1) {
    yield clusterObject(scene, { type: "Pod", name, namespace, fields });
    wait(stage, 20_000, 6 * MINUTE_MS);
  }
}

function* mountVolume(stage: Stage): Script {
  const { random } = stage;
  const scene = onNode(stage);
  const parent = daemon(scene, "/usr/local/bin/csi-driver");
  const container = ownContainer(stage);
  const as = serviceAccount("root");
  for (let index = howMany(random, 6, 60); index > 0; index -= 1) {
    const argv = `nsenter --mount=/host/proc/1/ns/mnt -- mount -t nfs4 10.0.0.9:/vol${random.int(1, 99)} /mnt`;
    const exe = "/usr/bin/nsenter";
    yield* run(scene, { as, exe, argv: argv.split(" "), parent, container });
    wait(stage, 5000, 20 * MINUTE_MS);
  }
}

// Brokers and test grids inside listen at ports that pools use too.
function* talkToBroker(stage: Stage): Script {
  const { world, random } = stage;
  const scene = atHost(stage, random.pick([...world.hostsOf("node"), ...world.hostsOf("docker")]));
  const exe = random.pick(["/usr/bin/node", "/usr/bin/python3", "/opt/app/bin/worker"]);
  const remote = { ip: random.pick(world.hostsOf("worker")).address, port: random.pick(PORTS) };
  const parent = daemon(scene, "/usr/bin/containerd-shim-runc-v2");
  const socket = { as: serviceAccount("app"), process: daemon(scene, exe), argv: [exe], parent };
  const container = ownContainer(stage);
  for (let index = 4 + howMany(random, 14, 150); index > 0; index -= 1) {
    yield connect(scene, { ...socket, container, remote });
    wait(stage, 2000, 8 * MINUTE_MS);
  }
}

const PORTS = [4444, 5555, 3333] as const;
