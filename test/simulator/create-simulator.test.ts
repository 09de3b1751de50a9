import { once } from "node:events";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { createSimulator } from "../../src/simulator/create-simulator.ts";
import { NOW, makeTenant } from "../support/make-tenant.ts";
import { signedRequest } from "../support/sign-request.ts";
import { startSimulator } from "../support/start-simulator.ts";

test("the self-test stands outside /v2 and proves its answer", async () => {
  const { url, credentials } = await startSimulator();
  const answer = await signedRequest(url.replace(/\/v2$/, "/help/hawk/self-test"), {
    credentials,
    timestamp: NOW / 1000,
  });
  expect(answer.status).toBe(200);
  answer.verify();
});

test("an unknown path is not found, a known one of another method not allowed", async () => {
  const { send } = await startSimulator();
  const unknown = await send("/nothing/here");
  const posted = await send("/agents?status=online", { method: "POST" });
  expect(unknown.status).toBe(404);
  expect(unknown.json()).toEqual({ errors: ["This API has no such path."] });
  expect(posted.status).toBe(405);
  expect(posted.headers["allow"]).toBe("GET");
});

test("a slash at the end is tolerated, broken percent-encoding is not", async () => {
  const { send } = await startSimulator();
  expect((await send("/agents/?status=online")).status).toBe(200);
  expect((await send("/agents/%E0%A4%A")).status).toBe(400);
});

test("the url names the port, the credentials are the tenant's, requests are counted", async () => {
  const simulator = await startSimulator();
  expect(simulator.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/v2$/);
  const { organization, credentials } = makeTenant();
  expect(simulator.credentials).toEqual({ ...credentials, organizationId: organization.id });
  await simulator.send("/alerts?status=active");
  await fetch(simulator.url);
  expect(simulator.requests()).toBe(2);
});

test("the Date of an answer is the simulator's own", async () => {
  const { send } = await startSimulator();
  const answer = await send("/alerts?status=active");
  expect(answer.headers["date"]).toBe("Mon, 02 Mar 2026 12:00:00 GMT");
});

test("signatures and the Date go by the signing clock, records by the tenant's", async () => {
  const createdAt = new Date(NOW).toISOString();
  const tenant = makeTenant({ alerts: [{ ...ALERT, id: "a", createdAt }] });
  const signedAt = Date.UTC(2031, 0, 1);
  const simulator = await startSimulator({ tenant, signingClock: () => signedAt });
  const answer = await simulator.send("/alerts/a", { timestamp: signedAt / 1000 });
  expect(answer.status).toBe(200);
  expect(answer.headers["date"]).toBe("Wed, 01 Jan 2031 00:00:00 GMT");
  expect((await simulator.send("/alerts/a", { timestamp: NOW / 1000 })).status).toBe(401);
});

test("close ends idle connections and answers under way at once, and may be called twice", async () => {
  const simulator = await createSimulator({
    tenant: makeTenant(),
    faults: [{ effect: { delayMs: 600_000 }, rate: 1, path: undefined }],
  });
  const { port } = new URL(simulator.url);
  const idle = connect(Number(port), "127.0.0.1");
  await once(idle, "connect");
  const underWay = fetch(simulator.url).catch((error: unknown) => error);
  while (simulator.requests() === 0) await new Promise((resolve) => void setImmediate(resolve));
  const ended = once(idle.resume(), "close");
  await simulator.close();
  await ended;
  expect(await underWay).toBeInstanceOf(Error);
  await simulator.close();
});

test("a failure of the tenant is an honest 500 and the simulator goes on", async () => {
  const tenant = {
    ...makeTenant({ alerts: [{ ...ALERT, id: "a" }] }),
    events: () => {
      throw new Error("a disk is gone");
    },
  };
  const { send } = await startSimulator({ tenant });
  const answer = await send("/alerts/a/events");
  expect(answer.status).toBe(500);
  expect(answer.text).not.toContain("disk");
  expect((await send("/alerts/a")).status).toBe(200);
});

const ALERT = {
  title: "t",
  createdAt: "2026-03-01T12:00:00.000Z",
  isDismissed: false,
  severity: 1,
  ruleId: "r",
  rulesetId: "s",
};
