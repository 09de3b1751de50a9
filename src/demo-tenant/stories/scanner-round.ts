import { accept } from "../events/network-event.ts";
import { daemon } from "../events/process-event.ts";
import type { Host } from "../hosts.ts";
import { failedLogin } from "../routine/internet-noise.ts";
import { atHost, cause, wait } from "../scene.ts";
import type { Script, Stage } from "../scene.ts";
import { MINUTE_MS } from "../../seeded/time.ts";
import { serviceAccount } from "../unix-account.ts";
import { factsOf, tell } from "./story.ts";
import type { Story, StoryOptions } from "./story.ts";

const SCANNED_PORTS = [
  21, 23, 25, 111, 135, 139, 445, 1433, 3306, 3389, 5900, 8000, 8443, 9200, 27_017,
];

const USERS = "nessus qualys openvas scanner nexpose vulnscan tenable assess".split(" ");

/** Loud and harmless: our own vulnerability scanner tries ports and logins of machine after machine. */
export function scannerRound(options: StoryOptions): Story {
  const { world, random, start } = options;
  const scanner = random.pick(world.hostsOf("scanner"));
  const candidates = [
    ...world.hostsOf("web"),
    ...world.hostsOf("api"),
    ...world.hostsOf("database"),
  ];
  const targets = random.sample(candidates, random.int(4, 8));
  const user = random.pick(USERS);
  return tell(options, {
    id: "scanner-round",
    kind: "harmless",
    platforms: ["linux"],
    rootCause: `${scanner.name} (${scanner.address}) is the organization's own scanner`,
    chapters: targets.map((target, index) => ({
      name: target.name,
      start: start + index * 6 * MINUTE_MS,
      deed: `${scanner.address} scanned ${target.name}`,
      facts: factsOf(["address", scanner.address], ["user", user], ["host", target.name]),
      perform: (stage: Stage) => scan(stage, target, { address: scanner.address, user }),
    })),
  });
}

function* scan(stage: Stage, target: Host, from: { address: string; user: string }): Script {
  const scene = atHost(stage, target);
  const { random } = stage;
  const parent = daemon(scene, "/usr/lib/systemd/systemd");
  for (let index = 0; index < 60; index += 1) {
    const event = accept(scene, {
      as: serviceAccount("root"),
      process: daemon(scene, "/usr/sbin/xinetd"),
      argv: ["xinetd", "-stayalive"],
      parent,
      localPort: random.pick(SCANNED_PORTS),
      remote: { ip: from.address, port: random.int(33_000, 60_000) },
    });
    yield index === 0 ? cause(stage, event) : event;
    wait(stage, 200, 3000);
  }
  for (let index = 0; index < 24; index += 1) {
    yield failedLogin(scene, { user: from.user, srcIp: from.address, isKnown: false });
    wait(stage, 500, 4000);
  }
}
