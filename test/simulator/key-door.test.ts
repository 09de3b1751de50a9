import { expect, test } from "vitest";
import { makeAlert, makeTenant } from "../support/make-tenant.ts";
import { startSimulator } from "../support/start-simulator.ts";
import { sendV1 } from "../support/version-1-request.ts";

const OTHER_ID = "25cd88bd50b9ff3822aabd88";
const OTHER = {
  ...makeTenant({ alerts: [makeAlert({ id: "3ac4be2a4bcc032a63a35c15" })] }),
  organization: { id: OTHER_ID, name: "Other" },
  credentials: { userId: "somebody-else", apiKey: "another key" },
};

test.each([[null], [""], ["wrong"], ["Bearer x"]])("the key %j opens nothing", async (key) => {
  const answer = await sendV1(await startSimulator(), "/alerts", { key });
  expect(answer.status).toBe(401);
  expect(answer.json()).toEqual({ status: "error", message: "Unauthorized" });
  expect(answer.headers).not.toHaveProperty("x-rate-limit-remaining");
});

test("a scheme before the key is part of a wrong key, and no signature opens version 1", async () => {
  const simulator = await startSimulator();
  const { apiKey } = simulator.credentials;
  expect((await sendV1(simulator, "/alerts", { key: `Bearer ${apiKey}` })).status).toBe(401);
  const signed = await simulator.send("/../api/v1/alerts");
  expect(signed.status).toBe(401);
  expect(signed.json()).toMatchObject({ status: "error" });
});

test("the organization is the key's own unless a header or a parameter names another", async () => {
  const simulator = await startSimulator({ others: [OTHER] });
  const count = async (path: string, organization?: string): Promise<number> => {
    const options = organization === undefined ? {} : { organization };
    return ((await sendV1(simulator, path, options)).json() as unknown[]).length;
  };
  expect(await count("/alerts")).toBe(0);
  expect(await count("/alerts", OTHER_ID)).toBe(1);
  expect(await count(`/alerts?organization=${OTHER_ID}`)).toBe(1);
  const organizations = (await sendV1(simulator, "/organizations")).json();
  expect(organizations).toMatchObject([{ name: "Test" }, { id: OTHER_ID, name: "Other" }]);
});

test("an organization the key does not serve is forbidden, the key of another opens nothing", async () => {
  const simulator = await startSimulator({ others: [OTHER] });
  const foreign = await sendV1(simulator, "/alerts", { organization: "0".repeat(24) });
  expect([foreign.status, foreign.json()]).toEqual([
    403,
    { status: "error", message: expect.any(String) },
  ]);
  const key = OTHER.credentials.apiKey;
  expect((await sendV1(simulator, "/alerts", { key, organization: OTHER_ID })).status).toBe(401);
});

test("what is not there is an empty object, what is not taken an error", async () => {
  const simulator = await startSimulator();
  const unknown = await sendV1(simulator, "/nothing");
  const posted = await sendV1(simulator, "/alerts", { method: "POST" });
  expect([unknown.status, unknown.json()]).toEqual([404, {}]);
  expect([posted.status, posted.json()]).toMatchObject([405, { status: "error" }]);
});

test("version 2 serves the other organization too, each with tokens of its own", async () => {
  const alerts = Array.from({ length: 101 }, (_, index) => makeAlert({ id: `alert-${index}` }));
  const { send, credentials } = await startSimulator({
    tenant: makeTenant({ alerts }),
    others: [{ ...OTHER, alerts }],
  });
  const elsewhere = { credentials: { ...credentials, organizationId: OTHER_ID } };
  const { token } = (await send("/alerts?status=active")).json() as { token: string };
  const next = `/alerts?status=active&token=${encodeURIComponent(token)}`;
  expect((await send(next)).status).toBe(200);
  expect((await send("/alerts?status=active", elsewhere)).status).toBe(200);
  expect((await send(next, elsewhere)).status).toBe(400);
});

test("a failure behind the door is told in version 1's own form", async () => {
  const tenant = {
    ...makeTenant({ alerts: [makeAlert({ id: "3ac4be2a4bcc032a63a35c15" })] }),
    events: () => {
      throw new Error("a disk is gone");
    },
  };
  const answer = await sendV1(await startSimulator({ tenant }), "/alerts");
  expect([answer.status, answer.json()]).toEqual([
    500,
    { status: "error", message: "Internal server error." },
  ]);
});
