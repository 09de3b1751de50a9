import { expect, test } from "vitest";
import { buildUrl } from "../../../../src/api/build-url.ts";
import { operations as version2 } from "../../../../src/api/operations/catalogue.ts";
import { operations } from "../../../../src/api/version-1/operations/catalogue.ts";

const base = new URL("https://host/api/v1");
const from = new Date("2026-01-31T00:00:00Z");
const window = { from, until: from, token: "page:3:0" };

/** An input that uses every field of the operation. */
const INPUTS: Record<string, object> = {
  "v1.agents.list": window,
  "v1.agents.get": { agentId: "a" },
  "v1.alerts.list": window,
  "v1.alerts.get": { alertId: "a" },
  "policies.list": { token: "page:3:0" },
  "policies.get": { policyId: "p" },
  "organizations.list": {},
  "organizations.users": { organizationId: "o" },
  "logs.list": { q: "john doe", ...window },
};

test("every operation asks for what the API reference says", () => {
  const lines = operations.map((operation) => {
    const input = operation.input.parse(INPUTS[operation.id]);
    return `${operation.method} ${buildUrl(base, operation as never, input as never).href}`;
  });
  expect(lines).toMatchInlineSnapshot(`
    [
      "GET https://host/api/v1/agents?page=3&count=100&start=2026-01-31T00%3A00%3A00Z&end=2026-01-31T00%3A00%3A00Z",
      "GET https://host/api/v1/agents/a",
      "GET https://host/api/v1/alerts?page=3&count=100&start=2026-01-31T00%3A00%3A00Z&end=2026-01-31T00%3A00%3A00Z",
      "GET https://host/api/v1/alerts/a",
      "GET https://host/api/v1/policies?page=3&count=100",
      "GET https://host/api/v1/policies/p",
      "GET https://host/api/v1/organizations",
      "GET https://host/api/v1/organizations/o/users",
      "GET https://host/api/v1/logs?q=john%20doe&page=3&count=100&start=2026-01-31T00%3A00%3A00Z&end=2026-01-31T00%3A00%3A00Z",
    ]
  `);
});

test("the inputs above leave no field out", () => {
  for (const { id, input } of operations) {
    expect(Object.keys(INPUTS[id] ?? {}).toSorted()).toEqual(Object.keys(input.shape).toSorted());
  }
});

test("ids are unique over both versions, all say their version, all are reads", () => {
  const ids = [...operations, ...version2].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const { method, retry, apiVersion } of operations) {
    expect([method, retry, apiVersion]).toEqual(["GET", "safe", 1]);
  }
  for (const operation of version2) expect(operation).not.toHaveProperty("apiVersion");
});
