import type { EventRecord } from "../../../src/event-fields/event-record.ts";
import type { Random } from "../random.ts";
import { stamp } from "./context.ts";
import type { Noise } from "./context.ts";

const ROUTINE = `
/usr/sbin/cron|/bin/sh|sh -c command -v debian-sa1 > /dev/null && debian-sa1 1 1
/usr/lib/sysstat/sadc|/usr/lib/sysstat/debian-sa1|debian-sa1 1 1
/usr/bin/telegraf|/bin/df|df -P -l
/usr/bin/telegraf|/bin/ps|ps axo pid,state,comm
/usr/sbin/nrpe|/usr/lib/nagios/plugins/check_load|check_load -w 5 -c 10
/usr/sbin/nrpe|/usr/lib/nagios/plugins/check_disk|check_disk -w 20% -c 10% -p /
/lib/systemd/systemd|/usr/sbin/logrotate|logrotate /etc/logrotate.conf
/usr/sbin/sshd|/bin/bash|-bash
/usr/bin/dockerd|/usr/bin/runc|runc --root /var/run/docker/runtime-runc/moby --log /run/#HEX/log.json create #HEX
/usr/bin/node|/bin/sh|sh -c git rev-parse HEAD
/usr/bin/node|/usr/bin/git|git rev-parse HEAD
/bin/bash|/bin/ls|ls --color=auto
/bin/bash|/usr/bin/git|git status
/bin/bash|/usr/bin/git|git pull --ff-only
/bin/bash|/usr/bin/tail|tail -f /var/log/nginx/access.log
/bin/bash|/usr/bin/vim|vim app/views.py
/bin/bash|/usr/bin/sudo|sudo systemctl restart nginx
/usr/bin/sudo|/bin/systemctl|systemctl restart nginx
/bin/bash|/usr/bin/curl|curl -s http://127.0.0.1:8080/health
/bin/bash|/usr/bin/docker|docker ps
/usr/bin/python3|/usr/bin/python3|python3 manage.py collectstatic --noinput
/usr/bin/npm|/usr/bin/node|node /srv/app/node_modules/.bin/webpack --mode production
`;
const ODD = `
git log --oneline -n 20|git diff HEAD~1|git checkout -b fix-#N|git stash|git merge origin/main|grep -rn TODO app|grep -n listen /etc/nginx/nginx.conf
less README.md|cat package.json|cat /etc/hostname|head -n 50 /var/log/nginx/error.log|wc -l app.log|sort -u hosts.txt|uniq -c x|df -h|du -sh /srv
mkdir -p build|cp .env.example config.ini|mv build build.old|rm -rf build.old|touch reload.txt|chmod 644 app.conf|tar xzf release-#N.tgz
npm install|npm run lint|npm test|npx eslint src|yarn build|pip3 install -r requirements.txt|python3 setup.py sdist|python3 manage.py migrate
docker logs web_#N|docker pull redis:6|docker build -t app .|docker-compose up -d|docker rm old_#N|make clean|make test|man rsync
systemctl status nginx|systemctl list-units|journalctl -u nginx -n 50|top -b -n 1|free -m|uptime|date|hostname -f|vmstat 1 2|iostat
apt-get update|apt-get install -y jq|dpkg -l|apt list --upgradable|snap list|openssl version|nginx -t|psql -h db -c select|redis-cli ping|mysql -e show
sed -i s/a/b/ notes.txt|awk {print} x.csv|xargs -n1 echo|jq .version package.json|diff a b|rsync -av build/ /srv/app/|ssh-add -l|which node|nano notes.txt
`;
const FILES = [
  "/var/log/nginx/access.log",
  "/var/lib/php/sessions/sess_#HEX",
  "/srv/app/tmp/cache/#HEX",
  "/etc/resolv.conf",
  "/srv/app/static/app.#HEX.js",
];
const HOST = {
  hostname: "ip-10-1-1-5.us-west-2.compute.internal",
  instance_id: "i-0d1de2545d1b6a425",
};
const AGENT = "c4f00bc1-e064-11ec-8455-cdbb077e404d";

/** A busy web host: monitoring, deployments, people at work, connections and file changes. */
export function linuxNoise(random: Random, count: number): Noise {
  const routine = ROUTINE.trim().split("\n");
  const odd = ODD.trim().split(/[|\n]/);
  const makers = [
    () => started(random, random.skewed(routine)),
    () => started(random, random.skewed(routine)),
    () => byHand(random, random.pick(odd)),
    () => connected(random),
    () => accepted(random),
    () => changed(random),
    () => clockSet(random),
  ];
  const events = Array.from({ length: count }, () => ({
    ...random.skewed(makers)(),
    ...stamp(random),
  }));
  return {
    events,
    shared: (own) => ({ ...base("deploy"), tty: "pts0", session: 104, auid: 1000, ...stamp(own) }),
  };
}

function base(user: string): EventRecord {
  const uid = { root: 0, deploy: 1000, "www-data": 33, nagios: 112 }[user] ?? 1001;
  return {
    agent_id: AGENT,
    event_type: "audit",
    user,
    uid,
    gid: uid,
    auid: 4_294_967_295,
    session: 4_294_967_295,
    exit: "0",
    success: true,
    host_metadata: HOST,
  };
}

function fill(random: Random, text: string): string {
  return text
    .replaceAll("#HEX", () => random.hex(32))
    .replaceAll("#N", () => String(random.int(900)));
}

function started(random: Random, row: string): EventRecord {
  const [parent = "", exe = "", line = ""] = row.split("|");
  const user =
    parent.includes("bash") || exe.endsWith("bash")
      ? "deploy"
      : random.pick(["root", "www-data", "nagios"]);
  const interactive = user === "deploy" ? { tty: "pts0", session: 104, auid: 1000 } : { tty: null };
  return process(random, {
    parent,
    exe,
    line: fill(random, line),
    base: { ...base(user), ...interactive },
  });
}

function byHand(random: Random, line: string): EventRecord {
  const name = line.split(" ")[0] ?? "";
  return process(random, {
    parent: "/bin/bash",
    exe: `/usr/bin/${name}`,
    line: fill(random, line),
    base: { ...base("deploy"), tty: "pts0", session: 104, auid: 1000 },
  });
}

function process(
  random: Random,
  made: { parent: string; exe: string; line: string; base: EventRecord },
): EventRecord {
  const { parent, exe, line } = made;
  return {
    ...made.base,
    type: "start",
    syscall: "execve",
    exe,
    command: exe.slice(exe.lastIndexOf("/") + 1),
    arguments: line,
    args: line.split(" "),
    path: [exe],
    pid: 1000 + random.int(60_000),
    ppid: 1000 + random.int(60_000),
    cwd: "/srv/app",
    parent_metadata: { exe: parent, pid: random.int(60_000), timestamp: 0 },
  };
}

function connected(random: Random): EventRecord {
  const [exe = "", address = "", port = 0] = random.skewed([
    ["/usr/sbin/nginx", `10.1.2.${String(random.int(30))}`, 8080],
    ["/usr/bin/node", "10.1.3.4", 5432],
    ["/usr/bin/node", "10.1.3.9", 6379],
    ["/usr/bin/telegraf", "10.1.9.9", 8086],
    ["/usr/bin/amazon-ssm-agent", `52.94.${String(random.int(200))}.7`, 443],
    ["/usr/lib/apt/methods/http", `91.189.91.${String(random.int(40))}`, 80],
    ["/usr/bin/git", `140.82.112.${String(random.int(9))}`, 443],
  ] as const);
  return {
    ...base(exe.includes("nginx") ? "www-data" : "root"),
    type: "connect",
    syscall: "connect",
    exe,
    command: exe.slice(exe.lastIndexOf("/") + 1),
    dst_ip: address,
    dst_port: port,
    src_port: 32_768 + random.int(28_000),
  };
}

function accepted(random: Random): EventRecord {
  const source = `${String(20 + random.int(180))}.${String(random.int(250))}.${String(random.int(250))}.${String(random.int(250))}`;
  return {
    ...base("www-data"),
    type: "accept",
    syscall: "accept4",
    exe: "/usr/sbin/nginx",
    command: "nginx",
    src_ip: source,
    src_port: 1024 + random.int(60_000),
    dst_port: 443,
  };
}

function changed(random: Random): EventRecord {
  return {
    ...base("www-data"),
    event_type: "file",
    type: random.skewed(["modify", "create", "delete"]),
    filename: fill(random, random.skewed(FILES)),
    exe: random.skewed(["/usr/sbin/php-fpm7.4", "/usr/sbin/nginx", "/usr/bin/node"]),
  };
}

function clockSet(_random: Random): EventRecord {
  return {
    ...base("root"),
    type: "adjtimex",
    syscall: "adjtimex",
    exe: "/usr/sbin/chronyd",
    command: "chronyd",
  };
}
