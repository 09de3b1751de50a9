import { inputRequired, inputResponse } from "@modelcontextprotocol/server";
import { expect, test } from "vitest";
import { createHeldTool } from "../../support/held-tool.ts";
import { callModern, openSession, readEvents } from "../../support/speak-mcp.ts";
import { sendRaw, startHttp } from "../../support/start-http.ts";

const hold = { params: { name: "hold", arguments: {} } };

test("the 2026 era is served without a session, the 2025 era in one", async () => {
  const { url, sessions } = await startHttp();

  const modern = await callModern(url, "tools/list");
  const session = await openSession(url);
  const legacy = await session.post({ id: 1, method: "tools/list" });

  expect(modern.status).toBe(200);
  expect(modern.headers.get("mcp-session-id")).toBeNull();
  expect(legacy.status).toBe(200);
  expect(legacy.headers.get("mcp-session-id")).toBe(session.id);
  expect(sessions()).toBe(1);
});

test("healthz answers without a session and without MCP", async () => {
  const { url } = await startHttp();
  const answer = await fetch(new URL("/healthz", url));
  expect(answer.status).toBe(200);
  expect(await answer.json()).toEqual({ status: "ok" });
});

test("there is nothing at any other path", async () => {
  const { url } = await startHttp();
  const answer = await fetch(new URL("/", url));
  expect(answer.status).toBe(404);
  expect(await answer.text()).toContain("MCP is at /mcp");
});

test.each(["GET", "DELETE"])("a %s of the 2026 era is not allowed", async (method) => {
  const { url } = await startHttp();
  const answer = await sendRaw(url, { method, headers: { "mcp-protocol-version": "2026-07-28" } });
  expect(answer.status).toBe(405);
});

test("progress reaches a client of the 2026 era before the answer", async () => {
  const tool = createHeldTool();
  const { url } = await startHttp(tool);
  const answering = callModern(url, "tools/call", hold);
  const call = await tool.started();
  await call.progress(1);
  const events = readEvents(await answering);

  expect((await events.next()).value).toMatchObject({
    message: { method: "notifications/progress", params: { progressToken: "p", progress: 1 } },
  });
  call.release();
  expect((await events.next()).value).toMatchObject({ message: { id: 1, result: {} } });
  expect((await events.next()).done).toBe(true);
});

test("progress reaches a client of the 2025 era before the answer", async () => {
  const tool = createHeldTool();
  const { url } = await startHttp(tool);
  const session = await openSession(url);
  const answering = session.call(1, "hold");
  const call = await tool.started();
  await call.progress(1);
  const events = readEvents(await answering);

  expect((await events.next()).value).toMatchObject({ message: undefined });
  expect((await events.next()).value).toMatchObject({
    message: { method: "notifications/progress", params: { progressToken: 1, progress: 1 } },
  });
  call.release();
  expect((await events.next()).value).toMatchObject({ message: { id: 1, result: {} } });
  expect((await events.next()).done).toBe(true);
});

test("the server can ask a client of the 2025 era in the middle of a call", async () => {
  const requestedSchema = { type: "object", properties: { name: { type: "string" } } } as const;
  const { url } = await startHttp({
    register(server) {
      server.registerTool("ask", { description: "Asks" }, async ({ mcpReq }) => {
        const said = inputResponse(mcpReq.inputResponses, "name");
        if (said.kind === "elicit") {
          return { content: [{ type: "text", text: JSON.stringify(said.content) }] };
        }
        const name = inputRequired.elicit({
          message: "Who?",
          requestedSchema: { ...requestedSchema },
        });
        return inputRequired({ inputRequests: { name } });
      });
    },
  });
  const session = await openSession(url);
  const events = readEvents(await session.call(1, "ask"));
  await events.next();
  const asked = (await events.next()).value?.message;
  expect(asked).toMatchObject({ method: "elicitation/create", params: { message: "Who?" } });

  const result = { action: "accept", content: { name: "Ada" } };
  expect((await session.post({ id: asked?.["id"], result })).status).toBe(202);
  const answer = (await events.next()).value?.message;
  expect(answer).toMatchObject({ id: 1, result: { content: [{ text: '{"name":"Ada"}' }] } });
});
