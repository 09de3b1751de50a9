import { InMemoryTransport, type JSONRPCMessage } from "@modelcontextprotocol/server";
import { expect, onTestFinished, test } from "vitest";
import { followListens } from "../../src/mcp/follow-listens.ts";
import type { Connection, Wish } from "../../src/mcp/subscriptions.ts";

const URI = "threatstack://alerts";

/** What a listening client says and hears, and what is followed for it. */
async function startListening({ ready = Promise.resolve() } = {}) {
  const followed = new Set<Wish>();
  const connection: Connection = {
    follow(wish) {
      followed.add(wish);
      return { ready, release: () => void followed.delete(wish) };
    },
    close: () => followed.clear(),
  };
  const [client, inner] = InMemoryTransport.createLinkedPair();
  const outer = followListens(inner, connection);
  const heard: JSONRPCMessage[] = [];
  const passed: JSONRPCMessage[] = [];
  Object.assign(client, { onmessage: (message: JSONRPCMessage) => heard.push(message) });
  Object.assign(outer, { onmessage: (message: JSONRPCMessage) => passed.push(message) });
  await Promise.all([client.start(), outer.start()]);
  onTestFinished(() => client.close());
  return { client, outer, heard, passed, followed };
}

const listen: JSONRPCMessage = {
  jsonrpc: "2.0",
  id: 7,
  method: "subscriptions/listen",
  params: {},
};
const cancel: JSONRPCMessage = {
  jsonrpc: "2.0",
  method: "notifications/cancelled",
  params: { requestId: 7 },
};
const acknowledge: JSONRPCMessage = {
  jsonrpc: "2.0",
  method: "notifications/subscriptions/acknowledged",
  params: {
    _meta: { "io.modelcontextprotocol/subscriptionId": 7 },
    notifications: { resourceSubscriptions: [URI], resourcesListChanged: true },
  },
};

test("what is acknowledged is followed until it is cancelled", async () => {
  const { client, outer, heard, passed, followed } = await startListening();
  await client.send(listen);
  expect(followed.size).toBe(0);
  await outer.send(acknowledge);
  expect([...followed]).toEqual([{ uris: [URI], lists: true }]);
  await client.send(cancel);
  expect(followed.size).toBe(0);
  expect(heard).toEqual([acknowledge]);
  expect(passed).toEqual([listen, cancel]);
});

test("it is followed before the client hears of it, and the client hears when it stands", async () => {
  const gate = new AbortController();
  const ready = new Promise<void>((resolve) => {
    gate.signal.addEventListener("abort", () => resolve());
  });
  const { client, outer, heard, followed } = await startListening({ ready });
  await client.send(listen);
  const sending = outer.send(acknowledge);
  expect(followed.size).toBe(1);
  expect(heard).toEqual([]);
  gate.abort();
  await sending;
  expect(heard).toEqual([acknowledge]);
});

test("a subscription ends with its result, with its connection, and before it began if it was cancelled", async () => {
  const { client, outer, followed } = await startListening();
  await client.send(listen);
  await outer.send(acknowledge);
  await outer.send({ jsonrpc: "2.0", id: 7, result: {} });
  expect(followed.size).toBe(0);

  await client.send(listen);
  await client.send(cancel);
  await outer.send(acknowledge);
  expect(followed.size).toBe(0);

  await client.send(listen);
  await outer.send(acknowledge);
  expect(followed.size).toBe(1);
  await client.close();
  expect(followed.size).toBe(0);
});
