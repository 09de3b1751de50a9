import { expect, test } from "vitest";
import { generateTenantWithFindings } from "../../src/demo-tenant/generate-tenant.ts";
import { makeAgent, makeAlert, makeTenant, NOW } from "../support/make-tenant.ts";
import { startTools } from "../support/start-tools.ts";

const ALERT = "2abca110-cb87-41ea-b55e-4f5cfb08a8d1";
const OTHER = "5abca110-cb87-41ea-b55e-4f5cfb08a8d2";
const AGENT = "8b0f0b28-7fce-41e9-a123-99cdd68cb066";
const AT = Date.parse("2026-03-01T11:59:00.000Z");

const event = (fields: object) => ({
  event_type: "audit",
  type: "start",
  agent_id: AGENT,
  hostname: "web-1",
  user: "www-data",
  timestamp: AT,
  ...fields,
});
const nginx = { pid: 40, exe: "/usr/sbin/nginx", timestamp: AT - 86_400_000 };
const shell = event({
  _id: "shell-01",
  pid: 90,
  ppid: 40,
  exe: "/bin/sh",
  arguments: "sh -c id",
  parent_metadata: nginx,
});
const inner = event({
  _id: "inner-01",
  timestamp: AT + 50,
  pid: 91,
  ppid: 90,
  exe: "/usr/bin/id",
  arguments: "id",
  parent_metadata: { pid: 90, exe: "/bin/sh", timestamp: AT },
});

const tenant = makeTenant({
  alerts: [
    makeAlert({
      id: ALERT,
      title: "id was run",
      agentId: AGENT,
      ruleId: "gone",
      rulesetId: "gone",
    }),
    makeAlert({ id: OTHER, title: "Shell of a web server", severity: 1, agentId: AGENT }),
  ],
  agents: [makeAgent({ id: AGENT, hostname: "web-1" })],
  events: { [ALERT]: [inner], [OTHER]: [shell] },
});

test("names the server program that turned into a shell, with events of another alert", async () => {
  const { call, requests } = await startTools({ tenant });

  const { text } = await call("threatstack_investigate_alert", { alert_id: ALERT });

  expect(text).toContain(
    'root cause (certain): the server program nginx (pid 40) on web-1 turned into a shell: it started "sh -c id" as www-data [shell-01@5abca110]',
  );
  expect(text).toMatch(
    /3\. .*certain: parent's pid and start time 90\) \[inner-01 shell-01@5abca110\]/,
  );
  expect(text).toContain("the rule is no longer there");
  expect(text).toContain("related: an incident of 2 alerts, the first 5abca110");
  expect(text).toContain('cursor="dismissed:"');
  expect(requests()).toBeLessThanOrEqual(8);
});

test("where the parent's start is not told the root is a guess, and so it says", async () => {
  const bare = { ...inner, parent_metadata: undefined };
  const guessed = makeTenant({ ...tenant, events: { [ALERT]: [bare], [OTHER]: [shell] } });
  const { call } = await startTools({ tenant: guessed });

  const { text } = await call("threatstack_investigate_alert", { alert_id: ALERT });

  expect(text).toContain("root cause (guess): the server program nginx");
  expect(text).toContain("guess: pid, the last start seen with it; pids are reused 90");
});

test("further related alerts come by cursor, and a wrong cursor is refused", async () => {
  const { call } = await startTools({ tenant });

  const { text } = await call("threatstack_investigate_alert", {
    alert_id: ALERT,
    cursor: "dismissed:",
  });
  expect(text).toContain("these were the last alerts of the window");
  await expect(
    call("threatstack_investigate_alert", { alert_id: ALERT, cursor: "x" }),
  ).rejects.toMatchObject({ code: "invalid_argument" });
});

test("on every story of the demo the first look takes eight requests, and 500 tokens hold a marked root", async () => {
  const { tenant: demo, findings } = generateTenantWithFindings({ seed: 7, now: NOW });
  for (const { alertIds } of findings) {
    const [alertId = ""] = alertIds;
    const { call, requests } = await startTools({ tenant: demo, rateLimit: false });
    const answer = await call("threatstack_investigate_alert", {
      alert_id: alertId,
      max_tokens: 500,
    });
    expect(answer.tokens).toBeLessThanOrEqual(500);
    expect(answer.text).toMatch(/^root cause[^(]*\((?:certain|guess)\): .* \[[\w#.@ +-]+\]/m);
    expect(requests()).toBeLessThanOrEqual(8);
  }
});

test("a timeline merges alerts in order of time and tells an event of two alerts once", async () => {
  const both = makeTenant({ ...tenant, events: { [ALERT]: [inner, shell], [OTHER]: [shell] } });
  const { call } = await startTools({ tenant: both });

  const { text } = await call("threatstack_get_timeline", { alert_ids: [ALERT, OTHER] });

  expect(text.match(/shell-01/g)).toHaveLength(1);
  expect(text.indexOf("shell-01")).toBeLessThan(text.indexOf("inner-01"));
  expect(text.indexOf("inner-01")).toBeLessThan(text.indexOf("alert 2abca110"));
  expect(text).toContain("on web-1");
});

test("a timeline of a host, or of an address, is of the alerts created in a window", async () => {
  const { call } = await startTools({ tenant });

  const { text } = await call("threatstack_get_timeline", {
    agent_id: "web-1",
    start: "2026-03-01",
  });
  expect(text).toContain("2 events of 2 alerts");
  const none = await call("threatstack_get_timeline", {
    address: "198.51.100.9",
    start: "2026-03-01",
  });
  expect(none.text).toContain("0 events: none of the 2 alerts that were read has any that fit");
  await expect(call("threatstack_get_timeline", {})).rejects.toMatchObject({
    code: "invalid_argument",
  });
});
