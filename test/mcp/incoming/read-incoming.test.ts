import { expect, test } from "vitest";
import { readIncoming } from "../../../src/mcp/incoming/read-incoming.ts";
import { toJson } from "../../../src/mcp/incoming/refused.ts";
import { readMessage } from "../../support/read-message.ts";

const list = { jsonrpc: "2.0", id: 1, method: "tools/list" };
const call = (params: unknown) => ({ jsonrpc: "2.0", id: 1, method: "tools/call", params });
const get = (args: unknown) => ({
  jsonrpc: "2.0",
  id: 1,
  method: "prompts/get",
  params: { name: "p", arguments: args },
});

test.each([
  ["params that are null", { ...list, params: null }, list],
  ["params that are an empty list", { ...list, params: [] }, list],
  ["a _meta that is null", { ...list, params: { _meta: null } }, { ...list, params: {} }],
  ["a _meta that is an empty list", { ...list, params: { _meta: [] } }, { ...list, params: {} }],
  [
    "a progress token that is null",
    call({ name: "x", _meta: { progressToken: null, trace: "t" } }),
    call({ name: "x", _meta: { trace: "t" } }),
  ],
  ["a cursor that is null", { ...list, params: { cursor: null } }, { ...list, params: {} }],
  ["a cursor that is empty", { ...list, params: { cursor: "" } }, { ...list, params: {} }],
  ["arguments that are null", call({ name: "x", arguments: null }), call({ name: "x" })],
  ["arguments that are an empty list", call({ name: "x", arguments: [] }), call({ name: "x" })],
  [
    "arguments as JSON text",
    call({ name: "x", arguments: '{"a":1}' }),
    call({ name: "x", arguments: { a: 1 } }),
  ],
  [
    "numbers and nulls in a prompt's arguments",
    get({ hours: 24, end: null }),
    get({ hours: "24" }),
  ],
  ["members that JSON-RPC does not know", { ...list, trace: "x", result: null }, list],
  ["a byte order mark", `\uFEFF${JSON.stringify(list)}`, list],
  ["two byte order marks", `\uFEFF\uFEFF${JSON.stringify(list)}`, list],
  [
    "an id of null where none belongs",
    { jsonrpc: "2.0", id: null, method: "notifications/initialized", params: null },
    { jsonrpc: "2.0", method: "notifications/initialized" },
  ],
  ["an id of zero", { ...list, id: 0 }, { ...list, id: 0 }],
  ["an empty id", { ...list, id: "" }, { ...list, id: "" }],
])("%s: what is meant is understood", (_what, sent, expected) => {
  expect(readMessage(sent)).toEqual(expected);
});

test.each<[what: string, sent: unknown, id: unknown, code: number, words: string]>([
  ["a number", "5", null, -32_600, "a number"],
  ["a string", '"ping"', null, -32_600, "a string"],
  ["null", "null", null, -32_600, "null"],
  ["no method", { jsonrpc: "2.0", id: 7 }, 7, -32_600, '"method" is missing'],
  ["a method of null", { jsonrpc: "2.0", id: 7, method: null }, 7, -32_600, '"method" is missing'],
  ["a method of 5", { jsonrpc: "2.0", id: 7, method: 5 }, 7, -32_600, '"method" must be a string'],
  ["no version", { id: "a", method: "ping" }, "a", -32_600, '"jsonrpc" must be "2.0"'],
  ["another version", { ...list, jsonrpc: "1.0" }, 1, -32_600, '"jsonrpc" must be "2.0"'],
  ["an id of null", { ...list, id: null }, null, -32_600, '"id" must be'],
  ["an id of true", { ...list, id: true }, null, -32_600, '"id" must be'],
  ["an id that is an object", { ...list, id: {} }, null, -32_600, '"id" must be'],
  ["an id with a fraction", { ...list, id: 1.5 }, 1.5, -32_600, '"id" must be'],
  ["params of text", { ...list, params: "x" }, 1, -32_602, '"params" must be an object'],
  ["params by position", { ...list, params: [1] }, 1, -32_602, '"params" must be an object'],
  ["a _meta of text", { ...list, params: { _meta: "x" } }, 1, -32_602, '"params._meta"'],
  [
    "a progress token that is an object",
    call({ name: "x", _meta: { progressToken: {} } }),
    1,
    -32_602,
    '"progressToken"',
  ],
  ["no name of a tool", call({}), 1, -32_602, '"name" is missing; it must be a string'],
  ["a tool's name of 5", call({ name: 5 }), 1, -32_602, '"name" must be a string, not a number'],
  ["a cursor of 5", { ...list, params: { cursor: 5 } }, 1, -32_602, '"cursor" must be a string'],
  [
    "a level that nobody knows",
    { jsonrpc: "2.0", id: 1, method: "logging/setLevel", params: { level: "loud" } },
    1,
    -32_602,
    "warning",
  ],
  ["text", "hello", null, -32_700, "not valid JSON"],
  ["JSON with one comma too many", '{"jsonrpc":"2.0","id":7,"method":"ping",}', 7, -32_700, "JSON"],
  ["the framing of language servers", "Content-Length: 40", null, -32_700, "Content-Length"],
  ["an empty batch", "[]", null, -32_600, "the batch is empty"],
])("%s is refused in words, with the id where it can be read", (...[, sent, id, code, words]) => {
  expect(readMessage(sent)).toEqual({
    jsonrpc: "2.0",
    id,
    error: { code, message: expect.stringContaining(words) },
  });
});

test("arguments that are no object are left to the tool, which says in words what it takes", () => {
  expect(readMessage(call({ name: "x", arguments: 5 }))).toMatchObject({
    params: { name: "x", arguments: { arguments: 5 } },
  });
});

test("a method that the 2026 era no longer has is for the SDK to refuse", () => {
  const meta = { "io.modelcontextprotocol/protocolVersion": "2026-07-28" };
  const sent = { jsonrpc: "2.0", id: 1, method: "logging/setLevel", params: { _meta: meta } };
  expect(readMessage(sent)).toEqual(sent);
  const called = call({ name: 5, _meta: meta });
  expect(readMessage(called)).toMatchObject({ id: 1, error: { code: -32_602 } });
});

test("an id beyond what a number holds comes back with every digit", () => {
  const text = '{"jsonrpc":"2.0","id":1764410400000000123,"method":"ping"}';
  const [refused] = readIncoming(Buffer.from(text)).refused;
  expect(refused && toJson(refused)).toContain('"id":1764410400000000123,');
});

test("no value of the message stands in the answer", () => {
  const { refused } = readIncoming(
    Buffer.from(JSON.stringify(call({ name: { secret: "hunter2" }, arguments: "hunter2" }))),
  );
  expect(JSON.stringify(refused)).not.toContain("hunter2");
  expect(refused).toHaveLength(1);
});

test("each message of a batch is understood or refused, in order", () => {
  const sent = [list, 5, { ...list, id: 2, params: null }, { jsonrpc: "2.0", id: 3 }];
  const { messages, refused, isBatch } = readIncoming(Buffer.from(JSON.stringify(sent)));
  expect(isBatch).toBe(true);
  expect(messages).toEqual([list, { ...list, id: 2 }]);
  expect(refused.map(({ id }) => id)).toEqual(["null", "3"]);
});

test("a batch too large is refused as one", () => {
  const sent = Array.from({ length: 101 }, (_, id) => ({ ...list, id }));
  const { messages, refused } = readIncoming(Buffer.from(JSON.stringify(sent)));
  expect(messages).toEqual([]);
  expect(refused).toMatchObject([{ id: "null", message: expect.stringContaining("100") }]);
});

test.each([101, 100_000])("what is nested %i levels deep is refused, with its id", (levels) => {
  const deep = `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`;
  expect(
    readMessage(`{"jsonrpc":"2.0","id":9,"method":"initialize","params":${deep}}`),
  ).toMatchObject({
    id: 9,
    error: { code: -32_600, message: expect.stringContaining("too deep") },
  });
});

test.each([
  ["a result", { id: 1, result: { a: 1 } }, { id: 1, result: { a: 1 } }],
  ["a result of null", { id: 1, result: null }, { id: 1, result: {} }],
  ["a result with an error of null", { id: 1, result: {}, error: null }, { id: 1, result: {} }],
  [
    "an error without a code",
    { id: 1, error: { message: "no" } },
    { id: 1, error: { code: -32_600, message: "no" } },
  ],
  [
    "a result that is a list",
    { id: 1, result: [1] },
    { id: 1, error: { code: -32_600, message: "the response is malformed" } },
  ],
  [
    "an error for nobody",
    { id: null, error: { code: -32_700, message: "Parse error" } },
    { error: { code: -32_700, message: "Parse error" } },
  ],
  [
    "a result for nobody",
    { id: {}, result: {} },
    { error: { code: -32_600, message: "the response is malformed" } },
  ],
])("a response is never answered: %s", (_what, sent, expected) => {
  const { messages, refused } = readIncoming(
    Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...sent })),
  );
  expect(refused).toEqual([]);
  expect(messages).toEqual([{ jsonrpc: "2.0", ...expected }]);
});

test.each(["__proto__", "constructor", "toString"])("no tool is called %s", (name) => {
  const named = JSON.stringify(call({ name, arguments: {} }));
  const { messages, refused } = readIncoming(Buffer.from(named));
  expect([messages.length, refused]).toEqual([
    0,
    [{ id: "1", code: -32_602, message: expect.stringContaining("not found") }],
  ]);
});
