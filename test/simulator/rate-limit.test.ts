import { expect, test } from "vitest";
import { NOW, makeTenant } from "../support/make-tenant.ts";
import { signedRequest } from "../support/sign-request.ts";
import { startSimulator } from "../support/start-simulator.ts";

const PATH = "/agents?status=online";

test("200 requests a minute are answered with what is left, the next with a 429 that is no JSON", async () => {
  let now = NOW;
  const { send } = await startSimulator({ clock: () => now });
  const first = await send(PATH);
  expect(first.headers).toMatchObject({
    "x-rate-limit-limit": "200",
    "x-rate-limit-remaining": "199",
    "x-rate-limit-reset": "60000",
  });
  now += 20_000;
  const rest = await Promise.all(Array.from({ length: 199 }, () => send(PATH)));
  expect(new Set(rest.map(({ status }) => status))).toEqual(new Set([200]));
  const over = await send(PATH);
  expect(over.status).toBe(429);
  expect(over.headers).toMatchObject({
    "content-type": "text/plain",
    "x-rate-limit-remaining": "0",
    "x-rate-limit-reset": "40000",
  });
  expect(() => over.json()).toThrow(SyntaxError);
  over.verify();
  now += 40_000;
  expect((await send(PATH)).status).toBe(200);
});

test("requests that are not authentic cost nothing", async () => {
  const { send, url, credentials } = await startSimulator({ rateLimit: { perMinute: 1 } });
  const wrong = { ...credentials, apiKey: "wrong" };
  const answer = await signedRequest(url + PATH, { credentials: wrong, timestamp: NOW / 1000 });
  expect(answer.status).toBe(401);
  expect(answer.headers).not.toHaveProperty("x-rate-limit-limit");
  expect([(await send(PATH)).status, (await send(PATH)).status]).toEqual([200, 429]);
});

test("a tenant that is not live has no limit, nor has one that switches it off", async () => {
  const own = await startSimulator({ tenant: makeTenant({ live: false }) });
  const off = await startSimulator({ rateLimit: false });
  for (const { send } of [own, off]) {
    expect((await send(PATH)).headers).not.toHaveProperty("x-rate-limit-limit");
  }
  const asked = await startSimulator({
    tenant: makeTenant({ live: false }),
    rateLimit: { perMinute: 3 },
  });
  expect((await asked.send(PATH)).headers["x-rate-limit-limit"]).toBe("3");
});
