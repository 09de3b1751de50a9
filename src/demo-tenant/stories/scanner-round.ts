import { accept } from "../events/network-event.ts";
import { daemon } from "../events/process-event.ts";
import type { Host } from "../hosts.ts";
import { failedLogin } from "../routine/internet-noise.ts";
import { atHost, wait } from "../scene.ts";
import type { Script, Stage } from "../scene.ts";
import { MINUTE_MS } from "../../seeded/time.ts";
import { serviceAccount } from "../unix-account.ts";
import { momentOf, phase } from "./story.ts";
import type { Story, StoryOptions } from "./story.ts";

const SCANNED_PORTS = [
  21, 23, 25, 111, 135, 139, 445, 1433, 3306, 3389, 5900, 8000, 8443, 9200, 27_017,
];

/** Loud and harmless: our own vulnerability scanner tries ports and logins of machine after machine. */
export function scannerRound({ world, random, start }: StoryOptions): Story {
  const id = "scanner-round";
  const scanner = random.pick(world.hostsOf("scanner"));
  const candidates = [
    ...world.hostsOf("web"),
    ...world.hostsOf("api"),
    ...world.hostsOf("database"),
  ];
  const targets = random.sample(candidates, 6);
  const user = random.pick(["nessus", "qualys", "openvas", "scanner"]);
  return {
    outcome: {
      id,
      verdict: "benign",
      summary: `${scanner.name} (${scanner.address}) scanned ${targets.length} machines as it does every week`,
      facts: [
        { kind: "address", text: scanner.address },
        { kind: "user", text: user },
        ...targets.map(({ name }) => ({ kind: "host" as const, text: name })),
        { kind: "time", text: momentOf(start) },
      ],
    },
    activities: targets.map((target, index) =>
      phase(id, { name: target.name, start: start + index * 6 * MINUTE_MS }, (stage) =>
        scan(stage, target, { address: scanner.address, user }),
      ),
    ),
  };
}

function* scan(stage: Stage, target: Host, from: { address: string; user: string }): Script {
  const scene = atHost(stage, target);
  const { random } = stage;
  const parent = daemon(scene, "/usr/lib/systemd/systemd");
  for (let index = 0; index < 60; index += 1) {
    yield accept(scene, {
      as: serviceAccount("root"),
      process: daemon(scene, "/usr/sbin/xinetd"),
      argv: ["xinetd", "-stayalive"],
      parent,
      localPort: random.pick(SCANNED_PORTS),
      remote: { ip: from.address, port: random.int(33_000, 60_000) },
    });
    wait(stage, 200, 3000);
  }
  for (let index = 0; index < 24; index += 1) {
    yield failedLogin(scene, { user: from.user, srcIp: from.address, isKnown: false });
    wait(stage, 500, 4000);
  }
}
