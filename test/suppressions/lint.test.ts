import { expect, test } from "vitest";
import { parseFilter } from "../../src/rules/parse-filter.ts";
import { WEAKNESSES, type WeaknessKind, weaknessesOf } from "../../src/suppressions/lint.ts";
import { createProfile } from "../../src/suppressions/profile.ts";

interface LintCase {
  readonly kind: WeaknessKind;
  /** A filter that has the weakness. */
  readonly weak: string;
  /** One that is nearly the same and has not. */
  readonly sound: string;
  /** Of the event that both are for; a start of a process where absent. */
  readonly event?: Readonly<Record<string, unknown>>;
}

const incoming = { type: "accept", src_ip: "10.1.2.3", exe: "/usr/sbin/xinetd", user: "root" };
const outgoing = { type: "connect", dst_ip: "10.1.2.3", exe: "/usr/bin/borg", user: "backup" };

const TABLE: readonly LintCase[] = [
  {
    kind: "writable-path",
    weak: 'user = "app" and exe = "/tmp/agent/run"',
    sound: 'user = "app" and exe = "/opt/tmp-agent/run"',
  },
  {
    kind: "writable-path",
    weak: 'user = "app" and exe = "/dev/shm/x"',
    sound: 'user = "app" and exe = "/dev/null"',
  },
  {
    kind: "writable-path",
    weak: String.raw`user = "mia" and exe = "C:\\Users\\Public\\tool.exe"`,
    sound: String.raw`user = "mia" and exe = "C:\\Program Files\\Tool\\tool.exe"`,
  },
  {
    kind: "writable-path",
    weak: 'exe = "/usr/bin/python3" and arguments = "python3 /home/mia/job.py"',
    sound: 'exe = "/usr/bin/python3" and arguments = "python3 /srv/homes.py"',
  },
  {
    kind: "bare-interpreter",
    weak: 'user = "app" and exe = "/usr/bin/python3.11"',
    sound:
      'user = "app" and exe = "/usr/bin/python3.11" and arguments starts_with "python3.11 /srv/job.py"',
  },
  {
    kind: "bare-interpreter",
    weak: 'user = "root" and exe = "/bin/sh" and arguments starts_with "sh -c"',
    sound: 'user = "root" and exe = "/usr/bin/sha256sum"',
  },
  {
    kind: "launcher",
    weak: 'user = "ops" and exe = "/usr/bin/tar" and arguments starts_with "tar czf "',
    sound: 'user = "ops" and exe = "/usr/bin/tar" and arguments = "tar czf /srv/a.tgz /srv/a"',
  },
  {
    kind: "who-alone",
    weak: 'user = "root" and type = "start"',
    sound: 'user = "root" and exe = "/usr/bin/borg"',
  },
  {
    kind: "where-alone",
    weak: 'tty = null and cwd = "/srv/app"',
    sound: 'tty = null and exe = "/usr/bin/borg"',
  },
  {
    kind: "open-left",
    weak: 'user = "app" and exe like "borg"',
    sound: 'user = "app" and exe starts_with "/usr/bin/borg/"',
  },
  {
    kind: "open-left",
    weak: 'user = "app" and filename ends_with ".log"',
    sound: 'user = "app" and filename = "/srv/x.log"',
  },
  {
    kind: "open-name",
    weak: 'user = "app" and exe starts_with "/usr/bin/bo"',
    sound: 'user = "app" and exe starts_with "/usr/lib/borg/"',
  },
  {
    kind: "negated",
    weak: 'user != "root" and exe = "/usr/bin/borg"',
    sound: 'tty != null and exe = "/usr/bin/borg"',
  },
  {
    kind: "negated",
    weak: 'exe = "/usr/bin/borg" and not (user = "root" or user = "app")',
    sound: 'exe = "/usr/bin/borg" and (user = "root" or user = "app")',
  },
  {
    kind: "any-source",
    weak: 'user = "root" and exe = "/usr/sbin/xinetd"',
    sound: 'user = "root" and exe = "/usr/sbin/xinetd" and src_ip = "10.1.2.3"',
    event: incoming,
  },
  {
    kind: "any-destination",
    weak: 'user = "backup" and exe = "/usr/bin/borg"',
    sound: 'user = "backup" and exe = "/usr/bin/borg" and domain = "storage.example"',
    event: outgoing,
  },
  {
    kind: "fleeting",
    weak: 'user = "app" and exe = "/usr/bin/borg" and pid = 77',
    sound: 'user = "app" and exe = "/usr/bin/borg" and tty = null',
  },
];

function kindsOf(filter: string, event: LintCase["event"] = { type: "start" }): WeaknessKind[] {
  const profile = createProfile(["type", "src_ip", "sourceIPAddress", "ip", "dst_ip"]);
  profile.add(event);
  return weaknessesOf(parseFilter(filter), { profile: profile.end() }).map(({ kind }) => kind);
}

test.each(TABLE)("$kind: $weak has it, $sound has not", ({ kind, weak, sound, event }) => {
  expect(kindsOf(weak, event)).toContain(kind);
  expect(kindsOf(sound, event)).not.toContain(kind);
});

test("every weakness has an example and a counter-example", () => {
  expect([...new Set(TABLE.map(({ kind }) => kind))].toSorted()).toEqual(WEAKNESSES.toSorted());
});

test("the weakest alternative counts", () => {
  expect(kindsOf('exe = "/usr/bin/borg" or user = "root"')).toContain("who-alone");
});
