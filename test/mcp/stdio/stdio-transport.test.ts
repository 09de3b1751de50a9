import { PassThrough, Writable } from "node:stream";
import type { JSONRPCMessage } from "@modelcontextprotocol/server";
import { expect, test } from "vitest";
import { createStdioTransport } from "../../../src/mcp/stdio/stdio-transport.ts";

interface Started {
  readonly input: PassThrough;
  readonly received: JSONRPCMessage[];
  readonly errors: string[];
  readonly transport: ReturnType<typeof createStdioTransport>;
  /** What has been written, a message a line. */
  readonly answers: () => unknown[];
}

async function start(output: Writable = new PassThrough()): Promise<Started> {
  const input = new PassThrough();
  const received: JSONRPCMessage[] = [];
  const errors: string[] = [];
  let written = "";
  output.on("data", (chunk: Buffer) => (written += chunk.toString()));
  const transport = createStdioTransport({ input, output, maxLineBytes: 200 });
  Object.assign(transport, {
    onmessage: (message: JSONRPCMessage) => received.push(message),
    onerror: ({ message }: Error) => errors.push(message),
  });
  await transport.start();
  const answers = () =>
    written
      .split("\n")
      .filter(Boolean)
      .map((line): unknown => JSON.parse(line));
  return { input, received, errors, transport, answers };
}

const ping = { jsonrpc: "2.0", id: 1, method: "ping" };

function afterward(): Promise<void> {
  return new Promise((resolve) => void setImmediate(resolve));
}

test.each([
  ["text", "hello", null, -32_700],
  ["bytes that are no text", Buffer.from([0, 0, 0xff, 0xfe]), null, -32_700],
  ["a message cut short", '{"jsonrpc":"2.0","id":7,"meth', 7, -32_700],
  ["no JSON-RPC", "5", null, -32_600],
  ["an id that is an object", '{"jsonrpc":"2.0","id":{},"method":"ping"}', null, -32_600],
  ["params of text", '{"jsonrpc":"2.0","id":7,"method":"x","params":"y"}', 7, -32_602],
  ["a line too long", `{"jsonrpc":"2.0","x":"${"y".repeat(300)}","id":7}`, 7, -32_600],
  ["a line too long without an id", "z".repeat(100_000), null, -32_600],
])("%s is answered, and the next request is served", async (...[, line, id, code]) => {
  const { input, received, answers, errors } = await start();
  input.write(line);
  input.write(`\n${JSON.stringify(ping)}\n`);
  await afterward();
  expect(answers()).toEqual([{ jsonrpc: "2.0", id, error: { code, message: expect.any(String) } }]);
  expect(received).toEqual([ping]);
  expect(errors).toHaveLength(1);
});

test("of a line too long the limit is told", async () => {
  const { input, answers } = await start();
  input.write(`${"x".repeat(201)}\n`);
  await afterward();
  expect(answers()).toMatchObject([{ error: { message: expect.stringContaining("200 bytes") } }]);
});

test("each message of a batch is given on, and each that is none is answered", async () => {
  const { input, received, answers } = await start();
  input.write(`${JSON.stringify([ping, { ...ping, id: 2 }, { jsonrpc: "2.0", id: 3 }])}\n`);
  await afterward();
  expect(received).toEqual([ping, { ...ping, id: 2 }]);
  expect(answers()).toMatchObject([{ id: 3, error: { code: -32_600 } }]);
});

test.each(["", "  ", "\r", "\uFEFF"])(
  "a line of %j says nothing and is not answered",
  async (line) => {
    const { input, received, answers } = await start();
    input.write(`${line}\n${JSON.stringify(ping)}\r\n`);
    await afterward();
    expect([received, answers()]).toEqual([[ping], []]);
  },
);

test("a byte order mark may stand before any line", async () => {
  const { input, received } = await start();
  input.write(`\uFEFF${JSON.stringify(ping)}\n\uFEFF${JSON.stringify({ ...ping, id: 2 })}\n`);
  await afterward();
  expect(received).toEqual([ping, { ...ping, id: 2 }]);
});

test("messages go out one a line", async () => {
  const { transport, answers } = await start();
  await transport.send({ jsonrpc: "2.0", id: 1, result: { text: "a\nb" } });
  expect(answers()).toEqual([{ jsonrpc: "2.0", id: 1, result: { text: "a\nb" } }]);
});

test("the end of the input closes it, once", async () => {
  const { input, transport } = await start();
  let closes = 0;
  Object.assign(transport, { onclose: () => (closes += 1) });
  input.end();
  await transport.closed;
  await transport.close();
  expect(closes).toBe(1);
});

test("a client that reads no more closes it without an error", async () => {
  const broken = new Writable({
    write(_chunk, _encoding, callback) {
      callback(Object.assign(new Error("write EPIPE"), { code: "EPIPE" }));
    },
  });
  const { transport, errors } = await start(broken);
  await transport.send({ jsonrpc: "2.0", id: 1, result: {} });
  await transport.closed;
  await transport.send({ jsonrpc: "2.0", id: 2, result: {} });
  expect(errors).toEqual([]);
});

test("any other failure of the output is reported, and closes it, too", async () => {
  const full = new Writable({
    write(_chunk, _encoding, callback) {
      callback(new Error("no space left"));
    },
  });
  const { input, transport, errors } = await start(full);
  input.write("hello\n");
  await transport.closed;
  expect(errors).toEqual(["Parse error, this is not valid JSON", "no space left"]);
});

test("an input that has ended before is noticed", async () => {
  const input = new PassThrough();
  input.end();
  input.resume();
  await afterward();
  const transport = createStdioTransport({ input, output: new PassThrough() });
  await transport.start();
  await expect(transport.closed).resolves.toBeUndefined();
});
