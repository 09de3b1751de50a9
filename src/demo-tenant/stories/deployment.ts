import { touch } from "../events/file-event.ts";
import { clusterObject } from "../events/kubernetes-event.ts";
import { run } from "../events/process-event.ts";
import type { Host } from "../hosts.ts";
import { NAMESPACES, WORKLOADS } from "../routine/cluster-work.ts";
import { atHost, wait } from "../scene.ts";
import type { Script, Stage } from "../scene.ts";
import { openSession, sudo } from "../ssh-session.ts";
import { MINUTE_MS } from "../../seeded/time.ts";
import { loginAccount } from "../unix-account.ts";
import { factsOf, tell } from "./story.ts";
import type { Story, StoryOptions } from "./story.ts";

interface Cast {
  readonly builder: Host;
  readonly release: string;
  readonly files: readonly string[];
}

const NAMES =
  "index.html app.js vendor.js style.css sw.js manifest.json config.json robots.txt runtime.js theme.css fonts.css chunk-a.js chunk-b.js".split(
    " ",
  );

/** Loud and harmless: a release goes out to every web server and to the cluster. */
export function deployment(options: StoryOptions): Story {
  const { world, random, start } = options;
  const targets = random.sample(world.hostsOf("web"), random.int(3, 5));
  const cast: Cast = {
    builder: random.pick(world.hostsOf("build")),
    release: `${random.int(2, 9)}.${random.int(0, 40)}.${random.int(0, 9)}`,
    files: random.sample(NAMES, 6).map((name) => `/var/www/html/${name}`),
  };
  const node = random.pick(world.hostsOf("node"));
  const { builder, release } = cast;
  return tell(options, {
    id: "deployment",
    kind: "harmless",
    platforms: ["linux", "kubernetes"],
    rootCause: `deploy logged in from ${builder.name} (${builder.address})`,
    chapters: [
      ...targets.map((target, index) => ({
        name: target.name,
        start: start + index * 3 * MINUTE_MS,
        deed: `deploy rolled out release ${release} from ${builder.address} to ${target.name}`,
        facts: factsOf(
          ["user", "deploy"],
          ["address", builder.address],
          ["tool", "/usr/bin/rsync"],
          ["object", `release-${release}`],
          ["host", target.name],
        ),
        perform: (stage: Stage) => deploy(stage, target, cast),
      })),
      {
        name: "cluster",
        start: start + 17 * MINUTE_MS,
        deed: "and to the cluster",
        facts: [],
        perform: (stage) => rollOut(stage, node, cast),
      },
    ],
  });
}

function* deploy(stage: Stage, target: Host, { builder, release, files }: Cast): Script {
  const scene = atHost(stage, target);
  const as = loginAccount("deploy", 1998, {
    session: stage.random.int(10_000, 19_999),
    tty: "pts9",
  });
  const session = yield* openSession(scene, as, {
    srcIp: builder.address,
    method: "publickey",
    isCause: true,
  });
  const argv = [
    "rsync",
    "--server",
    "-logDtpre.iLsfxC",
    `/srv/releases/release-${release}/`,
    "/var/www/html/",
  ];
  const process = yield* run(scene, { as, exe: "/usr/bin/rsync", argv, parent: session.shell });
  const passes = stage.random.int(2, 5);
  for (const filename of Array.from({ length: passes }, () => files).flat()) {
    wait(stage, 20, 400);
    yield touch(scene, { as, process, argv, filename, action: "modify" });
  }
  for (let index = 0; index < 18; index += 1) {
    wait(stage, 100, 2000);
    const check = ["test", "-f", `/srv/releases/release-${release}/part-${index}`];
    yield* run(scene, { as, exe: "/usr/bin/test", argv: check, parent: session.shell });
  }
  wait(stage, 1000, 4000);
  yield* sudo(scene, session, "systemctl reload nginx");
}

function* rollOut(stage: Stage, node: Host, { release }: Cast): Script {
  const scene = atHost(stage, node);
  for (const name of WORKLOADS) {
    const namespace = stage.random.pick(NAMESPACES);
    const fields = { images: [`registry.example/${name}:release-${release}`], privileged: false };
    yield clusterObject(scene, { type: "Deployment", name, namespace, fields });
    wait(stage, 1000, 20_000);
  }
}
