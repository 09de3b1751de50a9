import { expect, test } from "vitest";
import { makeAlert, makeTenant, NOW } from "../support/make-tenant.ts";
import { startTools } from "../support/start-tools.ts";

const LOGINS = "aaaaaaaa-cb87-41ea-b55e-4f5cfb08a8d1";
const FILES = "bbbbbbbb-cb87-41ea-b55e-4f5cfb08a8d1";

const logins = Array.from({ length: 40 }, (_, index) => ({
  _id: `${String(index).padStart(8, "0")}-0000-4000-8000-000000000000`,
  event_type: "login",
  user: index % 4 === 0 ? "root" : "app",
  src_ip: "203.0.113.9",
  timestamp: NOW - index * 1000,
}));
const files = [
  {
    _id: "f0000000-0000-4000-8000-000000000000",
    event_type: "file",
    filename: "/etc/passwd",
    command: "vi",
    user: "root",
    timestamp: NOW,
  },
];

const tenant = makeTenant({
  alerts: [makeAlert({ id: LOGINS }), makeAlert({ id: FILES })],
  events: { [LOGINS]: logins, [FILES]: files },
});

test("counts what matches and what does not, for each alert, with event ids", async () => {
  const { call } = await startTools({ tenant });

  const { text, meta } = await call("threatstack_test_filter", {
    alert_ids: [LOGINS, FILES],
    filter: 'event_type = "login" and user = "root"',
  });

  expect(text).toMatchInlineSnapshot(`
    "the filter matches 10 of 41 events of 2 alerts
    <data>
    alert aaaaaaaa: 10 of 40 match, in 1 groups (count, group, an event id)
    10× g478 00000036 login root from 203.0.113.9 external by root
    alert bbbbbbbb: 0 of 1 match
    </data>"
  `);
  expect(meta).toEqual({ total: 41, shown: 10, truncated: false });
});

test("holds to its budget", async () => {
  const { call } = await startTools({ tenant });

  const { tokens } = await call("threatstack_test_filter", {
    alert_ids: [LOGINS, FILES],
    filter: 'user != "root"',
    max_tokens: 200,
  });

  expect(tokens).toBeLessThanOrEqual(200);
});

test("twenty alerts hold to 200 tokens, and those left out are named", async () => {
  const ids = Array.from(
    { length: 20 },
    (_, index) => `${index + 10}aaaaaa-cb87-41ea-b55e-4f5cfb08a8d1`,
  );
  const many = makeTenant({
    alerts: ids.map((id) => makeAlert({ id })),
    events: Object.fromEntries(ids.map((id) => [id, logins])),
  });
  const { call } = await startTools({ tenant: many });

  const { text, tokens } = await call("threatstack_test_filter", {
    alert_ids: ids,
    filter: 'user = "root"',
    max_tokens: 200,
  });

  expect(tokens).toBeLessThanOrEqual(200);
  expect(text).toMatch(/^the filter matches 200 of 800 events of 20 alerts/);
  expect(text).toMatch(/\d+ alerts left out/);
});

test.each([
  [{ filter: 'user = "root"' }, "alert_id or alert_ids is needed"],
  [{ filter: "user contains 1", alert_id: LOGINS }, "filter, character 6"],
])("%j is refused", async (input, message) => {
  const { call } = await startTools({ tenant });

  await expect(call("threatstack_test_filter", input)).rejects.toMatchObject({
    code: "invalid_argument",
    message: expect.stringContaining(message),
  });
});
