import { expect, onTestFinished, test } from "vitest";
import { type Api, createApi } from "../../src/api/create-api.ts";
import { foldEvents } from "../../src/api/fold-events.ts";
import { listAlerts } from "../../src/api/operations/alerts.ts";
import { selfTest } from "../../src/api/operations/self-test.ts";
import { paginate } from "../../src/api/paginate.ts";
import type { Credentials } from "../../src/http/credentials.ts";
import { type SimulatorOptions, createSimulator } from "../../src/simulator/create-simulator.ts";
import { CREATED_AT, makeAlert, makeTenant } from "../support/make-tenant.ts";

const tenant = makeTenant({
  alerts: Array.from({ length: 250 }, (_, index) => makeAlert({ id: `alert-${index}` })),
  events: { "alert-7": Array.from({ length: 1234 }, (_, index) => ({ _id: index })) },
});
const clock = () => Date.parse(CREATED_AT);

/** A client of the embedded API, both real, with clocks ten minutes apart unless told otherwise. */
async function startBoth(
  options: Partial<SimulatorOptions> = {},
  credentials: Partial<Credentials> = {},
): Promise<Api> {
  const simulator = await createSimulator({ tenant, clock, ...options });
  const api = createApi({
    baseUrl: new URL(simulator.url),
    credentials: { ...simulator.credentials, ...credentials },
    version: "0.0.0",
    now: () => clock() - 600_000,
  });
  onTestFinished(async () => {
    await api.close();
    await simulator.close();
  });
  return api;
}

test("the embedded API answers a client whose clock is wrong, and signs its answers", async () => {
  const { client, connection } = await startBoth();
  expect(await client.inspect(selfTest, {})).toMatchObject({ status: 200, verified: "payload" });
  expect(connection).toMatchObject({ clockOffsetMs: 600_000, rate: { limit: 200 } });
});

test("every alert is found over all pages, none twice", async () => {
  const { client } = await startBoth();
  const ids = new Set<string>();
  const pages = paginate(client, { operation: listAlerts, input: { status: "active" } });
  for await (const { alerts } of pages) for (const { id } of alerts) ids.add(id);
  expect(ids.size).toBe(250);
});

test.each([undefined, 100])("every event is folded with pages of %s", async (eventsPageSize) => {
  const { client } = await startBoth(eventsPageSize === undefined ? {} : { eventsPageSize });
  let count = 0;
  const begin = () => ({ add: () => void count++, end: () => count });
  expect((await foldEvents(client, "alert-7", begin)).value).toBe(1234);
});

test.each([
  [{ apiKey: "f".repeat(64) }, "unauthorized"],
  [{ userId: "f".repeat(24) }, "unauthorized"],
  [{ organizationId: "f".repeat(24) }, "forbidden"],
])("wrong %j is %s", async (credentials, code) => {
  const { client } = await startBoth({}, credentials);
  await expect(client.call(selfTest, {})).rejects.toMatchObject({ code });
  await expect(client.call(listAlerts, { status: "active" })).rejects.toMatchObject({ code });
});
