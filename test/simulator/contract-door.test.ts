import { expect, test } from "vitest";
import { NOW, makeTenant } from "../support/make-tenant.ts";
import { signedRequest } from "../support/sign-request.ts";
import { startSimulator } from "../support/start-simulator.ts";
import { sendV1 } from "../support/version-1-request.ts";

const ONE = makeTenant();

test("200 requests a minute, whichever version they are of; the 201st is refused without JSON", async () => {
  let now = NOW;
  const simulator = await startSimulator({ tenant: ONE, clock: () => now });
  for (let index = 0; index < 100; index += 1) {
    expect((await simulator.send("/rulesets")).status).toBe(200);
    expect((await sendV1(simulator, "/policies")).status).toBe(200);
  }
  const refused = [await simulator.send("/rulesets"), await sendV1(simulator, "/policies")];
  for (const answer of refused) {
    expect(answer.status).toBe(429);
    expect(() => answer.json()).toThrow(SyntaxError);
    expect(answer.headers).toMatchObject({
      "x-rate-limit-remaining": "0",
      "x-rate-limit-reset": "60000",
    });
  }
  now += 59_999;
  expect((await simulator.send("/rulesets")).status).toBe(429);
  now += 1;
  const again = await sendV1(simulator, "/policies");
  expect([again.status, again.headers["x-rate-limit-remaining"]]).toEqual([200, "199"]);
});

test("each organization has a budget of its own", async () => {
  const other = { ...ONE, organization: { id: "0".repeat(24), name: "Other" } };
  const rateLimit = { perMinute: 1 };
  const { send, credentials } = await startSimulator({ tenant: ONE, others: [other], rateLimit });
  const elsewhere = { credentials: { ...credentials, organizationId: other.organization.id } };
  const statuses = [
    await send("/rulesets"),
    await send("/rulesets", elsewhere),
    await send("/rulesets"),
    await send("/rulesets", elsewhere),
  ].map(({ status }) => status);
  expect(statuses).toEqual([200, 200, 429, 429]);
});

test("an unknown user and a wrong key are unauthorized, a foreign organization is forbidden", async () => {
  const { send, credentials } = await startSimulator({ tenant: ONE });
  const statusWith = async (wrong: Partial<typeof credentials>): Promise<number> =>
    (await send("/rulesets", { credentials: { ...credentials, ...wrong } })).status;
  expect(await statusWith({})).toBe(200);
  expect(await statusWith({ userId: "0".repeat(24) })).toBe(401);
  expect(await statusWith({ apiKey: "0".repeat(64) })).toBe(401);
  expect(await statusWith({ organizationId: "0".repeat(24) })).toBe(403);
});

test("a time within a minute is taken, one beyond is not", async () => {
  const { url, credentials } = await startSimulator({ tenant: ONE });
  const statusAt = async (seconds: number): Promise<number> =>
    (await signedRequest(`${url}/rulesets`, { credentials, timestamp: NOW / 1000 + seconds }))
      .status;
  expect([await statusAt(-59), await statusAt(59)]).toEqual([200, 200]);
  expect([await statusAt(-61), await statusAt(61)]).toEqual([401, 401]);
});

test("a body is taken with the hash of its exact bytes, up to a megabyte", async () => {
  const { send } = await startSimulator({ tenant: ONE });
  const statusOfBody = async (body: string, signedBody?: string | null): Promise<number> =>
    (
      await send("/rulesets", {
        method: "POST",
        body,
        ...(signedBody === undefined ? {} : { signedBody }),
      })
    ).status;
  // 400: past the door, but no ruleset.
  expect(await statusOfBody("{}")).toBe(400);
  expect(await statusOfBody("{}", null)).toBe(401);
  expect(await statusOfBody("{}", "{ }")).toBe(401);
  expect(await statusOfBody("x".repeat(1024 * 1024))).toBe(400);
  expect(await statusOfBody("x".repeat(1024 * 1024 + 1))).toBe(413);
});
