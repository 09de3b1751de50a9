import { expect, test } from "vitest";
import { makeAuditRecord, makeFinding, makeServer } from "../support/make-records.ts";
import { makeRule } from "../support/make-rule.ts";
import { NOW, makeAgent, makeAlert, makeTenant } from "../support/make-tenant.ts";
import { type StartedSimulator, startSimulator } from "../support/start-simulator.ts";
import { sendV1 } from "../support/version-1-request.ts";

const DAY_MS = 86_400_000;
const AGENT_ID = "8b0f0b28-7fce-11e9-a123-99cdd68cb066";

function at(ms: number): string {
  return new Date(NOW + ms).toISOString();
}

function many<T>(count: number, make: (id: string) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(`id-${String(index).padStart(3, "0")}`));
}

/** So many records of every kind. */
function tenantOf(count: number) {
  return makeTenant({
    alerts: many(count, (id) => makeAlert({ id })),
    agents: many(count, (id) => makeAgent({ id })),
    servers: many(count, (id) => makeServer({ id })),
    vulnerabilities: many(count, (id) => makeFinding({ cveNumber: id, agents: [] })),
    auditRecords: many(count, (id) => makeAuditRecord({ id })),
    rulesets: [{ ...RULESET, agents: [AGENT_ID] }],
    rules: [makeRule({ id: "rule-1" })],
  });
}

const RULESET = {
  id: "ruleset-1",
  name: "Base",
  description: "",
  createdAt: at(0),
  updatedAt: at(0),
  rules: ["rule-1"],
};

const ONE = tenantOf(1);

async function statusOf(path: string): Promise<number> {
  const { send } = await startSimulator({ tenant: ONE });
  return (await send(path)).status;
}

/** The array of a list and its token; every list has exactly one of each (docs/threat-stack-api.md §2.0). */
async function readList({ send }: StartedSimulator, path: string) {
  const answer = (await send(path)).json() as Record<string, unknown>;
  const rows = Object.values(answer).find(Array.isArray) as unknown[];
  return { rows, token: answer["token"] as string | null };
}

test.each([
  ["/alerts?status=active", 100, null],
  ["/agents?status=online", 100, ""],
  ["/aws/ec2", 100, ""],
  ["/vulnerabilities", 100, null],
  ["/auditlogs", 50, ""],
])(
  "%s: a page holds %i; one more makes a second page, which ends with %j",
  async (path, size, end) => {
    const full = await startSimulator({ tenant: tenantOf(size) });
    const first = await readList(full, path);
    expect([first.rows.length, first.token]).toEqual([size, end]);
    const over = await startSimulator({ tenant: tenantOf(size + 1) });
    const { rows, token } = await readList(over, path);
    expect([rows.length, typeof token]).toEqual([size, "string"]);
    const [bare = ""] = path.split("?");
    const last = await readList(over, `${bare}?token=${encodeURIComponent(token ?? "")}`);
    expect([last.rows.length, last.token]).toEqual([1, end]);
  },
);

test.each([
  ["/alerts?status=active", 200],
  ["/alerts?status=dismissed", 200],
  ["/alerts", 400],
  ["/alerts?status=", 400],
  ["/alerts?status=Active", 400],
  ["/alerts?Status=active", 400],
  ["/agents?status=online", 200],
  ["/agents?status=offline", 200],
  ["/agents", 400],
  ["/agents?status=all", 400],
  ["/agents?status=online&type=monitor", 200],
  ["/agents?status=online&type=none", 400],
  ["/alerts?status=active&severity=3", 200],
  ["/alerts?status=active&severity=0", 400],
  ["/vulnerabilities?severity=low&severity=high", 200],
  ["/vulnerabilities?severity=low&severity=none", 400],
])("a filter as documented is taken, another is not: %s is %i", async (path, expected) => {
  expect(await statusOf(path)).toBe(expected);
});

test.each([
  ["2026-01-31", 200],
  ["2026-01-31T10", 200],
  ["2026-01-31T10:20", 200],
  ["2026-01-31T10:20:30", 200],
  ["2026-01-31T10:20:30.123456", 200],
  ["2026-01-31T10:20:30Z", 200],
  ["2026-01", 400],
  ["2026-02-30", 400],
  ["2026-01-31T25", 400],
  ["31.01.2026", 400],
  ["1769854800000", 400],
  ["now", 400],
])(
  "a date of the form %s is %i, as either bound and for every list that has them",
  async (date, expected) => {
    const { send } = await startSimulator({ tenant: ONE });
    const lists = [
      "/alerts?status=active&",
      "/agents?status=online&",
      "/auditlogs?",
      "/alerts/severity-counts?",
    ];
    for (const list of lists) {
      expect((await send(`${list}from=${date}`)).status).toBe(expected);
      expect((await send(`${list}until=${date}`)).status).toBe(expected);
    }
  },
);

test.each([
  "/alerts?status=active&",
  "/agents?status=online&",
  "/auditlogs?",
  "/alerts/severity-counts?",
])("%s: from may equal until, and not come after it", async (list) => {
  expect(await statusOf(`${list}from=2026-01-02&until=2026-01-02`)).toBe(200);
  expect(await statusOf(`${list}from=2026-01-02&until=2026-01-01T23:59:59`)).toBe(400);
});

test.each([
  "/alerts?status=active",
  "/agents?status=online",
  "/vulnerabilities?status=active",
  "/auditlogs?operation=update",
])("%s: parameters that nobody knows change nothing", async (path) => {
  const { send } = await startSimulator({ tenant: ONE });
  const plain = await send(path);
  const odd = await send(`${path}&fields=id&page=3&count=0&limit=1&start=x&useremail=nobody`);
  expect(odd.text).toBe(plain.text);
});

test.each([
  [`/rulesets?agentId=${AGENT_ID}`, 200],
  ["/rulesets?agentId=8b0f0b28-7fce-11e9-a123-000000000000", 404],
  ["/rulesets?agentId=59024beed911cadeadee1b09", 400],
  ["/alerts/id-000", 200],
  ["/alerts/nothing", 404],
  ["/alerts/nothing/events", 404],
  ["/agents/id-000", 200],
  ["/agents/nothing", 404],
  ["/vulnerabilities/id-000", 200],
  ["/vulnerabilities/id-000/servers", 404],
  ["/vulnerabilities/nothing", 404],
  ["/vulnerabilities/package/sudo", 200],
  ["/vulnerabilities/package/nothing", 404],
  ["/rulesets/ruleset-1/rules/rule-1", 200],
  ["/rulesets/ruleset-1/rules/rule-2", 404],
  ["/rulesets/ruleset-2/rules", 404],
  ["/rules/rule-1/tags", 404],
  ["/alerts?status=dismissed", 200],
  ["/agents?status=offline", 200],
  ["/nothing", 404],
])(
  "empty is a 404 where it is about one thing, a list where it is a filter: %s is %i",
  async (path, expected) => {
    const { send } = await startSimulator({ tenant: ONE });
    const answer = await send(path);
    expect(answer.status).toBe(expected);
    const { errors } = answer.json() as { errors?: unknown[] };
    expect(errors?.map((text) => typeof text)).toEqual(expected === 200 ? undefined : ["string"]);
    answer.verify();
  },
);

test("alerts are kept a year and a silent agent a day, to the millisecond", async () => {
  const tenant = makeTenant({
    alerts: [
      makeAlert({ id: "last-day", createdAt: at(-365 * DAY_MS) }),
      makeAlert({ id: "too-old", createdAt: at(-365 * DAY_MS - 1) }),
    ],
    agents: [
      makeAgent({ id: "silent", status: "offline", lastReportedAt: at(-DAY_MS) }),
      makeAgent({ id: "revoked", status: "offline", lastReportedAt: at(-DAY_MS - 1) }),
    ],
  });
  const simulator = await startSimulator({ tenant });
  expect((await readList(simulator, "/alerts?status=active")).rows).toEqual([tenant.alerts[0]]);
  expect((await readList(simulator, "/agents?status=offline")).rows).toEqual([tenant.agents[0]]);
});

test.each([
  ["", 20],
  ["?count=100", 100],
  ["?count=101", 100],
  ["?page=0&count=7", 7],
  ["?page=5", 5],
  ["?page=6", 0],
  ["?page=1&count=100", 5],
])("a page of version 1 with %j holds %i of 105", async (query, expected) => {
  const simulator = await startSimulator({ tenant: tenantOf(105) });
  const rows = (await sendV1(simulator, `/alerts${query}`)).json();
  expect(rows).toHaveLength(expected);
});
