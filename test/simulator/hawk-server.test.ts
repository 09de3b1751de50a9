import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { NOW } from "../support/make-tenant.ts";
import { signHeader } from "../support/sign-request.ts";
import { startSimulator } from "../support/start-simulator.ts";

const SECONDS = NOW / 1000;

test("an authentic request is answered, and the answer proves its body", async () => {
  const { send } = await startSimulator();
  const answer = await send("/alerts?status=active");
  expect(answer.status).toBe(200);
  expect(answer.headers["server-authorization"]).toMatch(/^Hawk mac=".+", hash=".+"$/);
  answer.verify();
});

test("errors of an authenticated caller prove their body too", async () => {
  const { send } = await startSimulator();
  const answer = await send("/alerts");
  expect(answer.status).toBe(400);
  answer.verify();
});

test("a request without Authorization is unauthorized", async () => {
  const { url } = await startSimulator();
  const answer = await fetch(`${url}/alerts?status=active`);
  expect(answer.status).toBe(401);
  expect(answer.headers.get("www-authenticate")).toBe("Hawk");
  expect(answer.headers.has("server-authorization")).toBe(false);
  expect(await answer.json()).toEqual({ errors: [expect.any(String)] });
});

test.each(["Basic dXNlcjpwYXNz", "Hawk", 'Hawk id="a"', 'Hawk id="a", evil="b"', "Hawk ~"])(
  "the header %s is unauthorized",
  async (authorization) => {
    const { url } = await startSimulator();
    const answer = await fetch(`${url}/agents?status=online`, { headers: { authorization } });
    expect(answer.status).toBe(401);
    expect(answer.headers.get("www-authenticate")).toMatch(/^Hawk/);
    expect(await answer.json()).toEqual({ errors: [expect.any(String)] });
  },
);

test("an unknown user and a wrong key are unauthorized, and say which header scheme is wanted", async () => {
  const { send, credentials } = await startSimulator();
  const unknown = await send("/alerts?status=active", {
    credentials: { ...credentials, userId: "somebody" },
  });
  const wrongKey = await send("/alerts?status=active", {
    credentials: { ...credentials, apiKey: "wrong" },
  });
  expect([unknown.status, wrongKey.status]).toEqual([401, 401]);
  expect(unknown.headers["www-authenticate"]).toBe('Hawk error="Unknown credentials"');
  expect(wrongKey.headers["www-authenticate"]).toBe('Hawk error="Bad mac"');
  expect(wrongKey.json()).toEqual({ errors: ["Bad mac"] });
});

test.each([-61, 61])(
  "a time %i s off is stale, and the answer tells the true time",
  async (off) => {
    const { send, credentials } = await startSimulator();
    const answer = await send("/alerts?status=active", { timestamp: SECONDS + off });
    expect(answer.status).toBe(401);
    const [, ts = "", tsm, error] =
      /^Hawk ts="(\d+)", tsm="(.+)", error="(.+)"$/.exec(
        answer.headers["www-authenticate"] ?? "",
      ) ?? [];
    expect(error).toBe("Stale timestamp");
    expect(Math.abs(Number(ts) - SECONDS)).toBeLessThanOrEqual(1);
    const mac = createHmac("sha256", credentials.apiKey)
      .update(`hawk.1.ts\n${ts}\n`)
      .digest("base64");
    expect(tsm).toBe(mac);
  },
);

test.each([-59, 59])("a time %i s off is not stale", async (off) => {
  const { send } = await startSimulator();
  const answer = await send("/alerts?status=active", { timestamp: SECONDS + off });
  expect(answer.status).toBe(200);
});

test("a request sent twice is refused the second time", async () => {
  const { send } = await startSimulator();
  const first = await send("/alerts?status=active", { nonce: "abc" });
  const again = await send("/alerts?status=active", { nonce: "abc" });
  expect([first.status, again.status]).toEqual([200, 401]);
  expect(again.headers["www-authenticate"]).toBe('Hawk error="Invalid nonce"');
});

test("what was signed is compared with the very target that was sent", async () => {
  const { send, url, credentials } = await startSimulator();
  const odd = await send("/alerts?status=active&from=2026-01-01T00%3A00%3A00&x=a%20b+c'(d)");
  expect(odd.status).toBe(200);
  const { header } = signHeader(`${url}/alerts?status=active&severity=1`, {
    credentials,
    timestamp: SECONDS,
  });
  const reordered = await fetch(`${url}/alerts?severity=1&status=active`, {
    headers: { authorization: header },
  });
  expect(reordered.status).toBe(401);
});

test("another organization, or none, is forbidden; that answer is proven too", async () => {
  const { send, credentials } = await startSimulator();
  const foreign = await send("/alerts?status=active", {
    credentials: { ...credentials, organizationId: "25cd88bd50b9ff3822aabd88" },
  });
  const none = await send("/alerts?status=active", {
    credentials: { ...credentials, organizationId: "" },
  });
  expect([foreign.status, none.status]).toEqual([403, 403]);
  expect(foreign.headers).not.toHaveProperty("x-rate-limit-remaining");
  foreign.verify();
});

test("a body needs a payload hash, and the right one", async () => {
  const { send } = await startSimulator();
  const post = { method: "POST", body: '{"a":1}' };
  const authentic = await send("/alerts", post);
  const unsigned = await send("/alerts", { ...post, signedBody: null });
  const tampered = await send("/alerts", { ...post, signedBody: '{"a":2}' });
  expect(authentic.status).toBe(405);
  expect([unsigned.status, tampered.status]).toEqual([401, 401]);
  expect(unsigned.json()).toEqual({ errors: ["Missing required payload hash"] });
  expect(tampered.json()).toEqual({ errors: ["Bad payload hash"] });
});

test("a body larger than any operation takes is refused", async () => {
  const { send } = await startSimulator();
  const answer = await send("/alerts", { method: "POST", body: "x".repeat(1_100_000) });
  expect(answer.status).toBe(413);
});
