import { EventEmitter, once } from "node:events";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { makeTransport } from "../support/make-transport.ts";
import { CREDENTIALS, hawk, json, startUpstream, status } from "../support/start-upstream.ts";

const OK = json({ ok: true });
const BODY = '{"ok":true}';

/** Breaks the connection: at once, after half the head, or after half the body. */
function breaks(part: "" | "HTTP/1.1 200 OK\r\ncontent-" | "body" | "chunks"): RequestListener {
  const heads = {
    body: "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: 11\r\n\r\n",
    chunks: "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n5\r\n",
  };
  return ({ socket }) => {
    if (part === "") socket.destroy();
    else socket.end(part === "body" || part === "chunks" ? `${heads[part]}{"ok"` : part);
  };
}

test.each([500, 502, 503, 504])(
  "a read is tried again after %i, each time newly signed",
  async (code) => {
    const authorizations: (string | undefined)[] = [];
    const refuse = (request: IncomingMessage, response: ServerResponse) => {
      authorizations.push(request.headers.authorization);
      response.writeHead(code).end("not json");
    };
    const { url } = await startUpstream(refuse, refuse, OK);
    const { send, waits } = makeTransport();
    expect(await send(url)).toBe(BODY);
    expect(waits).toEqual([500, 1000]);
    expect(new Set(authorizations).size).toBe(2);
  },
);

test.each(["", "HTTP/1.1 200 OK\r\ncontent-", "body", "chunks"] as const)(
  "a read is tried again after a connection that broke at %j",
  async (part) => {
    const { url } = await startUpstream(breaks(part), OK);
    expect(await makeTransport().send(url)).toBe(BODY);
  },
);

test("a host that stays dead is given up after five attempts", async () => {
  const { url, targets } = await startUpstream(breaks("body"));
  const { send, waits } = makeTransport();
  await expect(send(url)).rejects.toMatchObject({ code: "unreachable" });
  expect(targets).toHaveLength(5);
  expect(waits).toEqual([500, 1000, 2000, 4000]);
});

test.each([
  ["a 503", status(503)],
  ["a broken connection", breaks("")],
  ["half an answer", breaks("body")],
])("a write is not repeated after %s", async (_name, answer) => {
  const { url, targets } = await startUpstream(answer);
  const sending = makeTransport().send(url, { method: "POST", retry: "never" });
  await expect(sending).rejects.toBeInstanceOf(Error);
  expect(targets).toHaveLength(1);
});

test("a write is repeated where it did nothing: 429, or nobody listening", async () => {
  const { url, targets } = await startUpstream(status(429, "slow down"), OK);
  expect(await makeTransport().send(url, { method: "POST", retry: "never" })).toBe(BODY);
  expect(targets).toHaveLength(2);
  const { send, waits } = makeTransport();
  const sending = send("http://127.0.0.1:1/v2", { method: "POST", retry: "never" });
  await expect(sending).rejects.toMatchObject({
    code: "unreachable",
    hint: expect.stringContaining("--demo"),
  });
  expect(waits).toHaveLength(4);
});

test("a 429 waits as long as the API says, in milliseconds", async () => {
  const limits = { "x-rate-limit-limit": "200", "x-rate-limit-remaining": "0" };
  const { url } = await startUpstream(
    status(429, "Too Many Requests", { ...limits, "x-rate-limit-reset": "4321" }),
    status(429, "", { "retry-after": "7" }),
    OK,
  );
  const { transport, send, waits } = makeTransport();
  expect(await send(url)).toBe(BODY);
  expect(waits).toEqual([4571, 7000]);
  expect(transport.rate).toMatchObject({ limit: 200, remaining: 0, resetMs: 4321 });
});

test("a 429 that outlasts the time left fails at once and says how long", async () => {
  const { url } = await startUpstream(status(429, "", { "x-rate-limit-reset": "42000" }));
  const { send, waits } = makeTransport({ timeoutMs: 30_000 });
  await expect(send(url)).rejects.toMatchObject({
    code: "rate_limited",
    hint: expect.stringContaining("Wait 43 s"),
  });
  expect(waits).toEqual([]);
});

/** Refuses what is not within a minute of its own clock, as the reference implementation does. */
function strictClock(offsetMs: number, sign = CREDENTIALS.apiKey): RequestListener {
  return (request, response) => {
    const key = { key: sign, algorithm: "sha256" as const };
    hawk.server
      .authenticate(request, () => key, { localtimeOffsetMsec: offsetMs })
      .then(
        () => response.end(BODY),
        (error: { output: { headers: Record<string, string> } }) =>
          response.writeHead(401, error.output.headers).end(),
      );
  };
}

test.each([600_000, -600_000])("a clock that is %i ms off is corrected once", async (offsetMs) => {
  const { url, targets } = await startUpstream(strictClock(offsetMs));
  const { transport, send } = makeTransport();
  expect(await send(url)).toBe(BODY);
  expect(await send(url)).toBe(BODY);
  expect(targets).toHaveLength(3);
  expect(Math.abs(transport.clockOffsetMs - offsetMs)).toBeLessThan(5000);
});

test("a time not signed with our key changes nothing", async () => {
  const forged = 'Hawk ts="1790000600", tsm="AAAA", error="Stale timestamp"';
  const { url, targets } = await startUpstream(status(401, "", { "www-authenticate": forged }));
  const { transport, send } = makeTransport();
  await expect(send(url)).rejects.toMatchObject({
    code: "unauthorized",
    hint: expect.stringContaining("not signed with this key"),
  });
  expect([transport.clockOffsetMs, targets.length]).toEqual([0, 1]);
});

test.each([
  [status(401, '{"errors":["Stale timestamp"]}')],
  [status(403, '{"errors":["Stale timestamp"]}')],
  [status(401, "", { "www-authenticate": 'Hawk ts="1790000600", error="Stale timestamp"' })],
])(
  "a complaint of our clock without a signed time names the clock, and changes nothing",
  async (answer) => {
    const { url, targets } = await startUpstream(answer);
    const { transport, send } = makeTransport();
    await expect(send(url)).rejects.toMatchObject({
      code: "clock_skew",
      hint: expect.stringContaining("NTP"),
    });
    expect([transport.clockOffsetMs, targets.length]).toEqual([0, 1]);
  },
);

test("a budget that is told by a moment is whole again then, and after a minute whatever it says", async () => {
  const inTwoSeconds = String(Math.floor(Date.now() / 1000) + 2);
  const { url } = await startUpstream(
    status(429, "Too many", { "x-rate-limit-reset": inTwoSeconds }),
    status(200, BODY, { "x-rate-limit-remaining": "0", "x-rate-limit-reset": "999999999999" }),
    OK,
  );
  const { send, waits } = makeTransport();
  expect(await send(url)).toBe(BODY);
  expect(waits[0]).toBeLessThanOrEqual(2250);
  expect(await send(url)).toBe(BODY);
  expect(Math.max(...waits)).toBeLessThanOrEqual(61_000);
});

test("a server that stays unhappy with its own time is a clock error", async () => {
  const { url } = await startUpstream(strictClock(600_000), strictClock(-600_000));
  await expect(makeTransport().send(url)).rejects.toMatchObject({ code: "clock_skew" });
});

test("cancelling destroys the request upstream", async () => {
  const cancel = new AbortController();
  const closed = new EventEmitter();
  const sawClose = once(closed, "close");
  const { url } = await startUpstream((request, response) => {
    request.socket.on("close", () => closed.emit("close"));
    response.write('{"ok"');
    cancel.abort();
  });
  const sending = makeTransport().send(url, { signal: cancel.signal });
  await expect(sending).rejects.toMatchObject({ code: "cancelled" });
  await sawClose;
});

test("cancelling ends a wait between attempts", async () => {
  const cancel = new AbortController();
  const sleep = (_ms: number, signal: AbortSignal) => {
    const waiting = wait(1_000_000, undefined, { signal });
    cancel.abort();
    return waiting;
  };
  const { url, targets } = await startUpstream(status(503));
  const sending = makeTransport({ sleep }).send(url, { signal: cancel.signal });
  await expect(sending).rejects.toMatchObject({ code: "cancelled" });
  expect(targets).toHaveLength(1);
});

test("closing ends a wait for the budget, and one between attempts", async () => {
  const ok = await startUpstream(OK);
  const waiting = makeTransport({ ratePerMinute: 1, ...realTime() });
  await waiting.send(ok.url);
  const inLine = waiting.send(ok.url).catch((error: unknown) => error);
  const down = await startUpstream(status(503, "", { "retry-after": "60" }));
  const retrying = makeTransport(realTime());
  const between = retrying.send(down.url).catch((error: unknown) => error);
  await vi.waitFor(() => expect(down.targets).toHaveLength(1));
  await Promise.all([waiting.transport.close(), retrying.transport.close()]);
  expect(await inLine).toMatchObject({ code: "cancelled" });
  expect(await between).toMatchObject({ code: "cancelled" });
  expect([ok.targets.length, down.targets.length]).toEqual([1, 1]);
});

function realTime() {
  return {
    now: () => Date.now(),
    elapsed: () => performance.now(),
    sleep: (ms: number, signal: AbortSignal) => wait(ms, undefined, { signal }),
  };
}

test("what was cancelled before it began is never sent", async () => {
  const { url, targets } = await startUpstream(OK);
  const sending = makeTransport().send(url, { signal: AbortSignal.abort() });
  await expect(sending).rejects.toMatchObject({ code: "cancelled" });
  expect(targets).toEqual([]);
});

test("the time of an operation bounds an answer that never ends", async () => {
  const { timeOut, send } = makeTransport({ timeoutMs: 30_000 });
  const { url } = await startUpstream((_request, response) => {
    response.write("{");
    timeOut();
  });
  await expect(send(url)).rejects.toMatchObject({
    code: "timeout",
    message: "test.get: no complete answer within 30 s",
  });
});
