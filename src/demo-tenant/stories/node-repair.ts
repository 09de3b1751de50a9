import { clusterCall, clusterObject } from "../events/kubernetes-event.ts";
import { daemon, run } from "../events/process-event.ts";
import type { Host } from "../hosts.ts";
import type { Person } from "../people.ts";
import { atHost, cause, wait } from "../scene.ts";
import type { Script, Stage } from "../scene.ts";
import { MINUTE_MS } from "../../seeded/time.ts";
import { serviceAccount } from "../unix-account.ts";
import { castHost, castPerson, factsOf, momentOf, tell } from "./story.ts";
import type { Story, StoryOptions } from "./story.ts";

interface Cast {
  readonly host: Host;
  readonly person: Person;
  readonly pod: string;
  readonly image: string;
  readonly containerId: string;
}

/** Looks like a break-out: somebody of operations repairs a node through a debug pod. */
export function nodeRepair(options: StoryOptions): Story {
  const { world, random, start } = options;
  const host = castHost(options, world.hostsOf("node"));
  const cast: Cast = {
    host,
    person: castPerson(options, "operations"),
    pod: `node-debugger-${host.name}-${random.hex(5)}`,
    image: `registry.example/tools/${random.pick(["netshoot", "toolbox", "debug"])}:${random.int(1, 9)}.${random.int(0, 9)}`,
    containerId: random.hex(64),
  };
  const { person, pod } = cast;
  const shellAt = start + random.int(1, 6) * MINUTE_MS;
  return tell(options, {
    id: "node-repair",
    kind: "look-alike",
    platforms: ["kubernetes", "container"],
    rootCause: `${person.email} started ${pod} from the usual address (${person.address})`,
    chapters: [
      {
        name: "pod",
        start,
        deed: `${person.email} started ${pod} on ${host.name}`,
        facts: factsOf(
          ["user", person.email],
          ["address", person.address],
          ["object", pod],
          ["host", host.name],
        ),
        perform: (stage) => startPod(stage, cast),
      },
      {
        name: "repair",
        start: shellAt,
        deed: "looked after the kubelet's network and removed it again",
        facts: factsOf(["tool", "nsenter"], ["time", momentOf(shellAt)]),
        perform: (stage) => repair(stage, cast),
      },
    ],
  });
}

function* startPod(stage: Stage, { host, person, pod, image }: Cast): Script {
  const scene = atHost(stage, host);
  const by = {
    user: person.email,
    groups: ["system:authenticated", "operations"],
    ip: person.address,
    userAgent: "kubectl/v1.23.7 (linux/amd64) kubernetes/42c05a5",
    namespace: "default",
    name: pod,
    resource: "pods",
  } as const;
  const powers = { privileged: true, hostPID: true, hostNetwork: true };
  const fields = { ...powers, images: [image] };
  yield cause(stage, clusterCall(scene, { ...by, action: "create", code: 201, fields: powers }));
  wait(stage, 200, 2000);
  yield clusterObject(scene, { type: "Pod", name: pod, namespace: "default", fields });
  wait(stage, 1000, 9000);
  yield clusterCall(scene, { ...by, action: "create", resource: "pods/exec" });
  wait(stage, 20 * MINUTE_MS, 50 * MINUTE_MS);
  yield clusterCall(scene, { ...by, action: "delete" });
}

function* repair(stage: Stage, { host, pod, image, containerId }: Cast): Script {
  const scene = atHost(stage, host);
  const as = { ...serviceAccount("root"), tty: "pts0" };
  const container = { id: containerId, image, labels: { "io.kubernetes.pod.name": pod } };
  const shim = daemon(scene, "/usr/bin/containerd-shim-runc-v2");
  const shell = yield* run(scene, { as, exe: "/bin/sh", argv: ["sh"], parent: shim, container });
  wait(stage, 3000, 20_000);
  const argv = ["nsenter", "-t", "1", "-m", "-u", "-i", "-n", "bash"];
  const parent = yield* run(scene, { as, exe: "/usr/bin/nsenter", argv, parent: shell, container });
  for (const line of [
    "journalctl -u kubelet -n 200",
    "crictl ps",
    "ip link",
    "iptables -S",
    "systemctl restart kubelet",
    "crictl pods",
  ]) {
    wait(stage, 5000, 60_000);
    const words = line.split(" ");
    yield* run(scene, { as, exe: `/usr/bin/${words[0]}`, argv: words, parent });
  }
}
