import { describe, expect, test } from "vitest";
import { type Input, startWrites } from "../support/start-writes.ts";
import { makeAlert } from "../support/make-tenant.ts";
import { IDS } from "./contract/ids.ts";
import { CASES, RULE } from "./write-cases.ts";
import { tenant } from "./contract/tenant.ts";

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
      const [words, how] =
        tool === "invite_member"
          ? ["error outcome_unknown", "it may have been done or not"]
          : [says[0], "was lost"];
      expect(result).toContain(words);
      expect(result).toContain(how);
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

test("an alert that somebody else dismissed between the question and the answer is noticed, whatever is remembered", async () => {
  const alerts = tenant.alerts.map((alert) => Object.assign({}, alert));
  const world = await startWrites({ tenant: { ...tenant, alerts } });
  const dismissal = { alert_ids: [IDS.loginAlert, IDS.ncAlert], reason: "MAINTENANCE" };
  const preview = await world.call("dismiss_alerts", dismissal);
  const confirm = /confirm="([^"]+)"/.exec(preview)?.[1];

  const other = alerts.find(({ id }) => id === IDS.ncAlert);
  Object.assign(other ?? {}, { isDismissed: true, dismissReason: "COMPANY_POLICY" });

  const answer = await world.call("dismiss_alerts", { ...dismissal, confirm });
  expect(answer).toContain("error unconfirmed: nothing was written");
  expect(world.sent).toEqual([]);
  expect(world.records).toEqual([]);
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
      expect(result).toContain("dismissed 1,024 of 2,000 alerts: call 3 of 4 failed");
      expect(result).toContain("dismissed: a0000");
      expect(result).toContain(
        fault === "500"
          ? "next: 976 are not known to be dismissed; the same call again"
          : "next: 976 are not dismissed; the same call again",
      );
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
