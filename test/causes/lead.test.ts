import { expect, test } from "vitest";
import { buildGraph } from "../../src/causes/build-graph.ts";
import { createFactStore, type Facts, mergeFacts } from "../../src/causes/fact-store.ts";
import { tellCauses } from "../../src/causes/investigation.ts";
import type { EventRecord } from "../../src/event-fields/event-record.ts";
import { clean, digestOf } from "../support/digest-of.ts";

const START_MS = Date.UTC(2026, 2, 1, 12);
const telling = { clean, machineOf: () => "", shorten: (id: string) => id };

function linesOf(events: readonly EventRecord[]): readonly string[] {
  const { facts } = factsOf(events, "alert-1");
  const alert = { digest: digestOf(events), facts, graph: buildGraph(facts) };
  return tellCauses(alert, telling).lines.map(({ text }) => text);
}

function factsOf(events: readonly EventRecord[], alertId: string): Facts {
  const store = createFactStore();
  for (const event of events) store.add(event, alertId);
  return store.facts();
}

const rootOf = (events: readonly EventRecord[]) => linesOf(events)[0];

const windows = (id: string, seconds: number, fields: EventRecord): EventRecord => ({
  _id: id,
  event_type: "winsec",
  agent_id: "agent-1",
  hostname: "mail-1",
  timestamp: START_MS + seconds * 1000,
  ...fields,
});

const started = (id: string, seconds: number, fields: EventRecord) =>
  windows(id, seconds, { win_event_id: 1, user: "NT AUTHORITY\\SYSTEM", ...fields });

const WEB_ROOT = "C:\\inetpub\\wwwroot\\aspnet_client";
const kernelWrites = [1, 2, 3, 4].map((at) =>
  windows(`kernel-${String(at)}`, at, {
    win_event_id: 11,
    exe: "System",
    pid: 4,
    guid: "{B-4}",
    user: "NT AUTHORITY\\SYSTEM",
    TargetFilename: `${WEB_ROOT}\\page${String(at)}.aspx`,
  }),
);

test("the web server that started a shell leads over the kernel that wrote its pages", () => {
  const shell = started("shell-01", 9, {
    pid: 812,
    guid: "{B-8}",
    exe: "C:\\Windows\\System32\\cmd.exe",
    arguments: "cmd /c whoami",
    ParentImage: "C:\\Windows\\System32\\inetsrv\\w3wp.exe",
    ParentProcessId: 500,
    ParentProcessGuid: "{B-5}",
  });

  const root = rootOf([...kernelWrites, shell]);

  expect(root).toContain("the server program w3wp.exe (pid 500)");
  expect(root).toContain('turned into a shell: it started "cmd /c whoami"');
});

test("the web server's shell leads over a login that did as grave things more often", () => {
  const shell = started("shell-01", 9, {
    pid: 812,
    guid: "{B-8}",
    exe: "C:\\Windows\\System32\\cmd.exe",
    arguments: "cmd /c whoami",
    ParentImage: "C:\\Windows\\System32\\inetsrv\\w3wp.exe",
    ParentProcessId: 500,
    ParentProcessGuid: "{B-5}",
  });
  const surveys = ["whoami /all", "net user /domain", "nltest /domain_trusts", "quser"].map(
    (command, at) =>
      started(`survey-${String(at)}`, 20 + at, {
        user: "MAIL\\ann",
        pid: 900 + at,
        guid: `{B-9${String(at)}}`,
        exe: `C:\\Windows\\System32\\${command.split(" ")[0] ?? ""}.exe`,
        arguments: command,
        ParentImage: "C:\\Program Files\\Agent\\runner.exe",
        ParentProcessId: 71,
        ParentProcessGuid: "{B-7}",
      }),
  );

  expect(rootOf([...surveys, shell])).toContain("the server program w3wp.exe (pid 500)");
});

test("the kernel is not named where anything else explains a grave act", () => {
  const tool = started("tool-01", 9, {
    pid: 90,
    guid: "{B-9}",
    exe: "C:\\Users\\ann\\mimikatz.exe",
    arguments: "mimikatz.exe sekurlsa::logonpasswords",
    ParentImage: "C:\\Program Files\\Agent\\runner.exe",
    ParentProcessId: 71,
    ParentProcessGuid: "{B-7}",
  });

  const root = rootOf([...kernelWrites, tool]);

  expect(root).toContain("runner.exe (pid 71)");
  expect(rootOf(kernelWrites)).toContain("System");
});

test("the pid beside an audited start may be its creator's: the record decides", () => {
  const audited = windows("audited-1", 5, {
    win_event_id: 4688,
    user: "MAIL-1$",
    exe: "C:\\Windows\\System32\\cmd.exe",
    arguments: "cmd /c whoami",
    pid: "0x1f4",
    message: [
      "Process Information:",
      "\tNew Process ID:\t\t0x32c",
      "\tNew Process Name:\tC:\\Windows\\System32\\cmd.exe",
      "\tCreator Process ID:\t0x1f4",
      "\tCreator Process Name:\tC:\\Windows\\System32\\inetsrv\\w3wp.exe",
    ].join("\r\n"),
  });

  expect(rootOf([audited])).toContain("w3wp.exe (pid 500) on mail-1 turned into a shell");
});

const login = (id: string, seconds: number, fields: EventRecord): EventRecord => ({
  _id: id,
  event_type: "login",
  agent_id: "agent-1",
  hostname: "jump-1",
  timestamp: START_MS + seconds * 1000,
  ...fields,
});

const refused = (count: number, sources: readonly string[]) =>
  Array.from({ length: count }, (_, at) =>
    login(`refused-${String(at)}`, at, {
      success: false,
      user: "root",
      src_ip: sources[at % sources.length],
    }),
  );

const ADDRESSES = ["198.51.100.7", "198.51.100.8", "203.0.113.9", "203.0.113.10"];

test("guesses from many addresses lead over a login that nothing ties to them", () => {
  const bare = login("bare-01", 900, { success: true, user: "root" });

  const root = rootOf([...refused(40, ADDRESSES), bare]);

  expect(root).toMatch(/^root cause \(guess\): 4 addresses tried to log in on jump-1 as root: 40/);
});

test("the login from the address that guessed leads over other logins", () => {
  const guessed = login("guessed-1", 900, { success: true, user: "root", src_ip: ADDRESSES[0] });
  const others = [1, 2, 3, 4, 5, 6].map((at) =>
    login(`other-${String(at)}`, 100 + at, { success: true, user: "root", src_ip: "10.0.0.4" }),
  );

  const root = rootOf([...others, ...refused(4, ADDRESSES.slice(0, 1)), guessed]);

  expect(root).toContain("root logged in from 198.51.100.7");
  expect(root).toContain("after 4 refused logons from there");
});

test("who guessed and was let in later is told with the guesses", () => {
  const { facts: guesses } = factsOf(refused(12, ADDRESSES.slice(0, 1)), "alert-1");
  const later = login("let-in-1", 900, { success: true, user: "backup", src_ip: ADDRESSES[0] });
  const other = login("other-1", 60, { success: true, user: "ben", src_ip: ADDRESSES[2] });
  const before = login("before-1", -900, { success: true, user: "ann", src_ip: ADDRESSES[0] });
  const { facts: others } = factsOf([before, other, later], "alert-2");
  const graph = buildGraph(mergeFacts([guesses, others]));
  const digest = digestOf(refused(12, ADDRESSES.slice(0, 1)));

  const [root] = tellCauses({ digest, facts: guesses, graph }, telling).lines;

  expect(root?.text).toContain(
    "12 refused, and was let in later as backup at 2026-03-01 12:15:00Z",
  );
  expect(root?.text).toContain("let-in-1");
});

test("that somebody logged in is no certain cause of what else is in the alert", () => {
  const bare = login("bare-01", 0, { success: true, user: "root", src_ip: "10.0.0.4" });
  const touch = { event_type: "audit", type: "open", pid: 9, exe: "/usr/bin/tail", user: "ann" };
  const other = login("other-01", 5, { ...touch, filename: "/var/log/messages" });

  expect(linesOf([bare]).join("\n")).toContain("root cause (certain): root logged in");
  expect(rootOf([bare, other])).toContain("root cause (guess): root logged in");
});

test("what a service started leads to its installation and to who logged in, not to the service control manager", () => {
  const logon = windows("logon-01", 0, {
    win_event_id: 4624,
    user: "ann",
    TargetUserName: "ann",
    TargetLogonId: "0x77aa",
    LogonType: "3",
    src_ip: "10.0.0.8",
  });
  const service = windows("service-1", 5, {
    win_event_id: 4697,
    user: "ann",
    SubjectLogonId: "0x77aa",
    ServiceName: "Updater",
    ServiceFileName: "C:\\Windows\\updater.exe",
  });
  const run = started("run-0001", 6, {
    pid: 61,
    guid: "{B-61}",
    exe: "C:\\Windows\\updater.exe",
    arguments: "C:\\Windows\\updater.exe",
    ParentImage: "C:\\Windows\\System32\\services.exe",
    ParentProcessId: 60,
  });

  const lines = linesOf([logon, service, run]);

  expect(lines[0]).toContain("ann logged in over the network from 10.0.0.8");
  expect(lines[0]).toContain("3 events of it");
});

test("what WMI started is told as started by it, not by what starts WMI", () => {
  const wmi = started("wmi-0001", 0, {
    pid: 40,
    guid: "{B-40}",
    exe: "C:\\Windows\\System32\\wbem\\WmiPrvSE.exe",
    ParentImage: "C:\\Windows\\System32\\services.exe",
    ParentProcessId: 39,
    ParentProcessGuid: "{B-39}",
  });
  const run = started("run-0001", 6, {
    pid: 61,
    guid: "{B-61}",
    exe: "C:\\Windows\\System32\\cmd.exe",
    arguments: "cmd.exe /Q /c whoami",
    ParentImage: "C:\\Windows\\System32\\wbem\\WmiPrvSE.exe",
    ParentProcessId: 40,
    ParentProcessGuid: "{B-40}",
  });

  const root = rootOf([wmi, run]);

  expect(root).toContain("WmiPrvSE.exe (pid 40)");
  expect(root).not.toContain("services.exe");
});
