import { expect, test } from "vitest";
import { toToolResult } from "../../src/mcp/tool-result.ts";
import { ownText } from "../../src/text/answer-text.ts";
import { cleanText } from "../../src/text/clean-text.ts";

const LINK = { uri: "threatstack://alerts/2abca110", name: cleanText`alert 2abca110` };
const ANSWER = {
  text: ownText("1 alert"),
  meta: { total: 1, ids: [cleanText`2abca110`] },
  links: [LINK],
};
const options = { isOffered: () => true, protocolVersion: "2025-06-18", clientName: "some-client" };

test("the text comes first and whole, totals and ids are in _meta, and nothing is structured", () => {
  expect(toToolResult(ANSWER, options)).toEqual({
    content: [
      { type: "text", text: "1 alert" },
      { type: "resource_link", ...LINK },
    ],
    _meta: { "threatstack-mcp/answer": { total: 1, ids: ["2abca110"] } },
  });
});

test.each([
  { protocolVersion: "2024-11-05" },
  { protocolVersion: "2025-03-26" },
  { clientName: "@langchain/mcp-adapters" },
  { isOffered: () => false },
])("no link where it cannot be read: %j", (different) => {
  expect(toToolResult(ANSWER, { ...options, ...different }).content).toHaveLength(1);
});

test("a session that names no version is of a later era, which knows links", () => {
  const result = toToolResult(ANSWER, { ...options, protocolVersion: undefined });

  expect(result.content).toHaveLength(2);
});

test("a failure is an error and has no totals", () => {
  const result = toToolResult({ ...ANSWER, links: [], error: new Error("gone") }, options);

  expect(result).toEqual({ content: [{ type: "text", text: "1 alert" }], isError: true });
});
