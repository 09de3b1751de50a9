import { inputRequired } from "@modelcontextprotocol/server";
import { expect, test, vi } from "vitest";
import { chooseMedia, JSON_TYPE, STREAM } from "../../../src/mcp/http/accept.ts";
import { createHeldTool } from "../../support/held-tool.ts";
import { callModern, initialize, openSession, readEvents } from "../../support/speak-mcp.ts";
import { sendRaw, startHttp } from "../../support/start-http.ts";

test.each([
  ["application/json, text/event-stream", STREAM],
  ["text/event-stream, application/json", STREAM],
  ["application/json;q=0.9, text/event-stream;q=0.1", STREAM],
  ["TEXT/Event-Stream ; charset=utf-8, */*", STREAM],
  ["text/event-stream", STREAM],
  ["text/*", STREAM],
  ["application/json", JSON_TYPE],
  ["application/*", JSON_TYPE],
  ["*/*", JSON_TYPE],
  ["*", JSON_TYPE],
  ["text/html, */*;q=0.8", JSON_TYPE],
  ["application/json, text/event-stream;q=0", JSON_TYPE],
  ["application/json;q=0, */*", STREAM],
  ["", JSON_TYPE],
  [" , ", JSON_TYPE],
  [undefined, JSON_TYPE],
  ["text/html", undefined],
  ["*/*;q=0.0", undefined],
  ["application/json;q=0", undefined],
])("Accept %j is answered with %s", (accept, expected) => {
  expect(chooseMedia(accept, [JSON_TYPE, STREAM])).toBe(expected);
});

test.each([
  ["*/*", STREAM],
  [undefined, STREAM],
  ["text/*", STREAM],
  ["application/json", undefined],
])("where there is only a stream, Accept %j is answered with %s", (accept, expected) => {
  expect(chooseMedia(accept, [STREAM])).toBe(expected);
});

const list = { jsonrpc: "2.0", id: 1, method: "tools/list" };

interface Spoken {
  readonly accept: string | undefined;
  readonly session?: string;
}

async function send(url: string, message: unknown, { accept, session }: Spoken) {
  return sendRaw(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      ...(accept !== undefined && { accept }),
      ...(session !== undefined && { "mcp-session-id": session }),
    },
    body: JSON.stringify(message),
  });
}

test.each(["application/json", "*/*", "application/*", undefined])(
  "a session whose client says %j is served in JSON",
  async (accept) => {
    const tool = createHeldTool();
    const { url } = await startHttp(tool);
    const opened = await send(url, initialize, { accept });
    expect(opened.headers["content-type"]).toBe("application/json");
    expect(JSON.parse(opened.body)).toMatchObject({ id: 0, result: { serverInfo: {} } });

    const session = String(opened.headers["mcp-session-id"]);
    const listed = await send(url, list, { accept, session });
    expect(listed.status).toBe(200);
    expect(JSON.parse(listed.body)).toMatchObject({ id: 1, result: { tools: [{ name: "hold" }] } });
  },
);

test("a client that takes JSON only gets the answer without the progress before it", async () => {
  const tool = createHeldTool();
  const { url } = await startHttp(tool);
  const { id: session } = await openSession(url);
  const params = { name: "hold", arguments: {}, _meta: { progressToken: 1 } };
  const answering = send(
    url,
    { ...list, method: "tools/call", params },
    { accept: "application/json", session },
  );
  const call = await tool.started();
  await call.progress(1);
  call.release();
  expect(JSON.parse((await answering).body)).toMatchObject({ id: 1, result: { content: [{}] } });
});

test("a client that takes JSON only and goes away ends the work, as any other", async () => {
  const tool = createHeldTool();
  let time = 0;
  const limits = { resumeGraceMs: 1000, sweepMs: 5 };
  const { url } = await startHttp({ register: tool.register, now: () => time, limits });
  const session = await openSession(url);
  const client = new AbortController();
  const answering = fetch(url, {
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/json",
      "mcp-session-id": session.id,
    },
    body: JSON.stringify({ ...list, method: "tools/call", params: { name: "hold" } }),
    signal: client.signal,
  });
  const call = await tool.started();
  client.abort();
  await expect(answering).rejects.toThrow("aborted");
  await vi.waitFor(() => {
    time += 1000;
    expect(call.signal.aborted).toBe(true);
  });
});

test("a client that takes JSON only is not asked anything, and its call does not wait", async () => {
  const { url } = await startHttp({
    register(server) {
      server.registerTool("ask", { description: "Asks" }, async () => {
        const requestedSchema = {
          type: "object",
          properties: { name: { type: "string" } },
        } as const;
        const name = inputRequired.elicit({ message: "Who?", requestedSchema });
        return inputRequired({ inputRequests: { name } });
      });
    },
  });
  const { id: session } = await openSession(url);
  const params = { name: "ask", arguments: {} };
  const asked = { ...list, method: "tools/call", params };
  const answer = await send(url, asked, { accept: "application/json", session });
  expect(JSON.parse(answer.body)).toMatchObject({
    result: { isError: true, content: [{ text: expect.stringContaining("cannot be asked") }] },
  });
});

test("the 2026 era, too, is served in JSON to who takes nothing else, and a subscription is not", async () => {
  const tool = createHeldTool();
  const { url } = await startHttp(tool);
  const headers = { accept: "application/json" };
  const answering = callModern(url, "tools/call", { params: { name: "hold" }, headers });
  const call = await tool.started();
  await call.progress(1);
  call.release();
  const answer = await answering;
  expect(answer.headers.get("content-type")).toBe("application/json");
  expect(await answer.json()).toMatchObject({ id: 1, result: { content: [{}] } });

  const params = { notifications: { toolsListChanged: true } };
  expect((await callModern(url, "subscriptions/listen", { params, headers })).status).toBe(406);
});

test.each(["*/*", "text/*", undefined])("a GET that says %j gets the stream", async (accept) => {
  const { url } = await startHttp();
  const { id } = await openSession(url);
  const leaving = new AbortController();
  const answer = await fetch(url, {
    headers: { "mcp-session-id": id, ...(accept !== undefined && { accept }) },
    signal: leaving.signal,
  });
  expect(answer.headers.get("content-type")).toBe("text/event-stream");
  leaving.abort();
});

test.each(["POST", "GET"])(
  "a %s that takes nothing we have is told what we have",
  async (method) => {
    const { url } = await startHttp();
    const answer = await sendRaw(url, {
      method,
      headers: { "content-type": "application/json", accept: "image/png" },
      ...(method === "POST" && { body: JSON.stringify(initialize) }),
    });
    expect(answer.status).toBe(406);
    expect(answer.body).toContain("text/event-stream");
  },
);

test("what streams read stays as it was", async () => {
  const { url } = await startHttp();
  const session = await openSession(url);
  const events = readEvents(await session.post(list));
  await events.next();
  expect((await events.next()).value?.message).toMatchObject({ id: 1 });
});
