import type { JSONRPCMessage } from "@modelcontextprotocol/server";
import { array, assert, asyncProperty, string } from "fast-check";
import { expect, test } from "vitest";
import { createEventMemory, parseEventId } from "../../../src/mcp/http/event-memory.ts";

const BIG = 1_000_000;

function message(text: string): JSONRPCMessage {
  return { jsonrpc: "2.0", method: "notifications/message", params: { text } };
}

function start({ maxBytes = BIG, room = { maxBytes: BIG, usedBytes: 0 } } = {}) {
  const seen: JSONRPCMessage[] = [];
  const memory = createEventMemory({ maxBytes, room, onMessage: (one) => void seen.push(one) });
  return {
    memory,
    seen,
    room,
    replay: async (lastEventId: string) => {
      const texts: unknown[] = [];
      await memory.replayEventsAfter(lastEventId, {
        async send(_id, event) {
          texts.push("params" in event ? event.params?.["text"] : event);
        },
      });
      return texts;
    },
  };
}

test("replays what came after, of that stream only, in order", async () => {
  const { memory, replay } = start();
  const first = await memory.storeEvent("a", message("1"));
  await memory.storeEvent("b", message("2"));
  await memory.storeEvent("a", message("3"));
  await memory.storeEvent("a", message("4"));
  expect(await replay(first)).toEqual(["3", "4"]);
});

test("the event that opens a stream has an id but nothing to replay", async () => {
  const { memory, replay, room } = start();
  const opening: JSONRPCMessage = Object.create(null);
  const id = await memory.storeEvent("a", opening);
  expect(await replay(id)).toEqual([]);
  expect(room.usedBytes).toBe(0);
});

test("is told of every message, kept or not", async () => {
  const { memory, seen } = start({ maxBytes: 10 });
  await memory.storeEvent("a", message("long"));
  expect(seen).toHaveLength(1);
});

test("its own oldest events go first, and it can still tell what is left", async () => {
  const { memory, replay } = start({ maxBytes: 1200 });
  const [first = ""] = await Promise.all(
    ["1", "2", "3", "4", "5"].map((text) => memory.storeEvent("a", message(text))),
  );
  expect(await replay(first)).toEqual(["3", "4", "5"]);
  expect(memory.hasAfter({ streamId: "a", place: 4 })).toBe(true);
  expect(memory.hasAfter({ streamId: "a", place: 5 })).toBe(false);
});

test("one session cannot push out what another needs", async () => {
  const room = { maxBytes: 2000, usedBytes: 0 };
  const quiet = start({ room });
  const id = await quiet.memory.storeEvent("a", message("1"));
  await quiet.memory.storeEvent("a", message("2"));
  const noisy = start({ room });
  for (let turn = 0; turn < 100; turn += 1) await noisy.memory.storeEvent("b", message("x"));
  expect(await quiet.replay(id)).toEqual(["2"]);
  expect(room.usedBytes).toBeLessThanOrEqual(room.maxBytes);
  noisy.memory.clear();
  quiet.memory.clear();
  expect(room.usedBytes).toBe(0);
});

test("never takes more room than it may, whatever is stored", async () => {
  await assert(
    asyncProperty(array(string({ maxLength: 600 })), async (texts) => {
      const { memory, room } = start({ maxBytes: 2000 });
      for (const text of texts) await memory.storeEvent("a", message(text));
      expect(room.usedBytes).toBeLessThanOrEqual(2000);
      memory.clear();
      expect(room.usedBytes).toBe(0);
    }),
  );
});

test.each([
  "",
  "a",
  "a.",
  ".1",
  "a.b",
  "a.1\n",
  "a b.1",
  `${"a".repeat(65)}.1`,
  "a.1234567890123456",
])("%j is no event id", (id) => {
  expect(parseEventId(id)).toBeUndefined();
});
