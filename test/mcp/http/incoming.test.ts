import { expect, test } from "vitest";
import { createHeldTool } from "../../support/held-tool.ts";
import { openSession, post, readEvents, type Session } from "../../support/speak-mcp.ts";
import { sendRaw, startHttp } from "../../support/start-http.ts";

const list = { jsonrpc: "2.0", id: 1, method: "tools/list" };
const JSON_HEADERS = {
  "content-type": "application/json",
  accept: "application/json, text/event-stream",
};

async function start(): Promise<{ url: string; session: Session }> {
  const { url } = await startHttp(createHeldTool());
  return { url, session: await openSession(url) };
}

async function sendText(url: string, session: Session, body: string) {
  const headers = { ...JSON_HEADERS, "mcp-session-id": session.id };
  return sendRaw(url, { method: "POST", headers, body });
}

/** The messages of an answer, whatever its form. */
function messagesOf(body: string): unknown[] {
  if (!body.startsWith("event:") && !body.startsWith("id:")) return [JSON.parse(body)].flat();
  const data = body.split("\n").filter((line) => line.startsWith("data: {"));
  return data.map((line): unknown => JSON.parse(line.slice("data: ".length)));
}

test.each([
  ["params that are null", JSON.stringify({ ...list, params: null })],
  ["a cursor that is null", JSON.stringify({ ...list, params: { cursor: null, _meta: null } })],
  ["a byte order mark", `\uFEFF${JSON.stringify(list)}`],
])("a body with %s is understood", async (_what, body) => {
  const { url, session } = await start();
  const answer = await sendText(url, session, body);
  expect(messagesOf(answer.body)).toMatchObject([{ id: 1, result: { tools: [{}] } }]);
});

test("a failed request is answered as the protocol answers one, with its id", async () => {
  const { url, session } = await start();
  const body = JSON.stringify({ ...list, id: "a", params: "x" });
  const answer = await sendText(url, session, body);
  expect(answer.status).toBe(200);
  expect(messagesOf(answer.body)).toMatchObject([{ id: "a", error: { code: -32_602 } }]);
});

test("what is no request is a bad one, with its id where it has one", async () => {
  const { url, session } = await start();
  const answer = await sendText(url, session, '{"jsonrpc":"2.0","id":7,"method":"ping",}');
  expect(answer.status).toBe(400);
  expect(messagesOf(answer.body)).toMatchObject([{ id: 7, error: { code: -32_700 } }]);
});

test("each request of a batch gets its response, also those that are none", async () => {
  const { url, session } = await start();
  const batch = [list, { ...list, id: 2, params: null }, { jsonrpc: "2.0", id: 3 }, 4];
  const answer = await sendText(url, session, JSON.stringify(batch));
  expect(answer.status).toBe(200);
  const messages = messagesOf(answer.body);
  expect(messages).toHaveLength(4);
  expect(messages).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ id: 1, result: expect.anything() }),
      expect.objectContaining({ id: 2, result: expect.anything() }),
      expect.objectContaining({ id: 3, error: expect.objectContaining({ code: -32_600 }) }),
      expect.objectContaining({ id: null, error: expect.objectContaining({ code: -32_600 }) }),
    ]),
  );
});

test("a batch is answered with a list where JSON is asked for", async () => {
  const { url, session } = await start();
  const answer = await sendRaw(url, {
    method: "POST",
    headers: { ...JSON_HEADERS, accept: "application/json", "mcp-session-id": session.id },
    body: JSON.stringify([list]),
  });
  expect(JSON.parse(answer.body)).toMatchObject([{ id: 1, result: { tools: [{}] } }]);
});

test("a batch of nothing that can be served is a bad request", async () => {
  const { url, session } = await start();
  const answer = await sendText(url, session, "[1,2]");
  expect(answer.status).toBe(400);
  expect(messagesOf(answer.body)).toMatchObject([{ error: {} }, { error: {} }]);
});

test("a batch of notifications and what is none tells of the latter", async () => {
  const { url, session } = await start();
  const note = { jsonrpc: "2.0", method: "notifications/initialized" };
  const answer = await sendText(url, session, JSON.stringify([note, { ...list, params: "x" }]));
  expect(answer.status).toBe(200);
  expect(messagesOf(answer.body)).toMatchObject([{ id: 1, error: { code: -32_602 } }]);
});

const hello = {
  jsonrpc: "2.0",
  id: 1,
  method: "initialize",
  params: {
    protocolVersion: "2025-03-26",
    capabilities: { roots: true },
    clientInfo: { name: "c" },
  },
};

test("a client that introduces itself oddly gets its session", async () => {
  const { url } = await startHttp();
  const answer = await post(url, hello);
  expect(answer.headers.get("mcp-session-id")).not.toBeNull();
  const { value } = await readEvents(answer).next();
  expect(value?.message).toMatchObject({ id: 1, result: { protocolVersion: "2025-03-26" } });
});

test("initialize opens a session as a batch of one, and is refused among others", async () => {
  const { url, sessions } = await startHttp();
  const alone = await post(url, [hello]);
  expect([alone.status, sessions()]).toEqual([200, 1]);

  const among = await post(url, [hello, list]);
  expect(among.status).toBe(400);
  expect(await among.json()).toMatchObject({
    error: { code: -32_600, message: expect.stringContaining("sent alone") },
  });
});

test.each(["x", "../..", "a b"])("a Last-Event-ID of %j is a bad request", async (lastEventId) => {
  const { session } = await start();
  expect((await session.listen(lastEventId)).status).toBe(400);
});
