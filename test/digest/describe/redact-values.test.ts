import { expect, test } from "vitest";
import { createDescriber } from "../../../src/digest/describe/create-describer.ts";
import { redactValues } from "../../../src/digest/describe/redact-values.ts";
import type { EventRecord } from "../../../src/event-fields/event-record.ts";
import { start, textOfEvent, viewsOf } from "../../support/redaction.ts";

const SECRET = "Zk9x!Plum7";

test("a parent is no password of the command before it", () => {
  const text = textOfEvent(start("cmd.exe /c net user"));

  expect(text).toContain("cmd.exe /c net user ← ");
  expect(text).toContain("w3wp.exe");
});

const CONTAINER = {
  containerDefinitions: [
    { name: "app", image: "app:1", environment: [{ name: "DB_PASSWORD", value: SECRET }] },
  ],
};

/** Where a secret stands in events of every type, and what must stay beside it. */
test.each<[string, EventRecord, string]>([
  [
    "a process",
    {
      event_type: "audit",
      syscall: "execve",
      exe: "/usr/bin/mysql",
      arguments: `mysql -u root -p${SECRET} shop`,
    },
    "shop",
  ],
  [
    "arguments without their program",
    {
      event_type: "audit",
      syscall: "execve",
      exe: "/usr/bin/mysql",
      arguments: `-u root -p${SECRET} shop`,
    },
    "shop",
  ],
  [
    "a list of arguments",
    {
      event_type: "audit",
      syscall: "execve",
      exe: "/usr/bin/mysql",
      args: ["mysql", "-u", "root", `-p${SECRET}`, "shop"],
    },
    "shop",
  ],
  [
    "a pipeline",
    {
      event_type: "winsec",
      win_event_id: 4104,
      provider: "Microsoft-Windows-PowerShell",
      ScriptBlockText: `whoami; net user /add bob ${SECRET} | Out-Null`,
    },
    "Out-Null",
  ],
  [
    "a script of several lines",
    {
      event_type: "winsec",
      win_event_id: 4104,
      provider: "Microsoft-Windows-PowerShell",
      ScriptBlockText: `net user bob\nwhoami\n$password = '${SECRET}'\nhostname`,
    },
    "net user bob whoami",
  ],
  [
    "a registry value",
    {
      event_type: "winsec",
      win_event_id: 13,
      provider: "Microsoft-Windows-Sysmon",
      exe: "C:\\Windows\\regedit.exe",
      TargetObject:
        "HKLM\\Software\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon\\DefaultPassword",
      Details: SECRET,
    },
    "DefaultPassword",
  ],
  [
    "a call's parameter",
    {
      event_type: "cloudtrail",
      eventName: "ModifyDBInstance",
      eventSource: "rds.amazonaws.com",
      requestParameters: { dBInstanceIdentifier: "db-one", masterUserPassword: SECRET },
    },
    "db-one",
  ],
  [
    "environment of a container",
    {
      event_type: "cloudtrail",
      eventName: "RegisterTaskDefinition",
      eventSource: "ecs.amazonaws.com",
      requestParameters: CONTAINER,
    },
    "app:1",
  ],
  [
    "environment of a function",
    {
      event_type: "cloudtrail",
      eventName: "UpdateFunctionConfiguration",
      eventSource: "lambda.amazonaws.com",
      requestParameters: {
        functionName: "f1",
        environment: { variables: { DB_PASSWORD: SECRET } },
      },
    },
    "f1",
  ],
  [
    "a pod",
    {
      event_type: "kubernetesAudit",
      verb: "create",
      objectRef: { resource: "pods", name: "p1" },
      requestObject: {
        spec: {
          containers: [
            {
              image: "app:1",
              command: ["mysql", `-p${SECRET}`],
              env: [{ name: "DB_PASSWORD", value: SECRET }],
            },
          ],
        },
      },
    },
    "app:1",
  ],
  [
    "a setting of a cluster",
    {
      event_type: "kubernetesAudit",
      verb: "create",
      objectRef: { resource: "configmaps", name: "s1" },
      requestObject: { kind: "ConfigMap", data: { "db-password": SECRET } },
    },
    "s1",
  ],
  [
    "what was run in a container",
    {
      event_type: "kubernetesAudit",
      verb: "create",
      objectRef: { resource: "pods", subresource: "exec", name: "p1" },
      requestURI: `/api/v1/namespaces/a/pods/p1/exec?command=mysql&command=-p${encodeURIComponent(SECRET)}&command=shop`,
    },
    "command=shop",
  ],
  [
    "a log line that begins with a header",
    { event_type: "host", message: `X-Auth-Token: ${SECRET} from 10.0.0.7` },
    "10.0.0.7",
  ],
  [
    "a request in a log",
    {
      event_type: "host",
      message: `Jan 31 00:00:00 web app[1]: GET /x?token=${SECRET}&page=2 200`,
    },
    "page=2",
  ],
  [
    "a type that nobody knows",
    { event_type: "novel", region: "north", password: `two words ${SECRET}` },
    "north",
  ],
  [
    "a file that was written by a command",
    {
      event_type: "file",
      action: "write",
      filename: "/etc/app.conf",
      exe: "/usr/bin/curl",
      arguments: `curl -u bob:${SECRET} https://h.example`,
    },
    "/etc/app.conf",
  ],
])("%s is shown without its secret, and whole where it is to be", (_name, event, beside) => {
  const redacted = viewsOf([event], true);
  const whole = viewsOf([event], false);

  for (const text of Object.values(redacted)) {
    expect(text).not.toContain(SECRET);
    expect(text).not.toContain(encodeURIComponent(SECRET));
    expect(text).toContain("[redacted ");
  }
  expect(redacted["digest"]).toContain(beside);
  expect(redacted["rows"]).toContain(beside);
  expect(whole["digest"]).toContain(SECRET);
  expect(whole["rows"]).toContain(SECRET);
});

test("what a registry value switches on is no secret", () => {
  const event = {
    event_type: "winsec",
    win_event_id: 13,
    provider: "Microsoft-Windows-Sysmon",
    TargetObject: "HKLM\\System\\Services\\LanmanWorkstation\\EnablePlainTextPassword",
    Details: "DWORD (0x00000001)",
  };

  for (const text of Object.values(viewsOf([event], true))) {
    expect(text).toContain("DWORD (0x00000001)");
  }
});

test("values without a secret are not made anew", () => {
  const { shape, values } = createDescriber(() => [])(start("cmd.exe /c whoami"));

  expect(redactValues(shape.parser, values)).toBe(values);
});
