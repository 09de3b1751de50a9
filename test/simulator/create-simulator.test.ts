import { expect, onTestFinished, test } from "vitest";
import { type SimulatorOptions, createSimulator } from "../../src/simulator/create-simulator.ts";
import { NOW, makeAlert, makeTenant } from "../support/make-tenant.ts";
import {
  type SignedAnswer,
  type SignedRequestOptions,
  signedRequest,
} from "../support/sign-request.ts";

async function start(options: Partial<SimulatorOptions> = {}) {
  const clock = options.clock ?? (() => NOW);
  const simulator = await createSimulator({ tenant: makeTenant(), ...options, clock });
  onTestFinished(() => simulator.close());
  const get = (path: string, more: Partial<SignedRequestOptions> = {}): Promise<SignedAnswer> =>
    signedRequest(simulator.url + path, {
      credentials: simulator.credentials,
      timestamp: Math.floor(clock() / 1000),
      ...more,
    });
  return { ...simulator, get };
}

test("an authentic request is answered, and the answer proves its body", async () => {
  const { get, url, credentials } = await start({
    tenant: makeTenant({ alerts: [makeAlert({ id: "a" })] }),
  });
  const answer = await get("/alerts?status=active");
  expect(answer.status).toBe(200);
  expect(answer.json()).toEqual({ alerts: [makeAlert({ id: "a" })], token: null });
  answer.verify();
  const selfTest = await signedRequest(url.replace("/v2", "/help/hawk/self-test"), {
    credentials,
    timestamp: NOW / 1000,
  });
  expect(selfTest.status).toBe(200);
  selfTest.verify();
});
