import { once } from "node:events";
import { connect } from "node:net";
import { expect, onTestFinished, test, vi } from "vitest";
import { createHeldTool } from "../../support/held-tool.ts";
import { callModern, openSession, post, readEvents } from "../../support/speak-mcp.ts";
import { sendRaw, startHttp } from "../../support/start-http.ts";

const hold = { params: { name: "hold", arguments: {} } };

const JSON_HEADERS = {
  "content-type": "application/json",
  accept: "application/json, text/event-stream",
};

const POST_HEAD = "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

async function expectAlive(url: string): Promise<void> {
  expect((await callModern(url, "tools/list")).status).toBe(200);
}

test.each([1001, 100_000, 5_000_000])("a body of %i bytes is too large", async (bytes) => {
  const { url } = await startHttp({ limits: { maxBodyBytes: 1000 } });
  const answer = await sendRaw(url, {
    method: "POST",
    headers: JSON_HEADERS,
    body: "x".repeat(bytes),
  });
  expect(answer.status).toBe(413);
  expect(JSON.parse(answer.body)).toMatchObject({
    error: { code: -32_000, message: expect.stringContaining("1000 bytes") },
  });
  await expectAlive(url);
});

test("a body of exactly the limit is read", async () => {
  const { url } = await startHttp({ limits: { maxBodyBytes: 1000 } });
  const body = JSON.stringify("x".repeat(998));
  const answer = await sendRaw(url, { method: "POST", headers: JSON_HEADERS, body });
  expect(answer.status).toBe(400);
});

test("a body that never ends is cut", async () => {
  const { url } = await startHttp({ limits: { maxBodyBytes: 1000 } });
  const { port } = new URL(url);
  const socket = connect(Number(port), "127.0.0.1");
  socket.write(
    `POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`,
  );
  const chunk = `10000\r\n${"x".repeat(0x1_00_00)}\r\n`;
  let received = "";
  socket.on("data", (data: Buffer) => (received += data.toString()));
  socket.on("error", () => {});
  const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  const send = (): void => void (socket.writable && socket.write(chunk, () => setImmediate(send)));
  send();
  await closed;
  expect(received).toContain("413");
  await expectAlive(url);
});

test("headers too long are answered 431 with a message", async () => {
  const { url } = await startHttp();
  const answer = await sendRaw(url, { headers: { "x-long": "x".repeat(20_000) } });
  expect(answer.status).toBe(431);
  expect(JSON.parse(answer.body)).toMatchObject({ error: { message: expect.any(String) } });
  await expectAlive(url);
});

test("what is not HTTP is answered 400", async () => {
  const { url } = await startHttp();
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  socket.end("SSH-2.0-OpenSSH_9.0\r\n\r\n");
  const [answer]: Buffer[] = await once(socket, "data");
  expect(answer?.toString()).toMatch(/^HTTP\/1\.1 400 Bad Request/);
  await expectAlive(url);
});

test("a request that does not arrive in time is answered 408", async () => {
  const { url } = await startHttp({ limits: { requestMs: 50 } });
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  socket.write(
    "POST /mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 10\r\n\r\n{",
  );
  const [answer]: Buffer[] = await once(socket, "data");
  expect(answer?.toString()).toMatch(/^HTTP\/1\.1 408 /);
});

test("bodies that never come keep nobody from being served", async () => {
  const { url } = await startHttp({ limits: { maxConcurrent: 2 } });
  const sockets = Array.from({ length: 10 }, () => connect(Number(new URL(url).port), "127.0.0.1"));
  onTestFinished(() => sockets.forEach((socket) => socket.destroy()));
  for (const socket of sockets) socket.write(`${POST_HEAD}Content-Length: 1000\r\n\r\n{`);
  await Promise.all(sockets.map((socket) => once(socket, "connect")));
  expect((await callModern(url, "tools/list")).status).toBe(200);
});

test("when bodies fill the room the one waited for longest gives way", async () => {
  const { url } = await startHttp({ limits: { maxBodyBytes: 1000, arrivingBytes: 2000 } });
  const begin = async () => {
    const socket = connect(Number(new URL(url).port), "127.0.0.1");
    onTestFinished(() => void socket.destroy());
    socket.on("error", () => {});
    socket.write(`${POST_HEAD}Content-Length: 1000\r\n\r\n${" ".repeat(900)}`);
    // An answer to another connection tells that the bytes have been read.
    await vi.waitFor(async () => expect(socket.bytesWritten).toBeGreaterThan(900));
    await fetch(new URL("/healthz", url));
    return socket;
  };
  const [first, second] = [await begin(), await begin()];
  const isGone = once(first, "close");
  const third = await begin();
  await isGone;
  await expectAlive(url);
  expect([second.destroyed, third.destroyed]).toEqual([false, false]);
});

test("one call too many is answered 503, and the others are not disturbed", async () => {
  const tool = createHeldTool();
  const { url } = await startHttp({ register: tool.register, limits: { maxConcurrent: 2 } });
  const calls = [1, 2].map(async () => callModern(url, "tools/call", hold));
  await tool.started(1);

  const refused = await callModern(url, "tools/list");
  expect(refused.status).toBe(503);
  expect(refused.headers.get("retry-after")).toBe("1");
  expect(await refused.text()).toContain("2 are at work");
  expect((await fetch(new URL("/healthz", url))).status).toBe(200);

  for (const call of tool.calls) call.release();
  expect((await Promise.all(calls)).map(({ status }) => status)).toEqual([200, 200]);
  await vi.waitFor(() => expectAlive(url));
});

test("a call whose client has gone for a moment still counts", async () => {
  const tool = createHeldTool();
  const { url } = await startHttp({ register: tool.register, limits: { maxConcurrent: 1 } });
  const session = await openSession(url);
  const client = new AbortController();
  const events = readEvents(await session.call(1, "hold", { signal: client.signal }));
  await events.next();
  await tool.started();
  client.abort();
  await expect(events.next()).rejects.toThrow("aborted");
  expect((await callModern(url, "tools/list")).status).toBe(503);

  tool.calls[0]?.release();

  await vi.waitFor(() => expectAlive(url));
});

test("streams that only listen do not count as calls", async () => {
  const { url } = await startHttp({
    limits: { maxConcurrent: 1 },
    register: (server) =>
      void server.registerTool("any", { description: "Any" }, async () => ({ content: [] })),
  });
  const session = await openSession(url);
  expect((await session.listen()).status).toBe(200);
  const notifications = { toolsListChanged: true };
  const subscribed = await callModern(url, "subscriptions/listen", { params: { notifications } });
  expect(subscribed.headers.get("content-type")).toBe("text/event-stream");
  await expectAlive(url);
});

test.each(["", "{", "\u0000", '{"a":', "NaN"])("%j is a parse error", async (body) => {
  const { url } = await startHttp();
  const answer = await sendRaw(url, { method: "POST", headers: JSON_HEADERS, body });
  expect(answer.status).toBe(400);
  expect(JSON.parse(answer.body)).toMatchObject({ error: { code: -32_700 }, id: null });
});

test.each([null, 1, "text", {}, { jsonrpc: "1.0", id: 1, method: "ping" }, { jsonrpc: "2.0" }, []])(
  "%j is no request",
  async (body) => {
    const { url } = await startHttp();
    const answer = await post(url, body);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ jsonrpc: "2.0", error: { code: -32_600 } });
  },
);

test.each(["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"])(
  "a body of %s is an unsupported media type, as a form of a web page would send it",
  async (type) => {
    const { url } = await startHttp();
    const answer = await sendRaw(url, {
      method: "POST",
      headers: { ...JSON_HEADERS, "content-type": type },
      body: "{}",
    });
    expect(answer.status).toBe(415);
  },
);

test("a method that nobody knows is an error of the protocol, in both eras", async () => {
  const { url } = await startHttp();
  const modern = await callModern(url, "no/such");
  expect(modern.status).toBe(404);
  expect(await modern.json()).toMatchObject({ id: 1, error: { code: -32_601 } });

  const session = await openSession(url);
  const events = readEvents(await session.post({ id: 5, method: "no/such" }));
  await events.next();
  const { value } = await events.next();
  expect(value?.message).toMatchObject({ id: 5, error: { code: -32_601 } });
});

test("a body nested a hundred thousand levels deep harms nobody", async () => {
  const { url } = await startHttp();
  const deep = "[".repeat(100_000) + "]".repeat(100_000);
  const message = (method: string) =>
    `{"jsonrpc":"2.0","id":1,"method":"${method}","params":{"name":"x","arguments":${deep}}}`;
  for (const body of [deep, message("tools/call"), message("initialize")]) {
    const answer = await sendRaw(url, { method: "POST", headers: JSON_HEADERS, body });
    expect(answer.status).toBe(400);
    expect(JSON.parse(answer.body)).toMatchObject({ error: { code: -32_600 } });
  }
  await expectAlive(url);
});

test.each(["PUT", "PATCH", "TRACE"])("%s is not allowed", async (method) => {
  const { url } = await startHttp();
  const answer = await sendRaw(url, { method });
  expect(answer.status).toBe(405);
  expect(answer.headers["allow"]).toBe("GET, POST, DELETE, OPTIONS");
});
