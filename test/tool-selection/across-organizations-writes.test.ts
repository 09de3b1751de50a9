import { expect, onTestFinished, test } from "vitest";
import { createOrganizations } from "../../src/api/create-organizations.ts";
import { createConfirmations } from "../../src/confirm/create-confirmations.ts";
import { createSimulator } from "../../src/simulator/create-simulator.ts";
import { createClean } from "../../src/text/clean.ts";
import type { Tenant } from "../../src/tenant/tenant.ts";
import type { WriteRecord } from "../../src/tool-kit/write-services.ts";
import { acrossOrganizations } from "../../src/tool-selection/across-organizations.ts";
import { tools } from "../../src/tools/catalogue.ts";
import { makeAlert, makeTenant } from "../support/make-tenant.ts";

const PRODUCTION = "5fa075114135dd5944bb5faa";
const STAGING = "6fa075114135dd5944bb5fbb";
/** The same in both, so that nothing but the organization tells two changes apart. */
const ALERT = "a10c6e10-1610-11f1-9b3a-0242ac120002";
const DISMISSAL = { alert_ids: [ALERT], reason: "MAINTENANCE" };

function tenantOf(id: string, name: string): Tenant {
  return makeTenant({
    organization: { id, name },
    alerts: [makeAlert({ id: ALERT, title: "Netcat" })],
  });
}

async function startTwo() {
  const simulator = await createSimulator({
    tenant: tenantOf(PRODUCTION, "Production"),
    others: [tenantOf(STAGING, "Staging")],
  });
  const organizations = createOrganizations({
    apiVersion: 2,
    baseUrl: new URL(simulator.url),
    apiKey: simulator.credentials.apiKey,
    userId: simulator.credentials.userId,
    organizations: [
      { id: PRODUCTION, name: "production" },
      { id: STAGING, name: "staging" },
    ],
    version: "0.0.0",
  });
  onTestFinished(async () => {
    await organizations.close();
    await simulator.close();
  });
  const records: WriteRecord[] = [];
  const changed: string[] = [];
  const writes = {
    confirmations: createConfirmations(),
    record: (line: WriteRecord) => void records.push(line),
    changed: (organization: string) => void changed.push(organization),
  };
  const all = acrossOrganizations(tools, organizations);
  const call = async (name: string, input: Record<string, unknown>): Promise<string> => {
    const tool = all.find((candidate) => candidate.name === `threatstack_${name}`);
    const answer = await tool?.run(input, {
      api: organizations.all[0].api,
      organization: organizations.all[0].id,
      clean: createClean({ redact: true }),
      now: () => new Date(),
      maxTokens: 2000,
      banner: "",
      signal: new AbortController().signal,
      writes,
    });
    return answer?.text ?? "";
  };
  return { call, records, changed };
}

function codeIn(preview: string): string | undefined {
  return /confirm="([^"]+)"/.exec(preview)?.[1];
}

test("a write goes to the organization that is named, which its answer and its log line name", async () => {
  const { call, records, changed } = await startTwo();
  const inStaging = { ...DISMISSAL, organization: "staging" };
  const preview = await call("dismiss_alerts", inStaging);
  expect(preview).toMatch(/^\[staging\] nothing is written yet; this would dismiss 1 alert/);
  const result = await call("dismiss_alerts", { ...inStaging, confirm: codeIn(preview) });
  expect(result).toMatch(/^\[staging\] dismissed 1 alert/);
  expect(records).toMatchObject([{ organization: STAGING, outcome: "done" }]);
  expect(changed).toEqual([STAGING]);
  expect(await call("get_alert", { alert_id: ALERT, organization: "staging" })).toContain(
    "MAINTENANCE",
  );
  expect(await call("get_alert", { alert_id: ALERT, organization: "production" })).not.toContain(
    "MAINTENANCE",
  );
});

test("what was confirmed for one organization is not done in another", async () => {
  const { call, records } = await startTwo();
  const preview = await call("dismiss_alerts", { ...DISMISSAL, organization: "staging" });
  const elsewhere = { ...DISMISSAL, organization: "production", confirm: codeIn(preview) };
  const refused = await call("dismiss_alerts", elsewhere);
  expect(refused).toContain("error unconfirmed: nothing was written");
  expect(refused).toContain("this confirmation is for another organization");
  expect(records).toEqual([]);
  expect(await call("get_alert", { alert_id: ALERT, organization: "production" })).not.toContain(
    "MAINTENANCE",
  );
});
