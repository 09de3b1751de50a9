import { expect, test, vi } from "vitest";
import { createHeldTool } from "../../support/held-tool.ts";
import { callModern, openSession, readEvents } from "../../support/speak-mcp.ts";
import { startHttp } from "../../support/start-http.ts";

const hold = { params: { name: "hold", arguments: {} } };

const LONG_MS = 60_000;

async function start(drainMs: number) {
  const tool = createHeldTool();
  const serving = await startHttp({ register: tool.register, limits: { drainMs } });
  return { ...serving, tool };
}

test("calls in flight finish in both eras, then streams end and the port is free", async () => {
  const { url, close, tool } = await start(LONG_MS);
  const session = await openSession(url);
  const listening = await session.listen();
  const notifications = { toolsListChanged: true };
  const subscription = await callModern(url, "subscriptions/listen", { params: { notifications } });
  const modern = callModern(url, "tools/call", hold);
  const legacy = readEvents(await session.call(1, "hold"));
  await tool.started(1);

  const closing = close();
  for (const call of tool.calls) {
    expect(call.signal.aborted).toBe(false);
    call.release();
  }

  expect(await (await modern).json()).toMatchObject({ result: {} });
  await legacy.next();
  expect((await legacy.next()).value?.message).toMatchObject({ id: 1, result: {} });
  // A stream that ends cleanly can be read to its end.
  await listening.text();
  await subscription.text();
  await closing;
  await expect(fetch(url)).rejects.toThrow("fetch failed");
});

test("what does not finish in time is aborted", async () => {
  const { url, close, tool } = await start(20);
  const answering = callModern(url, "tools/call", hold);
  const call = await tool.started();

  await close();

  expect(call.signal.aborted).toBe(true);
  expect((await answering).ok).toBe(false);
});

test("nobody waits for a call whose client has gone", async () => {
  const { url, close, tool } = await start(LONG_MS);
  const session = await openSession(url);
  const client = new AbortController();
  const events = readEvents(await session.call(1, "hold", { signal: client.signal }));
  await events.next();
  const call = await tool.started();
  client.abort();
  await expect(events.next()).rejects.toThrow("aborted");

  await close();

  expect(call.signal.aborted).toBe(true);
});

test("new work is refused while calls finish, but a client may still answer and cancel", async () => {
  const { url, close, tool } = await start(LONG_MS);
  const session = await openSession(url);
  const events = readEvents(await session.call(1, "hold"));
  await events.next();
  const call = await tool.started();
  // A connection that is idle when the drain begins is closed; this one is not.
  const other = callModern(url, "tools/call", hold);
  const { release } = await tool.started(1);
  const closing = close();
  await vi.waitFor(() => expect(fetch(url)).rejects.toThrow("fetch failed"));

  release();
  expect((await other).status).toBe(200);
  call.release();
  await closing;
});
