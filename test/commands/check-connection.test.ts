import { expect, onTestFinished, test } from "vitest";
import { createApi } from "../../src/api/create-api.ts";
import { checkConnection } from "../../src/commands/check-connection.ts";
import { createSimulator } from "../../src/simulator/create-simulator.ts";
import { parseFaults } from "../../src/simulator/parse-faults.ts";
import { makeTenant } from "../support/make-tenant.ts";

interface Trouble {
  readonly fault?: string;
  readonly credentials?: { apiKey?: string; organizationId?: string; userId?: string };
  /** How far the API's clock is from ours. */
  readonly clockOffsetMs?: number;
  readonly url?: string;
}

async function check({ fault = "", credentials = {}, clockOffsetMs = 0, url }: Trouble) {
  const simulator = await createSimulator({
    tenant: makeTenant({ live: true }),
    faults: parseFaults(fault),
    clock: () => Date.now() + clockOffsetMs,
  });
  const api = createApi({
    baseUrl: new URL(url ?? simulator.url),
    credentials: { ...simulator.credentials, ...credentials },
    version: "0.0.0",
    timeoutMs: 2000,
    sleep: () => Promise.resolve(),
    // The longest jitter would leave no time for the last attempt, and one request fewer would be counted.
    random: () => 0,
  });
  onTestFinished(async () => {
    await api.close();
    await simulator.close();
  });
  const { ok, lines } = await checkConnection({
    api: api.client,
    apiVersion: 2,
    state: api.connection,
  });
  // Hawk's clock has whole seconds, so the offset seen may be one off.
  const steady = lines.map((line) => line.replace(/\b(599|600) s\b/, "10 minutes"));
  return [ok ? "exit 0" : "exit 1", ...steady].join("\n");
}

test("good credentials", async () => {
  expect(await check({})).toMatchInlineSnapshot(`
    "exit 0
    ok   Hawk self-test; the answer is signed and its payload verified
    ok   may read alerts
    ok   may read agents
    ok   may read rulesets
    ok   clock agrees with the API
    ok   rate budget: 196 of 200 requests a minute left"
  `);
});

test("a wrong key", async () => {
  expect(await check({ credentials: { apiKey: "f".repeat(64) } })).toMatchInlineSnapshot(`
    "exit 1
    FAIL Hawk self-test: unauthorized, self-test: the API finds the signature of the request wrong (HTTP 401)
         the API said: Bad mac
         THREATSTACK_API_KEY is not the key of THREATSTACK_USER_ID (64 and 24 hexadecimal digits, both from Settings > Application Keys), or a proxy changed host or path of the request."
  `);
});

test("a wrong organization", async () => {
  expect(await check({ credentials: { organizationId: "f".repeat(24) } })).toMatchInlineSnapshot(`
    "exit 1
    FAIL Hawk self-test: forbidden, self-test: the credentials are valid but not allowed to do this (HTTP 403)
         the API said: You are not allowed to access this organization.
         Check THREATSTACK_ORG_ID, and the role of the user in that organization."
  `);
});

test("a clock 10 minutes off is corrected from the authenticated answer", async () => {
  expect(await check({ clockOffsetMs: 600_000 })).toMatchInlineSnapshot(`
    "exit 0
    ok   Hawk self-test; the answer is signed and its payload verified
    ok   may read alerts
    ok   may read agents
    ok   may read rulesets
    ok   clock is 10 minutes behind the API; corrected
    ok   rate budget: 196 of 200 requests a minute left"
  `);
});

test("a dead host", async () => {
  expect(await check({ url: "http://127.0.0.1:1/v2" })).toMatchInlineSnapshot(`
    "exit 1
    FAIL Hawk self-test: unreachable, self-test: the API host cannot be reached (ECONNREFUSED 127.0.0.1:1)
         Check THREATSTACK_BASE_URL and the proxy variables. The vendor's own hosts were switched off in 2026; --demo runs against an embedded API."
  `);
});

test("half a JSON body", async () => {
  expect(await check({ fault: "truncate@/alerts" })).toMatchInlineSnapshot(`
    "exit 1
    ok   Hawk self-test; the answer is signed and its payload verified
    FAIL may read alerts: unreachable, alerts.list: the connection broke before the answer was complete (UND_ERR_SOCKET)
         This may be temporary: try again.
    ok   may read agents
    ok   may read rulesets
    ok   clock agrees with the API
    ok   rate budget: 193 of 200 requests a minute left"
  `);
});

test("an HTML error page", async () => {
  expect(await check({ fault: "html@/alerts" })).toMatchInlineSnapshot(`
    "exit 1
    ok   Hawk self-test; the answer is signed and its payload verified
    FAIL may read alerts: upstream_status, alerts.list: the API failed (HTTP 502)
         the API said: ‹!DOCTYPE html>‹html><head><title>Bad Gateway</title></head>‹body><h1>Bad Gateway</h1>‹/body>‹/html>
         This may be temporary: try again later.
    ok   may read agents
    ok   may read rulesets
    ok   clock agrees with the API
    ok   rate budget: 197 of 200 requests a minute left"
  `);
});

test("a redirect", async () => {
  expect(await check({ fault: "redirect@/alerts" })).toMatchInlineSnapshot(`
    "exit 1
    ok   Hawk self-test; the answer is signed and its payload verified
    FAIL may read alerts: upstream_status, alerts.list: the host answered with a redirect, which is never followed (HTTP 302)
         the API said: Moved
         Check THREATSTACK_BASE_URL: a signed request is valid for one URL only.
    ok   may read agents
    ok   may read rulesets
    ok   clock agrees with the API
    ok   rate budget: 197 of 200 requests a minute left"
  `);
});

test("an answer that somebody changed", async () => {
  expect(await check({ fault: "badhash@/alerts" })).toMatchInlineSnapshot(`
    "exit 1
    ok   Hawk self-test; the answer is signed and its payload verified
    FAIL may read alerts: upstream_unverified, alerts.list: the answer's payload does not match its signed hash
         Something between here and the API changed the answer, or it does not come from the API. Nothing of it was used.
    ok   may read agents
    ok   may read rulesets
    ok   clock agrees with the API
    ok   rate budget: 195 of 200 requests a minute left"
  `);
});

test("answers that are not signed", async () => {
  expect(await check({ fault: "nohash" })).toMatchInlineSnapshot(`
    "exit 0
    ok   Hawk self-test; the answer is NOT signed: whoever answers is not proven to be the API
    ok   may read alerts
    ok   may read agents
    ok   may read rulesets
    ok   clock agrees with the API
    ok   rate budget: 196 of 200 requests a minute left"
  `);
});
