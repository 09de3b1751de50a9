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
import { momentOf, phase } from "./story.ts";
import type { Story, StoryOptions } from "./story.ts";

interface Cast {
  readonly builder: Host;
  readonly release: string;
  readonly files: readonly string[];
}

/** Loud and harmless: a release goes out to every web server and to the cluster. */
export function deployment({ world, random, start }: StoryOptions): Story {
  const id = "deployment";
  const targets = random.sample(world.hostsOf("web"), 4);
  const names = [
    "index.html",
    "app.js",
    "vendor.js",
    "style.css",
    "sw.js",
    "manifest.json",
    "config.json",
  ];
  const cast: Cast = {
    builder: random.pick(world.hostsOf("build")),
    release: `${random.int(2, 9)}.${random.int(0, 40)}.${random.int(0, 9)}`,
    files: random.sample(names, 6).map((name) => `/var/www/html/${name}`),
  };
  const [node] = random.sample(world.hostsOf("node"), 1);
  return {
    outcome: {
      id,
      verdict: "benign",
      summary: `Release ${cast.release} was rolled out by deploy from ${cast.builder.name} (${cast.builder.address})`,
      facts: [
        { kind: "user", text: "deploy" },
        { kind: "address", text: cast.builder.address },
        { kind: "tool", text: "/usr/bin/rsync" },
        { kind: "object", text: `release-${cast.release}` },
        ...targets.map(({ name }) => ({ kind: "host" as const, text: name })),
        { kind: "time", text: momentOf(start) },
      ],
    },
    activities: [
      ...targets.map((target, index) =>
        phase(id, { name: target.name, start: start + index * 3 * MINUTE_MS }, (stage) =>
          deploy(stage, target, cast),
        ),
      ),
      ...(node === undefined
        ? []
        : [
            phase(id, { name: "cluster", start: start + 14 * MINUTE_MS }, (stage) =>
              rollOut(stage, node, cast),
            ),
          ]),
    ],
  };
}

function* deploy(stage: Stage, target: Host, { builder, release, files }: Cast): Script {
  const scene = atHost(stage, target);
  const as = loginAccount("deploy", 1998, {
    session: stage.random.int(10_000, 19_999),
    tty: "pts9",
  });
  const session = yield* openSession(scene, as, builder.address);
  const argv = [
    "rsync",
    "--server",
    "-logDtpre.iLsfxC",
    `/srv/releases/release-${release}/`,
    "/var/www/html/",
  ];
  const process = yield* run(scene, { as, exe: "/usr/bin/rsync", argv, parent: session.shell });
  for (const filename of files) {
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
