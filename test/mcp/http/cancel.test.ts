import { expect, test, vi } from "vitest";
import { createHeldTool } from "../../support/held-tool.ts";
import { callModern, openSession, readEvents } from "../../support/speak-mcp.ts";
import { startHttp } from "../../support/start-http.ts";

const hold = { params: { name: "hold", arguments: {} } };

test("the work of a 2026-era call ends when its client goes away", async () => {
  const tool = createHeldTool();
  const { url } = await startHttp(tool);
  const client = new AbortController();
  const answering = callModern(url, "tools/call", { ...hold, signal: client.signal });
  const call = await tool.started();

  client.abort();

  await expect(answering).rejects.toThrow("aborted");
  await vi.waitFor(() => expect(call.signal.aborted).toBe(true));
});

test("a 2026-era call that streams already ends, too", async () => {
  const tool = createHeldTool();
  const { url } = await startHttp(tool);
  const client = new AbortController();
  const answering = callModern(url, "tools/call", { ...hold, signal: client.signal });
  const call = await tool.started();
  await call.progress(1);
  await readEvents(await answering).next();

  client.abort();

  await vi.waitFor(() => expect(call.signal.aborted).toBe(true));
});

test("a 2025-era client cancels: the work ends, and so does the stream, without an answer", async () => {
  const tool = createHeldTool();
  const { url } = await startHttp(tool);
  const session = await openSession(url);
  const events = readEvents(await session.call(7, "hold"));
  const opening = await events.next();
  const call = await tool.started();

  const params = { requestId: 7, reason: "changed my mind" };
  expect((await session.post({ method: "notifications/cancelled", params })).status).toBe(202);

  expect(call.signal.aborted).toBe(true);
  expect((await events.next()).done).toBe(true);
  // A client would ask for the rest every second if it were told that the stream is open.
  expect((await session.listen(opening.value?.id)).status).toBe(405);
});

test("the end of a session ends its work", async () => {
  const tool = createHeldTool();
  const { url } = await startHttp(tool);
  const session = await openSession(url);
  const answering = await session.call(1, "hold");
  const call = await tool.started();

  expect((await session.end()).status).toBe(200);

  expect(call.signal.aborted).toBe(true);
  for await (const { message } of readEvents(answering)) expect(message).toBeUndefined();
});
