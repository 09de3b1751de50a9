import { howMany } from "../how-many.ts";
import type { Activity } from "../activity.ts";
import type { Person } from "../people.ts";
import { atHost, wait } from "../scene.ts";
import type { Scene, Script, Stage } from "../scene.ts";
import { spread } from "../spread.ts";
import { openSession, sudo, type } from "../ssh-session.ts";
import type { Session } from "../ssh-session.ts";
import { MINUTE_MS } from "../../seeded/time.ts";
import { personAccount } from "../unix-account.ts";
import type { UnixAccount } from "../unix-account.ts";
import type { World } from "../world.ts";

/** People of operations and development at work on machines. */
export function adminSessions(world: World): Activity[] {
  return spread(world, { label: "admin-session", count: 52, when: "work", perform: work });
}

const LOOKING = [
  "uptime",
  "top -b -n 1",
  "df -h",
  "free -m",
  "ss -tlnp",
  "tail -n 200 /var/log/messages",
  "journalctl -u app --since today",
  "ls -la /opt/app",
  "cat /etc/hosts",
  "grep -r timeout /opt/app/conf",
  "less /var/log/app/app.log",
  "git -C /opt/app log --oneline -5",
  "dig api.internal.example",
  "ps aux",
] as const;

const CHANGING = [
  "systemctl restart app",
  "systemctl status nginx",
  "systemctl reload nginx",
  "journalctl -u sshd -n 100",
  "vim /etc/nginx/conf.d/app.conf",
  "tcpdump -c 200 -i eth0 port 443",
  "yum update -y openssl",
  "apt-get install -y jq",
  "lsof -i :8080",
  "du -sh /var/lib/docker",
] as const;

function* work(stage: Stage): Script {
  const { world, random } = stage;
  const person = random.pick([...world.peopleOf("operations"), ...world.peopleOf("developer")]);
  const machines = world.hosts.filter(
    ({ platform, agent }) => platform !== "windows" && agent.status === "online",
  );
  const scene = atHost(stage, random.pick(machines));
  const session = yield* staffSession(scene, person);
  const lines = random.int(4, random.chance(0.35) ? 44 : 14);
  for (let line = 0; line < lines; line += 1) {
    wait(stage, 3000, 2 * MINUTE_MS);
    if (random.chance(0.06)) yield* change(scene, session);
    else yield* type(scene, session, random.pick(LOOKING));
  }
}

// What does not work at once is tried again.
function* change(scene: Scene, session: Session): Script {
  const line = scene.random.pick(CHANGING);
  for (let index = howMany(scene.random, 3, 12); index > 0; index -= 1) {
    yield* sudo(scene, session, line);
    wait(scene, 2000, 40_000);
  }
}

/**
 * A person logs in from the person's usual address.
 * @yields the login
 */
export function* staffSession(scene: Scene, person: Person): Script<Session> {
  return yield* openSession(scene, staffAccount(scene, person), person.address);
}

/** A person in a login session of its own. */
export function staffAccount({ random }: Stage, person: Person): UnixAccount {
  return personAccount(person, { session: random.int(20, 9000), tty: `pts${random.int(0, 6)}` });
}
