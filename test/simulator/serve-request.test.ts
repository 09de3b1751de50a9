import { once } from "node:events";
import { type Socket, connect } from "node:net";
import { expect, test } from "vitest";
import { parseFaults } from "../../src/simulator/parse-faults.ts";
import { NOW, makeAlert, makeTenant } from "../support/make-tenant.ts";
import { signHeader } from "../support/sign-request.ts";
import { type StartedSimulator, startSimulator } from "../support/start-simulator.ts";

const ALERTS = Array.from({ length: 50 }, (_, index) => makeAlert({ id: `alert-${index}` }));
const PATH = "/alerts?status=active";

function startWith(faults: string, seed = 1): Promise<StartedSimulator> {
  const tenant = makeTenant({ alerts: ALERTS });
  return startSimulator({ tenant, faults: parseFaults(faults), seed, rateLimit: false });
}

test("a status stands in for the API, before any credentials, with a body that is no JSON", async () => {
  const { send, url } = await startWith("503@/alerts,429@/agents");
  const answer = await send(PATH);
  expect(answer.status).toBe(503);
  expect(answer.headers).not.toHaveProperty("server-authorization");
  expect(() => answer.json()).toThrow(SyntaxError);
  const limited = await fetch(`${url}/agents`);
  expect(limited.status).toBe(429);
  expect(limited.headers.get("x-rate-limit-remaining")).toBe("0");
  expect((await send("/rulesets")).status).toBe(200);
});

test("a path is matched from its start below /v2, without the query", async () => {
  const { send } = await startWith("503@/alerts/.+/events,500@/.*active");
  expect((await send(PATH)).status).toBe(200);
  expect((await send("/alerts/a/events")).status).toBe(503);
});

test("a rate strikes that often, and the same requests again under the same seed", async () => {
  const first = await statuses(7);
  expect(await statuses(7)).toEqual(first);
  expect(await statuses(8)).not.toEqual(first);
  const struck = first.filter((status) => status === 503).length;
  expect(struck).toBeGreaterThan(8);
  expect(struck).toBeLessThan(30);
});

test("slow waits, then answers as always", async () => {
  const { send } = await startWith("slow=60");
  const before = performance.now();
  const answer = await send(PATH);
  expect(performance.now() - before).toBeGreaterThanOrEqual(55);
  answer.verify();
});

test("a stale clock refuses an honest request and proves its own time, by which a client can sign", async () => {
  const { send } = await startWith("stale=600");
  const refused = await send(PATH);
  const challenge = refused.headers["www-authenticate"] ?? "";
  const [, ts = ""] = /ts="(\d+)", tsm=".+", error="Stale timestamp"/.exec(challenge) ?? [];
  expect(refused.status).toBe(401);
  expect(Math.abs(Number(ts) - NOW / 1000 - 600)).toBeLessThanOrEqual(1);
  expect((await send(PATH, { timestamp: Number(ts) })).status).toBe(200);
});

test("html and a redirect come in place of JSON", async () => {
  const { send } = await startWith("html@/alerts,html=200@/agents,redirect@/rulesets");
  const page = await send(PATH);
  expect([page.status, page.headers["content-type"]]).toEqual([502, "text/html"]);
  expect(page.text).toMatch(/^<!DOCTYPE html>/);
  expect((await send("/agents")).status).toBe(200);
  const moved = await send("/rulesets");
  expect([moved.status, moved.headers["location"]]).toEqual([302, "/moved-by-fault"]);
});

test("badhash proves another payload with a good mac, nohash proves nothing", async () => {
  const { send } = await startWith("badhash@/alerts,nohash@/agents");
  const bad = await send(PATH);
  expect(bad.status).toBe(200);
  expect(() => bad.verify()).toThrow("Bad response payload mac");
  const none = await send("/agents?status=online");
  expect(none.status).toBe(200);
  expect(() => none.verify()).toThrow("Missing Server-Authorization header");
});

test.each(["drop", "truncate"])("%s tears the body in the middle", async (fault) => {
  const { url, credentials } = await startWith(fault);
  const { head, body, length, error } = await receive(url, credentials);
  expect(head).toContain("HTTP/1.1 200 OK");
  expect(body.length).toBe(Math.floor(length / 2));
  // A reset that overtakes the reader looks like an end to it.
  expect(fault === "drop" ? ["ECONNRESET", undefined] : [undefined]).toContain(error?.code);
});

test("truncate=chunked ends half a body as if it were whole", async () => {
  const { send } = await startWith("truncate=chunked");
  const answer = await send(PATH);
  expect(answer.headers).not.toHaveProperty("content-length");
  expect(() => answer.json()).toThrow(SyntaxError);
  expect(() => answer.verify()).toThrow("Bad response payload mac");
});

test("faults that strike together add up", async () => {
  const { send } = await startWith("slow=30,nohash,truncate=chunked");
  const before = performance.now();
  const answer = await send(PATH);
  expect(performance.now() - before).toBeGreaterThanOrEqual(25);
  expect(answer.headers).not.toHaveProperty("server-authorization");
  expect(() => answer.json()).toThrow(SyntaxError);
});

async function statuses(seed: number): Promise<number[]> {
  const { send } = await startWith("503@0.3", seed);
  const answers: number[] = [];
  for (let index = 0; index < 60; index += 1) answers.push((await send("/rulesets")).status);
  return answers;
}

/** One request over a bare socket: what came before the connection ended, and how it ended. */
async function receive(url: string, credentials: StartedSimulator["credentials"]) {
  const target = new URL(url + PATH);
  const { header } = signHeader(target.href, { credentials, timestamp: NOW / 1000 });
  const socket: Socket = connect(Number(target.port), target.hostname);
  const chunks: Buffer[] = [];
  const ending: { error?: NodeJS.ErrnoException } = {};
  socket.on("data", (chunk) => chunks.push(chunk));
  socket.on("error", (error) => Object.assign(ending, { error }));
  socket.write(
    `GET ${target.pathname}${target.search} HTTP/1.1\r\nHost: ${target.host}\r\nAuthorization: ${header}\r\n\r\n`,
  );
  await once(socket, "close").catch(() => {});
  const text = Buffer.concat(chunks).toString("latin1");
  const [head = "", body = ""] = text.split("\r\n\r\n");
  const length = Number(/content-length: (\d+)/i.exec(head)?.[1]);
  return { head, body, length, error: ending.error };
}
