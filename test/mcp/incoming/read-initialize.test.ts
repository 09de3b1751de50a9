import { isInitializeRequest } from "@modelcontextprotocol/server";
import { expect, test } from "vitest";
import { readMessage } from "../../support/read-message.ts";

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
    {
      ...meant,
      capabilities: { roots: { listChanged: "yes" }, elicitation: { form: [], url: 5 } },
    },
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
  const message = readMessage(hello(sent));
  expect(message).toEqual(hello(expected));
  expect(isInitializeRequest(message)).toBe(true);
});

test("a hundred thousand odd capabilities cost no more than a few", () => {
  const many = Object.fromEntries(Array.from({ length: 100_000 }, (_, at) => [`e${at}`, at]));
  const message = readMessage(hello({ ...meant, capabilities: { extensions: many, roots: {} } }));
  expect(message).toEqual(hello({ ...meant, capabilities: { roots: {} } }));
});
