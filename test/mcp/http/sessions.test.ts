import { McpServer } from "@modelcontextprotocol/server";
import { expect, onTestFinished, test, vi } from "vitest";
import { createLogger } from "../../../src/logger.ts";
import { createGate } from "../../../src/mcp/http/gate.ts";
import { DEFAULT_LIMITS } from "../../../src/mcp/http/limits.ts";
import { createSessions } from "../../../src/mcp/http/sessions.ts";
import { initialize, openSession, post, readEvents } from "../../support/speak-mcp.ts";
import { startHttp } from "../../support/start-http.ts";

const IDLE_MS = 60_000;

test("ids are random and tell nothing", async () => {
  const { url } = await startHttp();
  const ids = await Promise.all(Array.from({ length: 5 }, async () => (await openSession(url)).id));
  expect(new Set(ids).size).toBe(5);
  for (const id of ids)
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test("after DELETE the session is gone, and the client is told to begin again", async () => {
  const { url, sessions } = await startHttp();
  const session = await openSession(url);
  expect((await session.end()).status).toBe(200);
  expect(sessions()).toBe(0);

  const late = await session.post({ id: 1, method: "ping" });

  expect(late.status).toBe(404);
  expect(await late.json()).toMatchObject({ error: { code: -32_001 } });
});

test.each([
  ["a request", { jsonrpc: "2.0", id: 1, method: "tools/list" }],
  ["a notification", { jsonrpc: "2.0", method: "notifications/initialized" }],
])("%s without a session is refused", async (_what, message) => {
  const { url } = await startHttp();
  const answer = await post(url, message);
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain("Mcp-Session-Id");
});

test("a session opened with an older version of the protocol works the same", async () => {
  const { url } = await startHttp();
  const params = { ...initialize.params, protocolVersion: "2025-03-26" };
  const answer = await post(url, { ...initialize, params });
  const { value } = await readEvents(answer).next();
  expect(value?.message).toMatchObject({ result: { protocolVersion: "2025-03-26" } });
});

test.each(["unknown", "of its own"])(
  "a client that begins anew with a session id that is %s gets a new session",
  async (which) => {
    const { url, sessions } = await startHttp();
    const before = await openSession(url);
    const id = which === "unknown" ? "0b5f1f54-0000-4000-8000-000000000000" : before.id;
    const answer = await post(url, initialize, { headers: { "mcp-session-id": id } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("mcp-session-id")).toMatch(/^[0-9a-f-]{36}$/);
    expect(answer.headers.get("mcp-session-id")).not.toBe(id);
    expect(sessions()).toBe(2);
  },
);

test("a handshake that fails leaves no session behind", async () => {
  const { url, sessions } = await startHttp();
  const answer = await post(url, initialize, { headers: { accept: "text/html" } });
  expect(answer.status).toBe(406);
  expect(sessions()).toBe(0);
});

test("one session too many is refused until another ends", async () => {
  const { url } = await startHttp({ limits: { maxSessions: 2 } });
  const session = await openUsedSession(url);
  await openUsedSession(url);

  const refused = await post(url, initialize);
  expect(refused.status).toBe(503);
  expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
  expect(await refused.text()).toContain("2 are open");

  await session.end();
  await openSession(url);
});

test("sessions that were only opened make room, the oldest first; those in use do not", async () => {
  const { url, sessions } = await startHttp({ limits: { maxSessions: 3 } });
  const used = await openUsedSession(url);
  const unused = [await openSession(url), await openSession(url)];
  for (let each = 0; each < 20; each += 1) unused.push(await openSession(url));
  expect(sessions()).toBe(3);
  expect((await used.post({ id: 2, method: "ping" })).status).toBe(200);
  expect((await unused[0]?.post({ id: 1, method: "ping" }))?.status).toBe(404);
  expect((await unused.at(-1)?.post({ id: 1, method: "ping" }))?.status).toBe(200);
});

async function openUsedSession(url: string) {
  const session = await openSession(url);
  expect((await session.post({ id: 1, method: "ping" })).status).toBe(200);
  return session;
}

test("a session that has been idle for a while makes room for a new one", async () => {
  let time = 0;
  const limits = { maxSessions: 2, spareIdleMs: 1000, sweepMs: IDLE_MS };
  const { url, sessions } = await startHttp({ now: () => time, limits });
  const oldest = await openUsedSession(url);
  const listening = await openSession(url);
  expect((await listening.listen()).status).toBe(200);
  expect((await post(url, initialize)).status).toBe(503);

  time += 1000;
  const newest = await openSession(url);

  expect(sessions()).toBe(2);
  expect((await oldest.post({ id: 1, method: "ping" })).status).toBe(404);
  expect((await listening.post({ id: 1, method: "ping" })).status).toBe(200);
  expect((await newest.post({ id: 1, method: "ping" })).status).toBe(200);
});

test("handshakes at the same time cannot pass the limit together", async () => {
  const { url, sessions } = await startHttp({ limits: { maxSessions: 3 } });
  const answers = await Promise.all(Array.from({ length: 10 }, () => post(url, initialize)));
  expect(answers.some(({ status }) => status === 200)).toBe(true);
  expect(sessions()).toBe(3);
});

test("a session that is idle for too long ends", async () => {
  let time = 0;
  const limits = { sessionIdleMs: IDLE_MS, sweepMs: 5 };
  const { url, sessions } = await startHttp({ now: () => time, limits });
  const session = await openSession(url);

  await vi.waitFor(() => {
    time += IDLE_MS + 1;
    expect(sessions()).toBe(0);
  });

  expect((await session.post({ id: 2, method: "ping" })).status).toBe(404);
});

test("a session with an open stream is not idle, but it is once its client has vanished", async () => {
  let time = 0;
  const sessions = createSessions({
    createServer: () => new McpServer({ name: "test", version: "1.0.0" }),
    gate: createGate(1),
    limits: { ...DEFAULT_LIMITS, sessionIdleMs: IDLE_MS },
    now: () => time,
    logger: createLogger({ level: "silent" }),
  });
  onTestFinished(() => sessions.close());
  const accept = "application/json, text/event-stream";
  const send = (method: string, headers: Record<string, string>, body?: unknown) =>
    sessions.handle(
      new Request("http://localhost/mcp", {
        method,
        headers: { accept, "content-type": "application/json", ...headers },
      }),
      body,
    );
  const opened = await send("POST", {}, initialize);
  await opened.text();
  const id = opened.headers.get("mcp-session-id") ?? "";
  const stream = await send("GET", { "mcp-session-id": id });

  time = 2 * IDLE_MS;
  sessions.sweep(time);
  expect(sessions.size).toBe(1);

  await stream.body?.cancel();
  time += IDLE_MS;
  sessions.sweep(time);
  expect(sessions.size).toBe(1);
  time += 1;
  sessions.sweep(time);
  expect(sessions.size).toBe(0);
});

test("a client that lost its stream may open it again at once", async () => {
  const { url } = await startHttp();
  const session = await openSession(url);
  const first = await session.listen();
  expect((await session.listen()).status).toBe(409);
  await first.body?.cancel();
  await vi.waitFor(async () => expect((await session.listen()).status).toBe(200));
});
