import { assert, property } from "fast-check";
import { expect, test } from "vitest";
import { buildGraph } from "../../src/causes/build-graph.ts";
import { createFactStore } from "../../src/causes/fact-store.ts";
import type { CauseGraph } from "../../src/causes/graph.ts";
import type { EventRecord } from "../../src/event-fields/event-record.ts";
import { type MachineRun, machineRun } from "./machine-arbitrary.ts";

function graphOf(events: readonly EventRecord[]): CauseGraph {
  const store = createFactStore();
  for (const event of events) store.add(event, "alert-1");
  return buildGraph(store.facts().facts);
}

interface Judged {
  readonly wrong: readonly string[];
  readonly right: number;
}

/** Certain links between what was read, against what is true. */
function judge(run: MachineRun): Judged {
  const graph = graphOf(run.events);
  const wrong: string[] = [];
  let right = 0;
  for (const [id, key] of graph.nodeOf) {
    const effect = run.processOf.get(id);
    const link = graph.causes.get(key);
    if (effect === undefined || link?.isCertain !== true) continue;
    const cause = graph.nodes.get(link.cause);
    const isRight =
      cause?.kind === "session"
        ? cause.logon === undefined || cause.logon.id === run.loginOf.get(effect)
        : cause?.kind === "process" &&
          (cause.fact === undefined ||
            run.processOf.get(cause.fact.id) === run.parentOf.get(effect));
    if (isRight) right += 1;
    else wrong.push(`${id} <- ${link.cause}`);
  }
  return { wrong, right };
}

test.each([
  ["Linux", false],
  ["Windows", true],
])("%s: no link told as certain is wrong, with pids reused and records missing", (_, isWindows) => {
  let right = 0;
  assert(
    property(machineRun(isWindows), (run) => {
      const judged = judge(run);
      right += judged.right;
      expect(judged.wrong).toEqual([]);
    }),
    { numRuns: 300 },
  );
  expect(right).toBeGreaterThan(500);
});

const linksOf = (graph: CauseGraph) => [...graph.causes].toSorted(([a], [b]) => (a < b ? -1 : 1));

test("the order of events changes nothing", () => {
  assert(
    property(machineRun(false), ({ events }) => {
      expect(linksOf(graphOf(events.toReversed()))).toEqual(linksOf(graphOf(events)));
    }),
    { numRuns: 50 },
  );
});

const start = (fields: EventRecord): EventRecord => ({
  event_type: "audit",
  type: "start",
  agent_id: "agent-1",
  user: "ann",
  ...fields,
});

test("a pid alone is a guess, and takes the last start before, not a later one", () => {
  const graph = graphOf([
    start({ _id: "old", timestamp: 1_772_000_000_000, pid: 7, exe: "/bin/sh" }),
    start({ _id: "last", timestamp: 1_772_000_010_000, pid: 7, exe: "/bin/sh" }),
    start({ _id: "child", timestamp: 1_772_000_020_000, pid: 9, ppid: 7, exe: "/usr/bin/id" }),
    start({ _id: "later", timestamp: 1_772_000_030_000, pid: 7, exe: "/bin/sh" }),
  ]);
  const link = graph.causes.get(graph.nodeOf.get("child") ?? "");
  expect(link).toMatchObject({ isCertain: false, eventIds: ["child", "last"] });
});

const windows = (fields: EventRecord) =>
  start({ event_type: "winsec", win_event_id: 1, ...fields });

test("a process guid decides, whatever the pids say", () => {
  const graph = graphOf([
    windows({
      _id: "parent",
      timestamp: 1_772_000_000_000,
      pid: 7,
      exe: "w3wp.exe",
      guid: "{A-1}",
    }),
    windows({ _id: "other", timestamp: 1_772_000_010_000, pid: 7, exe: "cmd.exe", guid: "{A-2}" }),
    windows({
      _id: "child",
      timestamp: 1_772_000_020_000,
      pid: 9,
      exe: "cmd.exe",
      guid: "{A-3}",
      ParentProcessId: 7,
      ParentProcessGuid: "{A-1}",
    }),
  ]);
  const link = graph.causes.get(graph.nodeOf.get("child") ?? "");
  expect(link).toMatchObject({ isCertain: true, value: "{A-1}", eventIds: ["child", "parent"] });
});

const call = (fields: EventRecord) => ({
  event_type: "cloudtrail",
  eventSource: "sts.amazonaws.com",
  ...fields,
});

test("a role session whose key no call handed out is tied to its caller by name only, as a guess", () => {
  const role = "arn:aws:sts::1:assumed-role/admin/ann";
  const session = (key: string) => ({
    type: "AssumedRole",
    arn: role,
    accessKeyId: key,
    principalId: "AROA1:ann",
  });
  const assume = (id: string, credentials: EventRecord) =>
    call({
      _id: id,
      timestamp: 1_772_000_000_000,
      eventName: "AssumeRole",
      userIdentity: {
        type: "IAMUser",
        arn: "arn:aws:iam::1:user/ann",
        userName: "ann",
        accessKeyId: "AKIA1",
      },
      responseElements: { assumedRoleUser: { arn: role }, ...credentials },
    });
  const graph = graphOf([
    assume("handed", { credentials: { accessKeyId: "ASIA1" } }),
    assume("silent", {}),
    call({
      _id: "known",
      timestamp: 1_772_000_060_000,
      eventName: "ListBuckets",
      userIdentity: session("ASIA1"),
    }),
    call({
      _id: "unknown",
      timestamp: 1_772_000_060_000,
      eventName: "ListBuckets",
      userIdentity: session("ASIA2"),
    }),
  ]);
  const linkOf = (id: string) => graph.causes.get(graph.nodeOf.get(id) ?? "");
  expect(linkOf("known")).toMatchObject({ cause: "key:AKIA1", isCertain: true, value: "ASIA1" });
  expect(linkOf("unknown")).toMatchObject({ cause: "key:AKIA1", isCertain: false });
});

test("what no longer fits is counted, not kept", () => {
  const store = createFactStore({ linking: 2, touches: 1 });
  for (let pid = 10; pid < 15; pid += 1) {
    store.add(
      start({ _id: `e${String(pid)}`, timestamp: 1_772_000_000_000 + pid, pid, exe: "/bin/sh" }),
      "alert-1",
    );
  }
  expect(store.facts()).toMatchObject({ dropped: 3 });
  expect(store.facts().facts).toHaveLength(2);
});
