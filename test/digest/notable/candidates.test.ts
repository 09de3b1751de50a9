import { expect, test } from "vitest";
import { candidatesOf } from "../../../src/digest/notable/candidates.ts";
import { digestOf } from "../../support/digest-of.ts";

const START = Date.UTC(2026, 0, 31, 10);
let next = 0;
const event = (fields: object) => {
  next += 1;
  return { _id: `e${String(next)}`, timestamp: START + next * 60_000, ...fields };
};
const line = (log: string) => event({ event_type: "host", hostname: "app-1", sigid: 1, log });
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const connection = (exe: string, dst_ip: string, hostname = "WS1") =>
  event({
    event_type: "winsec",
    provider: "Microsoft-Windows-Sysmon",
    win_event_id: 3,
    exe,
    dst_ip,
    dst_port: 443,
    hostname,
  });

const start = (exe: string, commandLine: string) =>
  event({
    event_type: "winsec",
    provider: "Microsoft-Windows-Sysmon",
    win_event_id: 1,
    exe: `C:\\Windows\\System32\\${exe}`,
    arguments: commandLine,
  });
const on = (hostname: string, name: string) =>
  connection(`C:\\Users\\ann\\Desktop\\${name}.exe`, "10.0.0.5", hostname);

const call = (eventName: string, userName: string) =>
  event({
    event_type: "cloudtrail",
    eventSource: "iam.amazonaws.com",
    eventName,
    requestParameters: { userName },
    user: "ann",
  });

test("a complaint is worth a line however often it comes, other lines are when they are rare", () => {
  const lines = [
    ...many(60, () => line("2026-01-31 10:00:00,000 INFO Worker: took a job")),
    ...many(40, () => line("2026-01-31 10:00:00,000 WARN Worker: lost the queue")),
  ];
  const { unusual } = candidatesOf(digestOf(lines));
  expect(unusual.map(({ text, count }) => `${text()} ×${String(count)}`)).toEqual([
    "log Worker WARN lost the queue ×40",
  ]);
});

test("of two complaints the one that comes again and again is first", () => {
  const lines = [
    ...many(200, () => line("2026-01-31 10:00:00,000 INFO Worker: took a job")),
    line("2026-01-31 10:00:00,000 ERROR Worker: no such job"),
    ...many(40, () => line("2026-01-31 10:00:00,000 ERROR Disk: out of space")),
  ];
  const { unusual } = candidatesOf(digestOf(lines));
  expect(unusual.map(({ text }) => text())).toEqual([
    "log Disk ERROR out of space",
    "log Worker ERROR no such job",
  ]);
});

test("what comes often is called a complaint, not rare, and lines that count none are none", () => {
  const lines = [
    ...many(90, () => line("2026-01-31 10:00:00,000 ERROR Disk: out of space")),
    ...many(90, () => line("2026-01-31 10:00:00,000 INFO Check: no errors found, 0 missing")),
    ...many(90, () => line("2026-01-31 10:00:00,000 INFO Check: done, errors=0 failed=0")),
  ];
  const { unusual } = candidatesOf(digestOf(lines));
  expect(unusual.map(({ reason, text }) => `${reason}: ${text()}`)).toEqual([
    "complaint: log Disk ERROR out of space",
  ]);
});

test("the same complaint about other names comes after another complaint", () => {
  const lines = [
    ...many(400, (index) => line(`2026-01-31 10:00:00,000 INFO Proxy: open ${String(index)}`)),
    ...["a", "b", "c", "d"].map((name) =>
      line(`2026-01-31 10:00:00,000 ERROR Proxy: no way to ${name}.example.com`),
    ),
    ...many(3, () => line("2026-01-31 10:00:00,000 ERROR Proxy: out of memory")),
  ];
  const { unusual } = candidatesOf(digestOf(lines));
  const second = unusual.slice(0, 2).map(({ text }) => text());
  expect(second).toContain("log Proxy ERROR out of memory");
});

test("a beacon is as notable when it comes often", () => {
  const calls = many(200, () => connection("C:\\Users\\ann\\Desktop\\a.exe", "10.0.0.5"));
  const { risky } = candidatesOf(digestOf(calls));
  expect(risky.map(({ count, score }) => [count, score > 12])).toEqual([[200, true]]);
});

test("the host of most candidates is left out, unless one has none", () => {
  const { mainHost, risky } = candidatesOf(
    digestOf([on("WS1.example", "a"), on("WS1.example", "b"), on("DC1.example", "c")]),
  );
  expect(mainHost).toBe("WS1");
  expect(risky.map(({ host }) => host)).toEqual(["", "", "DC1"]);

  const even = candidatesOf(digestOf([on("WS1.example", "a"), on("DC1.example", "c")]));
  expect(even.mainHost).toBe("");
  expect(even.risky.map(({ host }) => host)).toEqual(["WS1", "DC1"]);
});

test("one call after another comes before the same call again, whatever both are notable for", () => {
  const { risky } = candidatesOf(
    digestOf([
      call("CreateAccessKey", "a"),
      call("CreateAccessKey", "b"),
      call("CreateAccessKey", "c"),
      call("UpdateLoginProfile", "d"),
    ]),
  );
  const foremost = risky.slice(0, 2).map(({ kind }) => kind);
  expect(foremost.toSorted()).toEqual(["iam:CreateAccessKey", "iam:UpdateLoginProfile"]);
});

test("findings over several events are of no host, and say so where lines leave out the main one", () => {
  const refused = many(12, () =>
    event({ event_type: "login", user: "root", src_ip: "203.0.113.9", success: false }),
  );
  const { risky } = candidatesOf(
    digestOf([on("WS1", "a"), on("WS1", "b"), on("WS1", "c"), on("DC1", "d"), ...refused]),
  );
  const finding = risky.find(({ groupId }) => groupId === "");
  expect(finding?.host).toBe("any host");
});

test("a program comes once before the shell that only started it", () => {
  const { risky } = candidatesOf(
    digestOf([
      start("cmd.exe", "cmd.exe /c schtasks /create /tn a /tr c.exe"),
      start("schtasks.exe", "schtasks.exe /create /tn a /tr c.exe"),
      start("schtasks.exe", "schtasks.exe /create /tn b /tr d.exe"),
    ]),
  );
  const texts = risky.map(({ text }) => text());
  expect(texts.slice(0, 2).some((text) => text.includes("/tn b"))).toBe(true);
});

const aws = (eventName: string, fields: object) =>
  event({
    event_type: "cloudtrail",
    eventSource: "cloudtrail.amazonaws.com",
    eventName,
    requestParameters: { name: "org-trail" },
    user: "ann",
    ...fields,
  });

test.each([
  ["done", aws("StopLogging", {}), /^(?!tried)/],
  ["refused", aws("StopLogging", { errorCode: "AccessDenied" }), /^tried, refused: /],
  ["failed", aws("StopLogging", { errorCode: "TrailNotFoundException" }), /^tried, failed: /],
])("an act that was %s is told as that", (_outcome, act, reason) => {
  const [first] = candidatesOf(digestOf([act])).risky;
  expect(first?.technique).toBe("T1562.008");
  expect(first?.reason).toMatch(reason);
});

test("what was done comes before what was only tried", () => {
  const acts = [
    aws("StopLogging", { errorCode: "AccessDenied", user: "bob" }),
    aws("StopLogging", { user: "ann" }),
  ];
  const { risky } = candidatesOf(digestOf(acts));
  expect(risky.map(({ who }) => who)).toEqual(["ann", "bob"]);
});
