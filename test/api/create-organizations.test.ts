import { expect, onTestFinished, test } from "vitest";
import type { ApiVersion } from "../../src/api/api-version.ts";
import { type OrganizationName, createOrganizations } from "../../src/api/create-organizations.ts";
import { listAlerts } from "../../src/api/operations/alerts.ts";
import { listOrganizations } from "../../src/api/version-1/operations/organizations.ts";
import { createSimulator } from "../../src/simulator/create-simulator.ts";
import { NOW, makeAlert, makeTenant } from "../support/make-tenant.ts";

const PROD = "5fa075114135dd5944bb5faa";
const STAGING = "5fa075114135dd5944bbbeef";

const clock = () => NOW;

/** The embedded API with two organizations of one key, one alert each. */
async function start(
  organizations: readonly OrganizationName[],
  apiVersion: ApiVersion = 2,
  ratePerMinute = 200,
) {
  const [tenant, other] = [PROD, STAGING].map((id) =>
    makeTenant({ organization: { id, name: id }, alerts: [makeAlert({ id: `alert-of-${id}` })] }),
  ) as [ReturnType<typeof makeTenant>, ReturnType<typeof makeTenant>];
  const simulator = await createSimulator({ tenant, others: [other], clock });
  const { userId, apiKey } = simulator.credentials;
  const served = createOrganizations({
    apiVersion,
    baseUrl: new URL(apiVersion === 1 ? simulator.urlV1 : simulator.url),
    userId,
    apiKey,
    organizations,
    version: "0.0.0",
    now: clock,
    ratePerMinute,
  });
  onTestFinished(async () => {
    await served.close();
    await simulator.close();
  });
  const alertsOf = async (word: string | undefined, timeout?: AbortSignal) => {
    const { alerts } = await served
      .find(word)
      .api.call(listAlerts, { status: "active" }, { signal: timeout });
    return alerts.map(({ title, id }) => `${title}: ${id}`);
  };
  return { served, alertsOf, requests: () => simulator.requests() };
}

const BOTH = [{ id: PROD, name: "Prod" }, { id: STAGING }];

test("each organization sees its own records, kept apart in memory too", async () => {
  const { alertsOf, requests } = await start(BOTH);
  expect(await alertsOf("prod")).toEqual([`Netcat Detected: alert-of-${PROD}`]);
  expect(await alertsOf(STAGING)).toEqual([`Netcat Detected: alert-of-${STAGING}`]);
  expect(await alertsOf(" PROD ")).toEqual([`Netcat Detected: alert-of-${PROD}`]);
  expect(requests()).toBe(2);
});

test("each has its own budget", async () => {
  const { served, alertsOf } = await start(BOTH);
  await alertsOf("prod");
  expect(served.all.map(({ connection }) => connection.rate?.remaining)).toEqual([199, undefined]);
  await alertsOf(STAGING);
  expect(served.all.map(({ connection }) => connection.rate?.remaining)).toEqual([199, 199]);
});

test("the budget of one does not hold up the other", async () => {
  const { served, alertsOf } = await start(BOTH, 2, 1);
  await alertsOf("prod");
  const leaving = new AbortController();
  const input = { status: "dismissed" } as const;
  const waiting = served.find("prod").api.call(listAlerts, input, { signal: leaving.signal });
  expect(await alertsOf(STAGING)).toHaveLength(1);
  leaving.abort();
  await expect(waiting).rejects.toMatchObject({ code: "cancelled" });
});

test("an organization is found by id, beginning of an id, or name", async () => {
  const { served } = await start([
    { id: PROD, name: "Prod" },
    { id: STAGING, name: "Staging (eu)" },
  ]);
  const found = (word: string) => served.find(word).id;
  expect([PROD, "5fa075114135dd5944bb5", "prod", "PROD"].map(found)).toEqual(
    Array.from({ length: 4 }, () => PROD),
  );
  expect(["staging (EU)", STAGING.slice(0, 22), STAGING].map(found)).toEqual(
    Array.from({ length: 3 }, () => STAGING),
  );
});

test.each([undefined, "5fa075", "", "test", "5fa", "Prod x"])(
  "%j names none, and it says which there are",
  async (word) => {
    const { served } = await start(BOTH);
    expect(() => served.find(word)).toThrow(
      expect.objectContaining({
        code: "invalid_argument",
        hint: `Name one as \`organization\`: Prod (${PROD}), ${STAGING}.`,
      }),
    );
  },
);

test("the only one need not be named", async () => {
  const { served, alertsOf } = await start([{ id: STAGING }]);
  expect(await alertsOf(undefined)).toEqual([`Netcat Detected: alert-of-${STAGING}`]);
  expect(() => served.find(PROD)).toThrow(expect.objectContaining({ code: "invalid_argument" }));
});

test("version 1 serves several with one key, or the key's own where none is named", async () => {
  const { alertsOf } = await start(BOTH, 1);
  const [prod, staging] = await Promise.all([alertsOf("prod"), alertsOf(STAGING)]);
  expect([prod.length, staging.length]).toEqual([1, 1]);
  expect(prod).not.toEqual(staging);
  const { served } = await start([], 1);
  const { organizations } = await served.find(undefined).api.call(listOrganizations, {});
  expect(organizations.map(({ id }) => id)).toEqual([PROD, STAGING]);
});
