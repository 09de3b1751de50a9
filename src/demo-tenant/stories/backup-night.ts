import { touch } from "../events/file-event.ts";
import { connect } from "../events/network-event.ts";
import { daemon, run } from "../events/process-event.ts";
import type { Host } from "../hosts.ts";
import { atHost, wait } from "../scene.ts";
import type { Script, Stage } from "../scene.ts";
import { MINUTE_MS } from "../../seeded/time.ts";
import { serviceAccount } from "../unix-account.ts";
import { factsOf, momentOf, tell } from "./story.ts";
import type { Story, StoryOptions } from "./story.ts";

interface Cast {
  readonly host: Host;
  readonly tool: string;
  readonly repository: string;
  readonly storage: readonly string[];
  readonly connections: number;
  readonly folder: string;
}

const AS = serviceAccount("backup");

/** Loud and harmless: the nightly backup opens a connection for every chunk and reads every secret file. */
export function backupNight(options: StoryOptions): Story {
  const { world, random, start } = options;
  const id = "backup-night";
  const tool = random.pick(["restic", "borg", "duplicity", "kopia", "rustic", "bupstash"]);
  const first = random.int(205, 230);
  const cast: Cast = {
    host: random.pick(world.hostsOf("backup")),
    tool: `/usr/local/bin/${tool}`,
    repository: `s3:storage.partner.example/${world.organization.slug}-${random.pick(["nightly", "vault", "offsite", "daily"])}`,
    storage: Array.from({ length: random.int(6, 18) }, (_, index) => `203.0.113.${first + index}`),
    connections: random.int(700, 2200),
    folder: random.pick(["/srv/data", "/srv/files", "/var/lib/app", "/mnt/volumes"]),
  };
  const read = random.sample(world.hostsOf("database"), 2);
  const { host, repository } = cast;
  return tell(options, {
    id,
    kind: "harmless",
    platforms: ["linux"],
    rootCause: `cron started ${cast.tool} on ${host.name}`,
    chapters: [
      {
        name: "copy",
        start,
        deed: `${cast.tool} on ${host.name} copied the night's data to ${repository}`,
        facts: factsOf(
          ["host", host.name],
          ["user", AS.user],
          ["tool", cast.tool],
          ["object", repository],
          ["address", cast.storage[0] ?? ""],
          ["time", momentOf(start)],
        ),
        perform: (stage) => copy(stage, cast),
      },
      ...read.map((database, index) => ({
        name: database.name,
        start: start + (4 + index) * MINUTE_MS,
        deed: `read ${database.name}`,
        facts: factsOf(["host", database.name]),
        perform: (stage: Stage) => readSecrets(stage, database, cast),
      })),
    ],
  });
}

function* copy(
  stage: Stage,
  { host, tool, repository, storage, connections, folder }: Cast,
): Script {
  const scene = atHost(stage, host);
  const parent = daemon(scene, "/usr/sbin/crond");
  const argv = [tool, "backup", "--repo", repository, folder];
  const process = yield* run(scene, { as: AS, exe: tool, argv, parent, isCause: true });
  const first = { ip: storage[0] ?? "", port: 443, domain: "storage.partner.example" };
  yield connect(scene, { as: AS, process, argv, parent, remote: first });
  for (let index = 1; index < connections; index += 1) {
    wait(stage, 200, 1800);
    const remote = { ...first, ip: stage.random.pick(storage) };
    yield connect(scene, { as: AS, process, argv, parent, remote });
  }
}

function* readSecrets(stage: Stage, host: Host, { tool, repository }: Cast): Script {
  const scene = atHost(stage, host);
  const parent = daemon(scene, "/usr/sbin/crond");
  const argv = [tool, "backup", "--repo", repository, "/etc"];
  const process = yield* run(scene, { as: AS, exe: tool, argv, parent });
  for (const filename of [
    "/etc/shadow",
    "/etc/ssl/private/db.key",
    "/root/.ssh/id_ed25519",
    "/root/.ssh/known_hosts",
  ]) {
    wait(stage, 20, 900);
    yield touch(scene, { as: AS, process, argv, filename, action: "open" });
  }
}
