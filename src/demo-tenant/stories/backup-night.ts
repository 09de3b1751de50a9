import { touch } from "../events/file-event.ts";
import { connect } from "../events/network-event.ts";
import { daemon, run } from "../events/process-event.ts";
import type { Host } from "../hosts.ts";
import { atHost, wait } from "../scene.ts";
import type { Script, Stage } from "../scene.ts";
import { MINUTE_MS } from "../../seeded/time.ts";
import { serviceAccount } from "../unix-account.ts";
import { momentOf, phase } from "./story.ts";
import type { Story, StoryOptions } from "./story.ts";

/** More than ten thousand, so that whatever reads an alert's events must not hold them all. */
const CONNECTIONS = 10_400;

interface Cast {
  readonly host: Host;
  readonly tool: string;
  readonly repository: string;
  readonly storage: readonly string[];
}

const AS = serviceAccount("backup");

/** Loud and harmless: the nightly backup opens a connection for every chunk and reads every secret file. */
export function backupNight({ world, random, start }: StoryOptions): Story {
  const id = "backup-night";
  const tool = random.pick(["restic", "borg", "duplicity", "kopia"]);
  const cast: Cast = {
    host: random.pick(world.hostsOf("backup")),
    tool: `/usr/local/bin/${tool}`,
    repository: `s3:storage.partner.example/${world.organization.slug}-nightly`,
    storage: Array.from({ length: 12 }, (_, index) => `203.0.113.${210 + index}`),
  };
  const read = random.sample(world.hostsOf("database"), 2);
  return {
    outcome: {
      id,
      verdict: "benign",
      summary: `${cast.tool} on ${cast.host.name} copied the night's data to ${cast.repository}`,
      facts: [
        { kind: "host", text: cast.host.name },
        { kind: "user", text: AS.user },
        { kind: "tool", text: cast.tool },
        { kind: "object", text: cast.repository },
        { kind: "address", text: cast.storage[0] ?? "" },
        { kind: "time", text: momentOf(start) },
      ],
    },
    activities: [
      phase(id, { name: "copy", start }, (stage) => copy(stage, cast)),
      ...read.map((host) =>
        phase(id, { name: host.name, start: start + 4 * MINUTE_MS }, (stage) =>
          readSecrets(stage, host, cast),
        ),
      ),
    ],
  };
}

function* copy(stage: Stage, { host, tool, repository, storage }: Cast): Script {
  const scene = atHost(stage, host);
  const parent = daemon(scene, "/usr/sbin/crond");
  const argv = [tool, "backup", "--repo", repository, "/srv/data"];
  const process = yield* run(scene, { as: AS, exe: tool, argv, parent });
  const first = { ip: storage[0] ?? "", port: 443, domain: "storage.partner.example" };
  yield connect(scene, { as: AS, process, argv, parent, remote: first });
  for (let index = 1; index < CONNECTIONS; index += 1) {
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
