import { describe, expect, test } from "vitest";
import { type Input, startWrites } from "../support/start-writes.ts";
import { makeAlert } from "../support/make-tenant.ts";
import { IDS } from "./contract/ids.ts";
import { tenant as contractTenant } from "./contract/tenant.ts";

/** Every filter of it is one that the API takes back. */
const tenant = {
  ...contractTenant,
  rules: contractTenant.rules.map((rule) =>
    Object.assign({}, rule, { filter: rule.filter?.replace("contains", "like") }),
  ),
};

const RULE = {
  type: "Host",
  name: "Shells of servers",
  title: "{{user}} started {{exe}}",
  severityOfAlerts: 2,
  alertDescription: "A server process started a shell.",
  filter: 'exe ends_with "/bash" and user = "www-data"',
  window: 3600,
  threshold: 1,
  aggregateFields: ["user", "exe"],
};
const NEW_USER = "6ab2ad3aeb246c7d145056ea";
const EXPORT = {
  s3_bucket: "larkspur-archive",
  iam_role_arn: "arn:aws:iam::123456789012:role/threatstack-archive",
  external_id: "0d0b3d96-0bb2-41f1-b43c-d058e97241e8",
  region: "eu-west-1",
};

interface Case {
  readonly tool: string;
  readonly input: Input;
  readonly sent: string | RegExp;
  /** In the preview. */
  readonly shows: readonly string[];
  /** In the result. */
  readonly says: readonly string[];
  /** Read before and after the write, and after it was undone. */
  readonly look: readonly [tool: string, input: Input];
  readonly canUndo: boolean;
}

const CASES: readonly Case[] = [
  {
    tool: "dismiss_alerts",
    input: {
      alert_ids: [IDS.loginAlert, IDS.ncAlert],
      reason: "OTHER",
      reason_text: "test of ours",
    },
    sent: "POST /alerts/dismiss",
    shows: [
      "dismiss 2 alerts",
      "notable: 1 of severity 1: a10c6e10",
      "cannot be undone",
      "reason text: test of ours",
    ],
    says: ["dismissed 2 alerts", "This cannot be undone."],
    look: ["get_alert", { alert_id: IDS.loginAlert }],
    canUndo: false,
  },
  {
    tool: "create_ruleset",
    input: { name: "Web servers", description: "of ours", rule_ids: [IDS.ncRule] },
    sent: "POST /rulesets",
    shows: ["make a ruleset", "+ name: Web servers", `+ ruleIds: ${IDS.ncRule}`],
    says: ["made ruleset ", "undo: threatstack_delete_ruleset ruleset_id="],
    look: ["get_rulesets", {}],
    canUndo: true,
  },
  {
    tool: "update_ruleset",
    input: { ruleset_id: IDS.baseRules, name: "Base", rule_ids: [IDS.loginRule] },
    sent: `PUT /rulesets/${IDS.baseRules}`,
    shows: [
      "- name: Base Rule Set",
      "+ name: Base",
      `- ruleIds: ${IDS.ncRule}`,
      "10 to 15 minutes",
    ],
    says: ["changed ruleset", "undo: threatstack_update_ruleset"],
    look: ["get_ruleset", { ruleset_id: IDS.baseRules }],
    canUndo: true,
  },
  {
    tool: "delete_ruleset",
    input: { ruleset_id: IDS.cloudRules },
    sent: `DELETE /rulesets/${IDS.cloudRules}`,
    shows: ["with its 1 rules", "- name: CloudTrail Rule Set", "loses it"],
    says: ["deleted ruleset", "undo: threatstack_create_ruleset"],
    look: ["get_rulesets", {}],
    canUndo: false,
  },
  {
    tool: "create_rule",
    input: { ruleset_id: IDS.baseRules, rule: RULE },
    sent: `POST /rulesets/${IDS.baseRules}/rules`,
    shows: ["make a rule in ruleset", '+ filter: exe ends_with "/bash" and user = "www-data"'],
    says: ["made rule ", "undo: threatstack_delete_rule ruleset_id="],
    look: ["get_rules", { ruleset_id: IDS.baseRules }],
    canUndo: true,
  },
  {
    tool: "update_rule",
    input: { rule_id: IDS.ncRule, rule: { threshold: 5, enabled: false, name: "Netcat of ours" } },
    sent: `PUT /rulesets/${IDS.baseRules}/rules/${IDS.ncRule}`,
    shows: [
      "- threshold: 1",
      "+ threshold: 5",
      "+ enabled: false",
      "1 active of this rule",
      "10 to 15 minutes",
    ],
    says: ["changed rule", "undo: threatstack_update_rule"],
    look: ["get_rule", { rule_id: IDS.ncRule }],
    canUndo: true,
  },
  {
    tool: "delete_rule",
    input: { rule_id: IDS.ncRule },
    sent: `DELETE /rulesets/${IDS.baseRules}/rules/${IDS.ncRule}`,
    shows: ["delete rule", '- filter: command = "nc"'],
    says: ["deleted rule", "undo: threatstack_create_rule", "another id"],
    look: ["get_rules", { ruleset_id: IDS.baseRules }],
    canUndo: false,
  },
  {
    tool: "set_rule_tags",
    input: { rule_id: IDS.loginRule, inclusion: ["Environment=staging", "Team"] },
    sent: `POST /rules/${IDS.loginRule}/tags`,
    shows: ["- inclusion: Environment=production", "+ inclusion: Team", "- exclusion: Scratch"],
    says: ["set the tags", "undo: threatstack_set_rule_tags"],
    look: ["get_rule_tags", { rule_id: IDS.loginRule }],
    canUndo: true,
  },
  {
    tool: "update_suppressions",
    input: { rule_id: IDS.loginRule, add: ['user = "backup"'], remove: ["1"] },
    sent: `PUT /rulesets/${IDS.baseRules}/rules/${IDS.loginRule}`,
    shows: ['- suppressions: src_ip = "198.51.100.7"', '+ suppressions: user = "backup"'],
    says: ["changed rule", "undo: threatstack_update_suppressions"],
    look: ["get_rule", { rule_id: IDS.loginRule }],
    canUndo: true,
  },
  {
    tool: "add_member",
    input: { user_id: NEW_USER, role: "reader" },
    sent: "POST /organizations/members",
    shows: [`add user ${NEW_USER} as reader`],
    says: [`added user ${NEW_USER} as reader`, "undo: threatstack_remove_member"],
    look: ["get_members", {}],
    canUndo: true,
  },
  {
    tool: "remove_member",
    input: { user_id: "oaudit@larkspur.example" },
    sent: `DELETE /organizations/members/${IDS.auditor}`,
    shows: ["- name: Otto Audit", "- role: reader"],
    says: [`removed member ${IDS.auditor}`, "undo: threatstack_add_member"],
    look: ["get_members", {}],
    canUndo: false,
  },
  {
    tool: "invite_member",
    input: { email: "new@larkspur.example", role: "user" },
    sent: "POST /organizations/invites",
    shows: ["invite a person as user", "+ email: new@larkspur.example", "cannot be undone"],
    says: ["invited a person as user", "This cannot be undone."],
    look: ["get_audit_logs", {}],
    canUndo: false,
  },
  {
    tool: "set_s3_export",
    input: EXPORT,
    sent: "PUT /integrations/s3export",
    shows: ["+ s3Bucket: larkspur-archive", "+ region: eu-west-1", "Every raw event"],
    says: ["set up an S3 export", "undo: threatstack_delete_s3_export"],
    look: ["get_s3_exports", {}],
    canUndo: false,
  },
  {
    tool: "delete_s3_export",
    input: { s3_bucket: "larkspur-events" },
    sent: "DELETE /integrations/s3export",
    shows: ["- s3Bucket: larkspur-events"],
    says: ["ended an S3 export", "undo: threatstack_set_s3_export"],
    look: ["get_s3_exports", {}],
    canUndo: false,
  },
];

/** The call that an answer says undoes it, as its arguments. */
function undoIn(result: string): { tool: string; input: Input } {
  const [, tool = "", given = ""] = /^undo: threatstack_(\w+) (.*)$/m.exec(result) ?? [];
  const input: Record<string, unknown> = {};
  let rest = given;
  while (rest !== "") {
    const name = /^ ?(\w+)=/.exec(rest);
    if (name === null) throw new Error(`no argument: ${rest}`);
    rest = rest.slice(name[0].length);
    let end = rest.length;
    for (; end > 0; end -= 1) {
      try {
        input[name[1] ?? ""] = JSON.parse(rest.slice(0, end));
        break;
      } catch {
        // A shorter beginning may be a whole value.
      }
    }
    rest = rest.slice(end);
  }
  return { tool, input };
}

/** Without when it was changed, which an undo cannot bring back. */
function withoutTimes(text: string): string {
  return text.replaceAll(/updated: .*|2026-03-0\dT?[\d: .]*Z?/g, "");
}

describe.each(CASES)("$tool", ({ tool, input, sent, shows, says, look, canUndo }) => {
  test("shows what it would do, does exactly that, and says how it is undone", async () => {
    const world = await startWrites({ tenant });
    const before = await world.call(...look);
    const { preview, result } = await world.write(tool, input);
    expect(preview).toMatch(/^nothing is written yet; this would /);
    for (const words of shows) expect(preview).toContain(words);
    for (const words of says) expect(result).toContain(words);
    expect(world.sent).toEqual([sent]);
    expect(world.records).toEqual([
      {
        tool: `threatstack_${tool}`,
        organization: IDS.organization,
        caller: "local",
        before: expect.any(Object),
        after: expect.any(Object),
        confirmation: "code",
        outcome: "done",
      },
    ]);
    expect(await world.call(...look)).not.toBe(before);
    if (!canUndo) return;
    const undo = undoIn(result);
    await world.write(undo.tool, undo.input);
    expect(withoutTimes(await world.call(...look))).toBe(withoutTimes(before));
  });

  test("writes nothing over a state that has moved since it was shown", async () => {
    const world = await startWrites({ tenant });
    const preview = await world.call(tool, input);
    const confirm = /confirm="([^"]+)"/.exec(preview)?.[1];
    await world.write(tool, input);
    const again = await world.call(tool, { ...input, confirm });
    expect(again).toMatch(/nothing was written|error not_found|error invalid_argument/);
    expect(world.sent).toHaveLength(1);
    expect(world.records).toHaveLength(1);
  });

  test.each(["lost=500", "drop", "truncate", "late=4000"])(
    "does not repeat a write whose answer is lost by %s, but reads back what became of it",
    async (fault) => {
      const world = await startWrites(
        { tenant },
        { writeFault: () => fault, ...(fault.startsWith("late") && { timeoutMs: 1000 }) },
      );
      const { result } = await world.write(tool, input);
      expect(world.sent).toEqual([sent]);
      if (tool === "invite_member") {
        expect(result).toContain("error outcome_unknown");
        expect(result).toContain("it may have been done or not");
      } else {
        expect(result).toMatch(/answer (to it )?was lost/);
        expect(result).toContain(says[0]);
      }
    },
  );

  test("says that it was not done where the write was lost on its way", async () => {
    const world = await startWrites({ tenant }, { writeFault: () => "500" });
    const { result } = await world.write(tool, input);
    expect(world.sent).toEqual([sent]);
    expect(result).toContain("error outcome_unknown");
    expect(result).toContain(
      tool === "invite_member" ? "it may have been done or not" : "was not done",
    );
    expect(world.records).toMatchObject([{ outcome: "outcome_unknown" }]);
  });
});

describe("a dismissal of 2,000 alerts", () => {
  const alerts = Array.from({ length: 2000 }, (_, index) =>
    makeAlert({
      id: `a${String(index).padStart(7, "0")}-1610-11f1-9b3a-0242ac120002`,
      severity: 3,
      createdAt: "2026-03-01T09:00:00.000Z",
      agentId: IDS.web,
      ruleId: IDS.ncRule,
      rulesetId: IDS.baseRules,
    }),
  );
  const many = { ...tenant, alerts };
  const input = { rule_id: IDS.ncRule, reason: "COMPANY_POLICY" };

  test("goes in four calls, and is of those that were shown alone", async () => {
    const world = await startWrites({ tenant: many });
    const { preview, result } = await world.write("dismiss_alerts", input);
    expect(preview).toContain("this would dismiss 2,000 alerts");
    expect(result).toContain("dismissed 2,000 alerts");
    expect(world.sent).toHaveLength(4);
    expect(world.records[0]?.after["dismissed"]).toHaveLength(2000);
  });

  test.each(["403", "500"])(
    "that fails at the third call (%s) says which are done, and goes on",
    async (fault) => {
      const world = await startWrites(
        { tenant: many },
        { writeFault: (write) => (write === 3 ? fault : "") },
      );
      const { result } = await world.write("dismiss_alerts", input);
      expect(result).toContain("dismissed 1,024 of 2,000 alerts: the third of 4 calls failed");
      expect(result).toContain("dismissed: a0000");
      expect(result).toContain("next: 976 are left; the same call again");
      expect(world.sent).toHaveLength(3);
      expect(world.records[0]?.after["dismissed"]).toHaveLength(1024);
      expect(world.records[0]?.outcome).toMatch(/^partly done: /);
      const rest = await world.write("dismiss_alerts", input);
      expect(rest.preview).toContain("this would dismiss 976 alerts");
      expect(rest.result).toContain("dismissed 976 alerts");
    },
  );
});

test("a filter that cannot be read is told with what to write, before anything is asked or sent", async () => {
  const world = await startWrites({ tenant });
  const bad = { rule_id: IDS.ncRule, add: ['user == "root"'] };
  expect(await world.call("update_suppressions", bad)).toMatch(
    /error invalid_argument: add\[0\], character 6.*\nnext: Write = for equal/s,
  );
  const rule = { ...RULE, filter: "exe contains bash" };
  const told = await world.call("create_rule", { ruleset_id: IDS.baseRules, rule });
  expect(told).toContain("error invalid_argument: rule.filter");
  expect(world.sent).toEqual([]);
});

test.each([
  [{ threshold: 3 }, "rule.threshold is not one of 1, 5, 10, 20, 40, 60"],
  [{ window: 60 }, "rule.window is not one of 3600"],
  [{ alertDescription: "x".repeat(301) }, "more than 300 characters"],
  [{ aggregateFields: ["eventName"] }, "rule.aggregateFields.0 is not one of exe, user"],
  [{ no_such_field: 1 }, "no_such_field"],
])(
  "a rule with %j is refused with what is allowed, before anything is sent",
  async (part, words) => {
    const world = await startWrites({ tenant });
    const rule = { ...RULE, ...part };
    expect(await world.call("create_rule", { ruleset_id: IDS.baseRules, rule })).toContain(words);
    expect(world.sent).toEqual([]);
  },
);
