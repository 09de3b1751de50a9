import { EventEmitter, once } from "node:events";
import { connect } from "node:net";
import { PassThrough } from "node:stream";
import { McpServer } from "@modelcontextprotocol/server";
import { serveStdio } from "@modelcontextprotocol/server/stdio";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createStdioTransport } from "../../src/mcp/stdio/stdio-transport.ts";
import { initialize, post } from "../support/speak-mcp.ts";
import { startHttp } from "../support/start-http.ts";

const PING = { jsonrpc: "2.0", id: "after", method: "ping" };
/** What may follow anything: the last line may not have ended, and a body not be whole. */
const ANSWER_MS = 5000;

const bytes = fc.uint8Array({ maxLength: 300 });
/** Nearly messages: right ones that were cut, joined, or have a byte changed. */
const broken = fc
  .record({
    message: fc.constantFrom<object>(
      PING,
      initialize,
      { jsonrpc: "2.0", id: 7, method: "tools/call", params: { name: "__proto__", arguments: {} } },
      { jsonrpc: "2.0", method: "notifications/cancelled", params: { requestId: "after" } },
      { jsonrpc: "2.0", id: 8, method: "resources/read", params: { uri: "\uD800" } },
    ),
    at: fc.nat(400),
    byte: fc.nat(255),
    cut: fc.boolean(),
  })
  .map(({ message, at, byte, cut }) => {
    const text = Buffer.from(JSON.stringify(message));
    if (cut) return text.subarray(0, at % text.length);
    text[at % text.length] = byte;
    return text;
  });
const ends = fc.constantFrom("\n", "\r\n", "\n\n", "\0\n", "");
const chunks = fc.array(
  fc
    .tuple(fc.oneof(bytes, broken), ends)
    .map(([line, end]) => Buffer.concat([line, Buffer.from(end)])),
  { minLength: 1, maxLength: 6 },
);

test("random bytes on stdin make the server neither end nor deaf", async () => {
  await fc.assert(
    fc.asyncProperty(chunks, async (sent) => {
      const { write, answered, close } = startStdio();
      for (const chunk of sent) write(chunk);
      write(`\n${JSON.stringify(PING)}\n`);
      expect(await answered("after")).toBe(true);
      await close();
    }),
    { numRuns: 60, seed: 5 },
  );
});

test("random bytes over HTTP are answered or cut off, and the next client is served", async () => {
  const { url } = await startHttp();
  const { hostname, port } = new URL(url);
  const heads = fc.constantFrom(
    "",
    `POST /mcp HTTP/1.1\r\nhost: ${hostname}\r\ncontent-length: 40\r\n\r\n`,
    `POST /mcp HTTP/1.1\r\nhost: ${hostname}\r\ncontent-type: application/json\r\naccept: application/json, text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n`,
    `GET /mcp HTTP/1.1\r\nhost: ${hostname}\r\nlast-event-id: `,
    `DELETE /mcp HTTP/1.1\r\nmcp-session-id: `,
  );
  await fc.assert(
    fc.asyncProperty(heads, chunks, async (head, sent) => {
      const socket = connect(Number(port), hostname);
      socket.on("error", () => {});
      socket.resume();
      const closed = once(socket, "close");
      socket.end(Buffer.concat([Buffer.from(head), ...sent]));
      await closed;
      const answer = await post(url, initialize, { signal: AbortSignal.timeout(ANSWER_MS) });
      expect(answer.status).toBe(200);
      await answer.text();
    }),
    { numRuns: 60, seed: 5 },
  );
});

test.each(["tools/call", "resources/read", "completion/complete", "prompts/get"])(
  "random bytes as the body of a POST that says %s get an answer of the protocol",
  async (method) => {
    const { url } = await startHttp();
    await fc.assert(
      fc.asyncProperty(fc.oneof(bytes, broken), async (body) => {
        const answer = await fetch(url, {
          method: "POST",
          body: new Uint8Array(body),
          headers: {
            "content-type": "application/json",
            accept: "application/json, text/event-stream",
            "mcp-method": method,
          },
        });
        expect([200, 202, 400, 404]).toContain(answer.status);
        await answer.text();
      }),
      { numRuns: 40, seed: 5 },
    );
  },
);

interface Speaking {
  readonly write: (bytes: Uint8Array | string) => void;
  readonly answered: (id: string) => Promise<boolean>;
  readonly close: () => Promise<void>;
}

const createTestServer = (): McpServer => new McpServer({ name: "test", version: "1.0.0" });

function startStdio(): Speaking {
  const input = new PassThrough();
  const output = new PassThrough();
  const ids = new Set<unknown>();
  const events = new EventEmitter();
  let rest = "";
  output.on("data", (chunk: Buffer) => {
    const lines = (rest + chunk.toString()).split("\n");
    rest = lines.pop() ?? "";
    // Whatever came in, what goes out is JSON, a message a line.
    for (const line of lines) ids.add((JSON.parse(line) as { id?: unknown }).id);
    events.emit("line");
  });
  const transport = createStdioTransport({ input, output });
  const handle = serveStdio(createTestServer, { transport, onerror: () => {} });
  return {
    write: (sent) => void input.write(sent),
    async answered(id) {
      const signal = AbortSignal.timeout(ANSWER_MS);
      while (!ids.has(id)) await once(events, "line", { signal });
      return true;
    },
    async close() {
      input.end();
      await handle.close();
    },
  };
}
