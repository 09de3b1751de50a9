import { encode } from "gpt-tokenizer/encoding/o200k_base";
import { expect, test } from "vitest";
import { makeAgent, makeAlert, makeTenant } from "../support/make-tenant.ts";
import { startTools } from "../support/start-tools.ts";

const AGENT = "8b0f0b28-7fce-11e9-a123-99cdd68cb066";

function alertNumber(number: number) {
  return makeAlert({
    id: `${String(number).padStart(8, "0")}-0000-4000-8000-000000000000`,
    title: `Login failures ${number}`,
    createdAt: new Date(Date.parse("2026-03-01T00:00:00Z") + number * 1000).toISOString(),
    severity: (number % 3) + 1,
    agentId: AGENT,
  });
}

function tenantOf(count: number) {
  return makeTenant({
    agents: [makeAgent({ id: AGENT, hostname: "bastion" })],
    alerts: Array.from({ length: count }, (_, index) => alertNumber(index)),
  });
}

test("shows alerts newest first with the true total and the host's name", async () => {
  const { call } = await startTools({ tenant: tenantOf(3) });

  const { text, meta } = await call("threatstack_get_alerts");

  expect(text).toMatchInlineSnapshot(`
    "3 alerts (status active), 3 shown, newest first. severity 1: 1, 2: 1, 3: 1. created 2026-03-01 00:00:00Z..00:00:02Z (2s)
    <data>
    all: source host, host bastion
    id,time,severity,title
    00000002,2026-03-01 00:00:02Z,3,Login failures 2
    00000001,2026-03-01 00:00:01Z,2,Login failures 1
    00000000,2026-03-01 00:00:00Z,1,Login failures 0
    </data>
    next: open one with threatstack_get_alert alert_id=ID"
  `);
  expect(meta).toMatchInlineSnapshot(`
    {
      "ids": [
        "00000002",
        "00000001",
        "00000000",
      ],
      "next_cursor": null,
      "shown": 3,
      "total": 3,
      "truncated": false,
    }
  `);
});

test("a page at a time reaches every alert once, whatever the budget", async () => {
  const { call } = await startTools({ tenant: tenantOf(250) });
  const seen: string[] = [];
  let cursor: string | null | undefined;
  do {
    const { text, meta, tokens } = await call("threatstack_get_alerts", {
      max_tokens: 700,
      ...(cursor && { cursor }),
    });
    expect(tokens).toBeLessThanOrEqual(700);
    expect(meta.total).toBe(250);
    seen.push(...text.split("\n").flatMap((line) => /^\d{8}/.exec(line) ?? []));
    cursor = meta.next_cursor;
  } while (cursor);

  expect(seen).toEqual(
    tenantOf(250)
      .alerts.map((alert) => alert.id.slice(0, 8))
      .toReversed(),
  );
});

test("more than one call may read: says at least, and goes on where it stopped", async () => {
  const { call } = await startTools({ tenant: tenantOf(2150) });

  const first = await call("threatstack_get_alerts", { max_tokens: 20_000 });
  expect(first.text).toMatch(/^at least 2,000 alerts/);

  const seen = new Set<string>();
  let cursor = first.meta.next_cursor;
  for (const line of first.text.match(/^\d{8}/gm) ?? []) seen.add(line);
  while (cursor) {
    const page = await call("threatstack_get_alerts", { max_tokens: 20_000, cursor });
    for (const line of page.text.match(/^\d{8}/gm) ?? []) seen.add(line);
    cursor = page.meta.next_cursor;
  }
  expect(seen.size).toBe(2150);
});

test("an overview shows how the list falls apart, and nothing else", async () => {
  const { call } = await startTools({ tenant: tenantOf(30) });

  const { text, meta } = await call("threatstack_get_alerts", { detail: "overview" });

  expect(text).toContain("30 alerts (status active, detail overview), 0 shown");
  expect(text).toContain("by severity: 1 ×10; 2 ×10; 3 ×10");
  expect(text).toContain("by host (agent_id): 8b0f0b28 bastion ×30");
  expect(text).toContain("rows: the same call without detail");
  expect(meta).toEqual({ total: 30, shown: 0, truncated: true, next_cursor: null, ids: [] });
});

test.each([200, 400, 3000])("raw alerts come one after the other in %d tokens", async (tokens) => {
  const long = { ...alertNumber(2), unknownField: "word ".repeat(4000) };
  const alerts = [alertNumber(0), alertNumber(1), long, alertNumber(3)];
  const { call } = await startTools({ tenant: makeTenant({ alerts }) });
  const lines: string[] = [];
  let cursor: string | undefined;
  do {
    const { text, meta } = await call("threatstack_get_alerts", {
      detail: "raw",
      max_tokens: tokens,
      ...(cursor !== undefined && { cursor }),
    });
    expect(encode(text).length).toBeLessThanOrEqual(tokens);
    lines.push(...(/<data>\n(.*)\n<\/data>/s.exec(text)?.[1]?.split("\n") ?? []));
    cursor = meta.next_cursor ?? undefined;
  } while (cursor !== undefined);

  expect(lines.map((line) => /"id":"(\d+)/.exec(line)?.[1])).toEqual([
    "00000003",
    "00000002",
    "00000001",
    "00000000",
  ]);
  expect(lines[1]).toContain("…+");
  expect(lines[0]).toContain("Login failures 3");
});

test("words are looked for in title and aggregates", async () => {
  const alerts = [
    makeAlert({ id: "aaaaaaaa-1", title: "Login failures", aggregates: { src_ip: "203.0.113.9" } }),
    makeAlert({ id: "bbbbbbbb-1", title: "Netcat" }),
  ];
  const { call } = await startTools({ tenant: makeTenant({ alerts }) });

  const { meta } = await call("threatstack_get_alerts", { query: "LOGIN 203.0.113.9" });

  expect(meta).toMatchObject({ total: 1, ids: ["aaaaaaaa"] });
});

test("an empty answer explains itself", async () => {
  const { call } = await startTools({ tenant: makeTenant() });

  const { text } = await call("threatstack_get_alerts", { severity: [1], start: "24h" });

  expect(text).toMatchInlineSnapshot(
    `
    "0 alerts (status active, severity 1, start 24h). No alert fits all of these.
    next: threatstack_get_alerts status="all" severity=[1] start="24h""
  `,
  );
});

test.each([
  [{ start: "2026-03-02", end: "2026-03-01" }, "end is not after start"],
  [{ severity: [5] }, "severity"],
  [{ rule_id: "abc" }, "rule_id: takes 4 to 64 characters, not 3"],
  [{ serverity: 1 }, 'unknown argument "serverity", did you mean "severity"?'],
  [{ cursor: "bogus" }, "cursor is not one this server gave"],
  [{ start: "the other day" }, 'start: "the other day" is not a time'],
])("%j is refused before the network", async (input, message) => {
  const { call, requests } = await startTools({ tenant: tenantOf(1) });

  await expect(call("threatstack_get_alerts", input)).rejects.toMatchObject({
    code: "invalid_argument",
    message: expect.stringContaining(message),
  });
  expect(requests()).toBe(0);
});

test("a cursor of another query is refused", async () => {
  const { call } = await startTools({ tenant: tenantOf(50) });
  const { meta } = await call("threatstack_get_alerts", { max_tokens: 300 });

  const other = call("threatstack_get_alerts", { severity: [1], cursor: meta.next_cursor });

  await expect(other).rejects.toMatchObject({
    message: "cursor belongs to a call with other arguments",
  });
});
