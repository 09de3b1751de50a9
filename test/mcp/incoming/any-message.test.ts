import {
  isJSONRPCErrorResponse,
  isJSONRPCNotification,
  isJSONRPCRequest,
  isJSONRPCResponse,
} from "@modelcontextprotocol/server";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readIncoming } from "../../../src/mcp/incoming/read-incoming.ts";
import { toJson } from "../../../src/mcp/incoming/refused.ts";
import { readMessage } from "../../support/read-message.ts";

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
const HELLO_NAMES = [
  "protocolVersion",
  "capabilities",
  "clientInfo",
  "roots",
  "version",
  "context",
];
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
      // What every object inherits is no name of a tool.
      name: fc.string().filter((name) => !(name in Object.prototype)),
      arguments: fc.dictionary(fc.string(), fc.jsonValue(), { minKeys: 1 }),
      _meta: fc.record({ progressToken: fc.oneof(fc.string(), fc.maxSafeInteger()), more: texts }),
    }),
  });
  fc.assert(
    fc.property(right, (message) => {
      expect(readMessage(message)).toEqual(JSON.parse(JSON.stringify(message)));
    }),
  );
});
