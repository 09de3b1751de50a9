import {
  isInitializeRequest,
  isJSONRPCErrorResponse,
  isJSONRPCNotification,
  isJSONRPCRequest,
  isJSONRPCResponse,
} from "@modelcontextprotocol/server";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readIncoming } from "../../../src/mcp/incoming/read-incoming.ts";
import { toJson } from "../../../src/mcp/incoming/refused.ts";

/** The first message, or the answer to it, of what was sent as text or as a value. */
function read(sent: unknown): unknown {
  const text = typeof sent === "string" ? sent : JSON.stringify(sent);
  const { messages, refused } = readIncoming(Buffer.from(text));
  return messages[0] ?? refused.map((one): unknown => JSON.parse(toJson(one)))[0];
}

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
  ["numbers and nulls in a prompt's arguments", get({ hours: 24, end: null }), get({ hours: "24" })],
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
  expect(read(sent)).toEqual(expected);
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
  ["no name of a tool", call({}), 1, -32_602, '"name" is missing (string)'],
  ["a tool's name of 5", call({ name: 5 }), 1, -32_602, '"name" must be string, not number'],
  ["arguments of 5", call({ name: "x", arguments: 5 }), 1, -32_602, '"arguments"'],
  ["a cursor of 5", { ...list, params: { cursor: 5 } }, 1, -32_602, '"cursor" must be string'],
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
  expect(read(sent)).toEqual({
    jsonrpc: "2.0",
    id,
    error: { code, message: expect.stringContaining(words) },
  });
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

const hello = (params: unknown) => ({ jsonrpc: "2.0", id: 1, method: "initialize", params });
const meant = {
  protocolVersion: "2025-06-18",
  capabilities: {},
  clientInfo: { name: "c", version: "1" },
};

test.each([
  ["all is said", meant, meant],
  [
    "the version of the client is missing",
    { ...meant, clientInfo: { name: "c" } },
    { ...meant, clientInfo: { name: "c", version: "unknown" } },
  ],
  [
    "the version of the client is a number",
    { ...meant, clientInfo: { name: "c", version: 2 } },
    { ...meant, clientInfo: { name: "c", version: "2" } },
  ],
  [
    "the client is a word",
    { ...meant, clientInfo: "c" },
    { ...meant, clientInfo: { name: "c", version: "unknown" } },
  ],
  [
    "an icon of the client is odd",
    { ...meant, clientInfo: { name: "c", version: "1", icons: [{ href: "x" }], title: "C" } },
    { ...meant, clientInfo: { name: "c", version: "1", title: "C" } },
  ],
  [
    "a capability is true",
    { ...meant, capabilities: { roots: true, elicitation: true, sampling: {} } },
    { ...meant, capabilities: { roots: {}, elicitation: {}, sampling: {} } },
  ],
  [
    "a capability is false, null or a word",
    { ...meant, capabilities: { roots: false, sampling: null, elicitation: "yes" } },
    meant,
  ],
  [
    "part of a capability is odd",
    { ...meant, capabilities: { roots: { listChanged: "yes" }, elicitation: { form: [], url: 5 } } },
    { ...meant, capabilities: { roots: {}, elicitation: { form: {} } } },
  ],
  [
    "an extension is true and another odd",
    { ...meant, capabilities: { extensions: { a: true, b: "x", c: { d: 1 } } } },
    { ...meant, capabilities: { extensions: { a: {}, c: { d: 1 } } } },
  ],
  ["the capabilities are an empty list", { ...meant, capabilities: [] }, meant],
  ["the capabilities are missing", { ...meant, capabilities: undefined }, meant],
  [
    "there is nothing",
    undefined,
    {
      protocolVersion: "2025-03-26",
      capabilities: {},
      clientInfo: { name: "unknown", version: "unknown" },
    },
  ],
])("initialize is understood where %s", (_what, sent, expected) => {
  const message = read(hello(sent));
  expect(message).toEqual(hello(expected));
  expect(isInitializeRequest(message)).toBe(true);
});

test("a hundred thousand odd capabilities cost no more than a few", () => {
  const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`e${at}`, at]));
  const message = read(hello({ ...meant, capabilities: { extensions: many, roots: {} } }));
  expect(message).toEqual(hello({ ...meant, capabilities: { roots: {} } }));
});

test.each([101, 100_000])("what is nested %i levels deep is refused, with its id", (levels) => {
  const deep = `${'{"a":'.repeat(levels)}1${"}".repeat(levels)}`;
  expect(read(`{"jsonrpc":"2.0","id":9,"method":"initialize","params":${deep}}`)).toMatchObject({
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

/** Values near the protocol: its own names and methods, with anything in their places. */
const METHODS = [
  "initialize",
  "ping",
  "tools/list",
  "tools/call",
  "prompts/get",
  "completion/complete",
  "logging/setLevel",
  "notifications/cancelled",
  "notifications/initialized",
];
const NAMES = ["name", "arguments", "_meta", "progressToken", "cursor", "uri", "ref", "argument"];
const HELLO_NAMES = ["protocolVersion", "capabilities", "clientInfo", "roots", "version", "context"];
const { anything } = fc.letrec((tie) => ({
  anything: fc.oneof(
    { depthSize: "small" },
    fc.jsonValue({ maxDepth: 2 }),
    fc.array(tie("anything"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...NAMES, ...HELLO_NAMES), tie("anything"), { maxKeys: 5 }),
  ),
}));
const nearly = fc.record(
  {
    jsonrpc: fc.oneof({ weight: 9, arbitrary: fc.constant("2.0") }, anything),
    id: fc.oneof(fc.integer(), fc.string(), anything),
    method: fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...METHODS) }, anything),
    params: anything,
    result: anything,
    error: anything,
  },
  { requiredKeys: [] },
);

test("whatever comes is given on in the form of the protocol or refused, one for one", () => {
  fc.assert(
    fc.property(fc.oneof(nearly, anything, fc.array(nearly, { maxLength: 5 })), (sent) => {
      const { messages, refused, isBatch } = readIncoming(Buffer.from(JSON.stringify(sent)));
      const count = isBatch && Array.isArray(sent) ? sent.length : 1;
      expect(messages.length + refused.length).toBe(count);
      for (const message of messages) {
        const isKnown =
          isJSONRPCRequest(message) || isJSONRPCNotification(message) || isJSONRPCResponse(message);
        expect(isKnown).toBe(true);
      }
      for (const one of refused) {
        const answer: { id: unknown } = JSON.parse(toJson(one));
        expect(isJSONRPCErrorResponse({ ...answer, id: answer.id === null ? undefined : 1 })).toBe(
          true,
        );
      }
    }),
    { numRuns: 500 },
  );
});

test("what is right already stays as it is", () => {
  const texts = fc.dictionary(fc.string({ minLength: 1 }), fc.string());
  const right = fc.record({
    jsonrpc: fc.constant("2.0"),
    id: fc.oneof(fc.maxSafeInteger(), fc.string()),
    method: fc.constant("tools/call"),
    params: fc.record({
      name: fc.string(),
      arguments: fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }),
      _meta: fc.record({ progressToken: fc.oneof(fc.string(), fc.maxSafeInteger()), more: texts }),
    }),
  });
  fc.assert(
    fc.property(right, (message) => {
      expect(read(message)).toEqual(JSON.parse(JSON.stringify(message)));
    }),
  );
});
