import { userCaller } from "../cloud-caller.ts";
import { call } from "../events/cloudtrail-event.ts";
import type { Host } from "../hosts.ts";
import type { Person } from "../people.ts";
import { staffAccount } from "../routine/admin-sessions.ts";
import { strangerAddress } from "../routine/internet-noise.ts";
import { atHost, cause, wait } from "../scene.ts";
import type { Script, Stage } from "../scene.ts";
import { openSession, sudo, type } from "../ssh-session.ts";
import { HOUR_MS, MINUTE_MS } from "../../seeded/time.ts";
import { castHost, castPerson, factsOf, momentOf, tell } from "./story.ts";
import type { Story, StoryOptions } from "./story.ts";

/** Looks like a stolen key: somebody works from a hotel, with the usual tools and a second factor. */
export function traveller(options: StoryOptions): Story {
  const { world, random, start } = options;
  const person = castPerson(options, "developer", "operations");
  const host = castHost(options, [...world.hostsOf("bastion"), ...world.hostsOf("api")]);
  const ip = strangerAddress(random);
  const consoleAt = start - random.int(10, 50) * MINUTE_MS;
  const nextDay = start + random.int(14, 22) * HOUR_MS;
  return tell(options, {
    id: "traveller",
    kind: "look-alike",
    platforms: ["linux", "cloudtrail"],
    rootCause: `${person.login} signed in from ${ip} with a second factor and worked as always`,
    chapters: [
      {
        name: "cloud",
        start: consoleAt,
        deed: `${person.login} used AWS from ${ip}`,
        facts: factsOf(["user", person.login], ["address", ip], ["key", person.accessKey]),
        perform: (stage) => useCloud(stage, person, ip),
      },
      {
        name: "shell",
        start,
        deed: `worked on ${host.name}`,
        facts: factsOf(["host", host.name], ["time", momentOf(start)]),
        perform: (stage) => workOn(stage, { host, person, ip }),
      },
      {
        name: "next-day",
        start: nextDay,
        deed: "and did so again the next day",
        facts: [],
        perform: (stage) => workOn(stage, { host, person, ip }),
      },
    ],
  });
}

function* useCloud(stage: Stage, person: Person, ip: string): Script {
  const by = { ...userCaller(stage, person), ip, mfa: true };
  yield cause(stage, call(stage, { by, eventName: "GetSessionToken", service: "sts" }));
  for (let index = 0; index < stage.random.int(6, 16); index += 1) {
    wait(stage, 10_000, 3 * MINUTE_MS);
    const eventName = stage.random.pick(["DescribeInstances", "DescribeImages", "DescribeVpcs"]);
    yield call(stage, { by, eventName, service: "ec2" });
  }
}

const LINES =
  "uptime;df -h;git pull;systemctl status app;tail -n 100 /var/log/app/app.log;top -b -n 1;ls;free -m;git log -3;ps aux;cat README;exit".split(
    ";",
  );

function* workOn(stage: Stage, cast: { host: Host; person: Person; ip: string }): Script {
  const { host, person, ip } = cast;
  const scene = atHost(stage, host);
  const origin = { srcIp: ip, method: "publickey" } as const;
  const session = yield* openSession(scene, staffAccount(scene, person), origin);
  for (const line of LINES) {
    wait(stage, 5000, 2 * MINUTE_MS);
    yield* type(scene, session, line);
  }
  yield* sudo(scene, session, "systemctl restart app");
}
