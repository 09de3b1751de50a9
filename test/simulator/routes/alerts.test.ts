import { expect, test } from "vitest";
import { NOW, makeAlert, makeTenant } from "../../support/make-tenant.ts";
import type { SignedAnswer } from "../../support/sign-request.ts";
import { startSimulator } from "../../support/start-simulator.ts";

const HOUR_MS = 3_600_000;

function at(hoursAgo: number): string {
  return new Date(NOW - hoursAgo * HOUR_MS).toISOString();
}

function ids(answer: SignedAnswer): string[] {
  return (answer.json() as { alerts: { id: string }[] }).alerts.map(({ id }) => id);
}

const ALERTS = [
  makeAlert({ id: "old", createdAt: at(48), severity: 1, agentId: "agent-1" }),
  makeAlert({ id: "new", createdAt: at(1), severity: 2, ruleId: "rule-2" }),
  makeAlert({ id: "middle", createdAt: at(24), severity: 3, rulesetId: "ruleset-2" }),
  makeAlert({ id: "done", createdAt: at(2), isDismissed: true, dismissReason: "MAINTENANCE" }),
];

const start = () => startSimulator({ tenant: makeTenant({ alerts: ALERTS }) });

test("alerts come newest first, whole, with the end of the list as null", async () => {
  const { send } = await start();
  const answer = await send("/alerts?status=active");
  expect(ids(answer)).toEqual(["new", "middle", "old"]);
  expect(answer.json()).toEqual({ alerts: [ALERTS[1], ALERTS[2], ALERTS[0]], token: null });
  expect(answer.headers["content-type"]).toBe("application/json");
});

test.each([
  ["status=dismissed", ["done"]],
  ["status=active&severity=1", ["old"]],
  ["status=active&agentId=agent-1", ["old"]],
  ["status=active&ruleId=rule-2", ["new"]],
  ["status=active&rulesetId=ruleset-2", ["middle"]],
  ["status=active&from=2026-03-01", ["new", "middle"]],
  ["status=active&until=2026-03-01T12", ["middle", "old"]],
  ["status=active&until=2026-03-01T11:59", ["old"]],
  ["status=active&from=2026-03-01T12:00:00&until=2026-03-01T12:00:00.123456", ["middle"]],
  ["status=active&from=2026-03-02T10:30:00Z", ["new"]],
  ["status=active&severity=&agentId=&from=", ["new", "middle", "old"]],
  ["status=active&fields=title&page=7&start=2026-03-02", ["new", "middle", "old"]],
])("%s selects %j", async (query, expected) => {
  const { send } = await start();
  expect(ids(await send(`/alerts?${query}`))).toEqual(expected);
});

test.each([
  "severity=1",
  "status=",
  "status=open",
  "status=active&severity=4",
  "status=active&severity=high",
  "status=active&from=yesterday",
  "status=active&from=2026-13-01",
  "status=active&until=1700000000000",
  "status=active&from=2026-03-02&until=2026-03-01",
  "status=active&token=nonsense",
])("the query %j is a bad one", async (query) => {
  const { send } = await start();
  const answer = await send(`/alerts?${query}`);
  expect(answer.status).toBe(400);
  expect(answer.json()).toEqual({ errors: [expect.stringContaining("Validation failed")] });
});

test("one alert comes bare, an unknown one is not found", async () => {
  const { send } = await start();
  expect((await send("/alerts/done")).json()).toEqual(ALERTS[3]);
  const unknown = await send("/alerts/nobody");
  expect(unknown.status).toBe(404);
  expect(unknown.json()).toEqual({ errors: ["Alert not found."] });
});

test("severities are counted over active alerts of the range, those without any left out", async () => {
  const { send } = await start();
  const all = await send("/alerts/severity-counts");
  const range = await send("/alerts/severity-counts?from=2026-03-01&until=2026-03-02");
  const bad = await send("/alerts/severity-counts?from=2026-03-02&until=2026-03-01");
  expect(all.json()).toEqual({
    severityCounts: [1, 2, 3].map((severity) => ({ severity, count: 1 })),
  });
  expect(range.json()).toEqual({ severityCounts: [{ severity: 3, count: 1 }] });
  expect(bad.status).toBe(400);
});

test("250 alerts come in pages of 100; the token alone carries the filters", async () => {
  const alerts = Array.from({ length: 300 }, (_, index) =>
    makeAlert({
      id: `alert-${index}`,
      createdAt: at(Math.floor(index / 7)),
      isDismissed: index % 6 === 0,
    }),
  );
  const { send } = await startSimulator({ tenant: makeTenant({ alerts }) });
  const seen: string[] = [];
  const sizes: number[] = [];
  let query = "status=active";
  while (query !== "") {
    const answer = await send(`/alerts?${query}`);
    seen.push(...ids(answer));
    sizes.push(ids(answer).length);
    const { token } = answer.json() as { token: string | null };
    query = token === null ? "" : `token=${encodeURIComponent(token)}`;
  }
  expect(sizes).toEqual([100, 100, 50]);
  expect(new Set(seen).size).toBe(250);
  expect(seen).not.toContain("alert-0");
});

test("exactly one page has no token; filters sent beside a token do not change it", async () => {
  const alerts = Array.from({ length: 101 }, (_, index) => makeAlert({ id: `alert-${index}` }));
  const full = await startSimulator({ tenant: makeTenant({ alerts: alerts.slice(1) }) });
  expect((await full.send("/alerts?status=active")).json()).toMatchObject({ token: null });
  const over = await startSimulator({ tenant: makeTenant({ alerts }) });
  const { token } = (await over.send("/alerts?status=active")).json() as { token: string };
  const next = await over.send(`/alerts?status=dismissed&token=${encodeURIComponent(token)}`);
  expect(ids(next)).toHaveLength(1);
});

test("a token of another list, or one touched, is a bad one", async () => {
  const alerts = Array.from({ length: 101 }, (_, index) => makeAlert({ id: `alert-${index}` }));
  const { send } = await startSimulator({ tenant: makeTenant({ alerts }) });
  const { token } = (await send("/alerts?status=active")).json() as { token: string };
  const touched = token.slice(0, -2) + (token.endsWith("AA") ? "BB" : "AA");
  const elsewhere = await send(`/agents?status=online&token=${encodeURIComponent(token)}`);
  const changed = await send(`/alerts?status=active&token=${encodeURIComponent(touched)}`);
  expect([elsewhere.status, changed.status]).toEqual([400, 400]);
});
