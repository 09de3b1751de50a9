import { describe, expect, onTestFinished, test } from "vitest";
import { readCall } from "../../src/mcp/read-call.ts";
import { HELLO, runProgram } from "../support/run-program.ts";
import { callModern, openSession, readEvents } from "../support/speak-mcp.ts";
import { startServer } from "../support/start-server.ts";

const TOOL = "threatstack_count_alerts";

const call = (given: unknown, id = 3) => ({
  jsonrpc: "2.0",
  id,
  method: "tools/call",
  params: { name: TOOL, arguments: given },
});

test.each([
  [null, {}],
  ["", {}],
  ["null", {}],
  [[], {}],
  ['{"start": "7d"}', { start: "7d" }],
  [{ start: "7d" }, { start: "7d" }],
  [[1], { arguments: [1] }],
  ["start=7d", { arguments: "start=7d" }],
])("arguments that come as %j are %j", (given, expected) => {
  expect(readCall(call(given))).toEqual(call(expected));
  expect(readCall([call(given), call({})])).toEqual([call(expected), call({})]);
});

test.each([
  ["a record of arguments", call({ start: null })],
  ["no arguments", { jsonrpc: "2.0", id: 1, method: "tools/call", params: { name: TOOL } }],
  ["another request", { jsonrpc: "2.0", id: 1, method: "ping", params: { arguments: null } }],
  ["a notification", { jsonrpc: "2.0", method: "tools/call", params: { arguments: null } }],
  ["an answer", { jsonrpc: "2.0", id: 1, result: {} }],
  ["no message", null],
  ["a text", "tools/call"],
])("%s stays as it came", (_, message) => {
  expect(readCall(message)).toBe(message);
});

describe("a call without a record of arguments is answered", () => {
  const ways = [null, "", [], '{"start": "7d"}'];

  test("over stdio", async () => {
    const { stdout } = await runProgram({
      args: ["--demo", "--log-level", "silent"],
      messages: [...HELLO, ...ways.map((given, index) => call(given, 3 + index))],
      endAfter: { lines: 2 + ways.length, by: "stdin" },
    });

    const answers = stdout
      .trim()
      .split("\n")
      .map((line): unknown => JSON.parse(line))
      .filter((answer) => (answer as { id: number }).id > 2);
    expect(answers.length).toBe(ways.length);
    for (const answer of answers) expect(answer).toEqual(counted());
  });

  test("over HTTP, in both eras", async () => {
    const server = await startServer(["--demo", "--http", "--port", "0"]);
    onTestFinished(async () => void (await server.stop()));
    const { url } = server;
    const session = await openSession(url);
    for (const given of ways) {
      expect(await messageOf(await session.post(call(given)))).toEqual(counted());

      const params = { name: TOOL, arguments: given };
      expect(await messageOf(await callModern(url, "tools/call", { params }))).toEqual(counted());
    }
  });
});

/** An answer with a count: what is wrong is told as an error, by the tool or the protocol. */
function counted() {
  return expect.objectContaining({
    result: expect.objectContaining({
      content: [{ type: "text", text: expect.stringMatching(/^\[demo tenant\] \d+ alerts/) }],
    }),
  });
}

async function messageOf(answer: Response): Promise<unknown> {
  if (answer.headers.get("content-type")?.includes("json")) return answer.json();
  for await (const { message } of readEvents(answer)) {
    if (message !== undefined && "id" in message) return message;
  }
  return undefined;
}
