import { expect, test } from "vitest";
import type { Operation } from "../../../src/api/define-operation.ts";
import { getAlert, listAlerts } from "../../../src/api/operations/alerts.ts";
import { operations } from "../../../src/api/operations/catalogue.ts";
import { listLogs } from "../../../src/api/version-1/operations/logs.ts";
import {
  listOrganizationUsers,
  listOrganizations,
} from "../../../src/api/version-1/operations/organizations.ts";
import { getPolicy, listPolicies } from "../../../src/api/version-1/operations/policies.ts";
import { RULESET, id, startVersions, tenant } from "../../support/start-versions.ts";

test("what only version 1 has", async () => {
  const { api, v2 } = await startVersions();
  const { policies } = await api.call(listPolicies, {});
  expect(policies).toMatchObject([{ id: RULESET, alert_rule_count: 2 }]);
  const policy = await api.call(getPolicy, { policyId: RULESET });
  expect(policy.alert_policy).toHaveLength(2);
  const { organizations } = await api.call(listOrganizations, {});
  expect(organizations).toMatchObject([{ id: tenant.organization.id, name: "Test" }]);
  const organizationId = tenant.organization.id;
  const { users } = await api.call(listOrganizationUsers, { organizationId });
  expect(users.length).toBeGreaterThan(0);
  const { logs } = await api.call(listLogs, { from: new Date(0) });
  expect(logs[0]?.timestamp).toMatch(/^\d{4}-.*Z$/);
  await expect(v2.call(listPolicies, {})).rejects.toMatchObject({
    code: "invalid_argument",
    message: "policies.list: not served by API version 2",
  });
});

const SERVED = /^(alerts\.(list|get|events)|agents\.|rulesets\.|rules\.(list|get))/;

test("what version 1 lacks is refused before anything is sent", async () => {
  const { api, requests } = await startVersions();
  const lacking: readonly Operation[] = operations.filter(
    (operation) => !SERVED.test(operation.id),
  );
  expect(lacking.length).toBeGreaterThan(8);
  for (const operation of lacking) {
    await expect(api.call(operation, {})).rejects.toMatchObject({
      code: "invalid_argument",
      message: `${operation.id}: not served by API version 1`,
    });
  }
  expect(requests()).toBe(0);
});

test.each([
  [{ apiKey: "f".repeat(40) }, "unauthorized"],
  [{ organizationId: "f".repeat(24) }, "forbidden"],
])("wrong %j is %s", async (credentials, code) => {
  const { api } = await startVersions(credentials);
  await expect(api.call(listAlerts, { status: "active" })).rejects.toMatchObject({ code });
});

test("the organization may be left to the key", async () => {
  const { api } = await startVersions({ organizationId: "" });
  expect(await api.inspect(getAlert, { alertId: id(2) })).toMatchObject({
    status: 200,
    verified: "absent",
  });
});
