import { expect, test } from "vitest";
import { matchBehaviours } from "../../../src/digest/behaviours/table.ts";
import { createDescriber } from "../../../src/digest/describe/create-describer.ts";
import { behavioursOf } from "../../support/said.ts";
import { call, file, start as startOf } from "./examples/linux/build.ts";
import { EVERYDAY_CALLS, EVERYDAY_FILES } from "./examples/linux/everyday-acts.ts";
import { EVERYDAY_TOOLS } from "./examples/linux/everyday-tools.ts";
import { EVERYDAY_WORDS } from "./examples/linux/everyday-words.ts";
import { EVERYDAY_STARTS } from "./examples/linux/everyday.ts";

const start = (parent: string, exe: string, line: string) => ({
  event_type: "audit",
  type: "start",
  exe,
  arguments: line,
  parent_metadata: { exe: parent },
});
const windows = (id: number, fields: object) => ({
  event_type: "winsec",
  provider: id < 30 ? "Microsoft-Windows-Sysmon" : "Microsoft-Windows-Security-Auditing",
  win_event_id: id,
  ...fields,
});
const SYSTEM32 = "C:\\Windows\\System32\\";

test.each([
  ["a listing", start("/bin/bash", "/bin/ls", "ls -la /srv/app")],
  ["a pull", start("/bin/bash", "/usr/bin/git", "git pull --ff-only")],
  ["a health check", start("/bin/bash", "/usr/bin/curl", "curl -s http://127.0.0.1:8080/health")],
  [
    "a rotation of logs",
    start("/usr/sbin/cron", "/usr/sbin/logrotate", "logrotate /etc/logrotate.conf"),
  ],
  ["a listing of the schedule", start("/usr/sbin/sshd", "/usr/bin/top", "top -b -n 1")],
  ["the state of a service", start("/bin/bash", "/etc/init.d/dbus", "/etc/init.d/dbus status")],
  [
    "a search for a word",
    start("/bin/bash", "/bin/grep", "grep -l x /usr/share/doc/base-passwd/a"),
  ],
  ["a line of a script language", start("/bin/bash", "/usr/bin/perl", "perl -e print")],
  ["a shell of a person", start("/usr/sbin/sshd", "/bin/bash", "bash -i")],
  [
    "the hooks of a new clone",
    { event_type: "file", type: "create", exe: "/usr/bin/git", filename: "/srv/a/.git/hooks/x" },
  ],
  [
    "the time of a file of the shell",
    windows(2, {
      exe: `${SYSTEM32}RuntimeBroker.exe`,
      TargetFilename: "C:\\Users\\a\\AppData\\Roaming\\Microsoft\\Windows\\Recent\\b.temp",
    }),
  ],
  [
    "a task of the system",
    windows(4702, {
      TaskName: "\\Microsoft\\Windows\\GroupPolicy\\a",
      TaskContent: "gpupdate.exe",
    }),
  ],
  [
    "a window manager's thread",
    windows(8, { exe: `${SYSTEM32}dwm.exe`, TargetImage: `${SYSTEM32}csrss.exe` }),
  ],
  [
    "a class of a file syncer",
    windows(13, {
      exe: "C:\\Users\\a\\AppData\\Local\\Microsoft\\OneDrive\\1\\FileSyncConfig.exe",
      TargetObject: "HKU\\S-1-5-21-1-2-3-1001_Classes\\CLSID\\{1}\\InprocServer32\\(Default)",
    }),
  ],
  [
    "a library of the web in the system's log",
    {
      event_type: "winsec",
      provider: "Microsoft-Windows-Bits-Client",
      win_event_id: 59,
      message: "BITS started the x job that is associated with https://a.windowsupdate.com/b URL.",
    },
  ],
  [
    "a web server's connection",
    {
      event_type: "audit",
      type: "connect",
      exe: "/usr/sbin/nginx",
      dst_ip: "10.1.2.3",
      dst_port: 8080,
    },
  ],
  [
    "a package manager's file",
    { event_type: "file", action: "create", exe: "/usr/bin/dpkg", filename: "/usr/bin/jq" },
  ],
  [
    "a service host's start",
    windows(1, {
      exe: `${SYSTEM32}svchost.exe`,
      arguments: "svchost.exe -k netsvcs -p",
      ParentImage: `${SYSTEM32}services.exe`,
    }),
  ],
  [
    "a query of a process",
    windows(10, {
      exe: `${SYSTEM32}svchost.exe`,
      TargetImage: `${SYSTEM32}lsass.exe`,
      GrantedAccess: "0x1000",
    }),
  ],
  [
    "a system library",
    windows(7, {
      exe: `${SYSTEM32}svchost.exe`,
      ImageLoaded: `${SYSTEM32}ntdll.dll`,
      Signed: "true",
    }),
  ],
  [
    "a cache file",
    windows(11, {
      exe: `${SYSTEM32}svchost.exe`,
      TargetFilename: "C:\\Windows\\ServiceState\\a.dat",
    }),
  ],
  ["a usual logon", windows(4624, { TargetUserName: "ann", LogonType: "3", src_ip: "10.0.0.7" })],
  ["a closed handle", windows(4658, { exe: `${SYSTEM32}svchost.exe` })],
  [
    "a look at instances",
    {
      event_type: "cloudtrail",
      eventSource: "ec2.amazonaws.com",
      eventName: "DescribeInstances",
      user: "ann",
      userAgent: "console.ec2.amazonaws.com",
    },
  ],
  [
    "a lease of the controller",
    {
      event_type: "kubernetesAudit",
      verb: "update",
      resource: "leases",
      user: "system:kube-controller-manager",
    },
  ],
  [
    "a look at how an instance shuts down",
    {
      event_type: "cloudtrail",
      eventSource: "ec2.amazonaws.com",
      eventName: "DescribeInstanceAttribute",
      requestParameters: { attribute: "instanceInitiatedShutdownBehavior" },
    },
  ],
  [
    "a service inside the cluster",
    {
      event_type: "kubernetesAudit",
      verb: "create",
      resource: "services",
      user: "ci",
      requestObject: { spec: { type: "ClusterIP" } },
    },
  ],
  [
    "a line of cron",
    {
      event_type: "host",
      log: "Jun 14 15:16:01 web CRON[1]: (root) CMD (run-parts /etc/cron.hourly)",
    },
  ],
])("%s shows no behaviour", (_what, event) => {
  expect(behavioursOf(event)).toEqual([]);
});

test.each([
  ...linesOf(EVERYDAY_STARTS + EVERYDAY_TOOLS + EVERYDAY_WORDS).map(
    (line) => [line, startOf(line)] as const,
  ),
  ...linesOf(EVERYDAY_FILES).map((line) => [line, file(line)] as const),
  ...linesOf(EVERYDAY_CALLS).map((line) => [line, call(line)] as const),
])("%s is no suspicious technique", (_line, event) => {
  const { hits } = createDescriber(matchBehaviours)(event).shape;
  expect(hits.filter(({ technique, weight }) => technique !== "" && weight > 1)).toEqual([]);
});

function linesOf(table: string): string[] {
  return table.trim().split("\n");
}
