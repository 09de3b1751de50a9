import { expect, test, vi } from "vitest";
import { createHeldTool } from "../../support/held-tool.ts";
import { openSession, readEvents } from "../../support/speak-mcp.ts";
import { startHttp } from "../../support/start-http.ts";

const GRACE_MS = 15_000;

async function startCall() {
  const tool = createHeldTool();
  let time = 0;
  const { url } = await startHttp({
    register: tool.register,
    now: () => time,
    limits: { resumeGraceMs: GRACE_MS, sweepMs: 5 },
  });
  const session = await openSession(url);
  const client = new AbortController();
  const events = readEvents(await session.call(1, "hold", { signal: client.signal }));
  const opening = await events.next();
  const call = await tool.started();
  return {
    session,
    call,
    events,
    opened: opening.value?.id ?? "",
    loseConnection: async () => {
      client.abort();
      await expect(events.next()).rejects.toThrow("aborted");
    },
    pass: (milliseconds: number) => (time += milliseconds),
  };
}

test("a client that lost its stream comes back to it and gets what it missed", async () => {
  const { session, call, events, loseConnection } = await startCall();
  await call.progress(1);
  const { id } = (await events.next()).value ?? {};
  await loseConnection();
  await call.progress(2);
  await call.progress(3);

  const resumed = readEvents(await session.listen(id));

  const next = async () => (await resumed.next()).value?.message;
  expect(await next()).toMatchObject({ params: { progress: 2 } });
  expect(await next()).toMatchObject({ params: { progress: 3 } });
  call.release();
  expect(await next()).toMatchObject({ id: 1, result: { content: [{ text: "held" }] } });
  expect((await resumed.next()).done).toBe(true);
});

test("an answer given while the client was away waits for it", async () => {
  const { session, call, opened, loseConnection } = await startCall();
  await loseConnection();
  call.release();

  const answer = await vi.waitFor(async () => {
    const resumed = readEvents(await session.listen(opened));
    const first = await resumed.next();
    expect(first.value?.message).toMatchObject({ id: 1, result: {} });
    return resumed;
  });
  expect((await answer.next()).done).toBe(true);
});

test("a client that comes back takes its stream over, even where the old connection still stands", async () => {
  const { session, call, events, opened } = await startCall();

  const resumed = readEvents(await session.listen(opened));
  expect((await events.next()).done).toBe(true);
  call.release();

  expect((await resumed.next()).value?.message).toMatchObject({ id: 1, result: {} });
});

test("once the answer has come, there is nothing to come back to", async () => {
  const { session, call, events } = await startCall();
  call.release();
  const { id } = (await events.next()).value ?? {};
  expect((await events.next()).done).toBe(true);

  const again = await session.listen(id);

  expect(again.status).toBe(405);
  expect(await again.text()).toContain("nothing of it is left");
});

test("a client that does not come back in time ends the work", async () => {
  const { call, loseConnection, pass } = await startCall();
  await loseConnection();

  await vi.waitFor(() => {
    pass(GRACE_MS);
    expect(call.signal.aborted).toBe(true);
  });
});

test("an id that this server never gave opens no stream", async () => {
  const { session } = await startCall();
  expect((await session.listen("00000000-0000-0000-0000-000000000000.9")).status).toBe(405);
});
