import { expect, test } from "vitest";
import { watchStream } from "../../../src/mcp/http/watch-stream.ts";

function start() {
  let source: ReadableStreamDefaultController<Uint8Array> | undefined;
  const seen: string[] = [];
  const stream = watchStream(
    new ReadableStream({
      start: (controller) => void (source = controller),
      cancel: () => void seen.push("source cancelled"),
    }),
    {
      onChunk: (chunk) => void seen.push(new TextDecoder().decode(chunk)),
      onEnd: () => void seen.push("end"),
    },
  );
  return {
    stream,
    seen,
    send: (text: string) => source?.enqueue(new TextEncoder().encode(text)),
    close: () => source?.close(),
  };
}

test("passes every chunk on and tells the end once", async () => {
  const { stream, seen, send, close } = start();
  send("a");
  send("b");
  close();
  expect(await new Response(stream).text()).toBe("ab");
  expect(seen).toEqual(["a", "b", "end"]);
});

test("tells the end once when its reader goes in the middle of a read", async () => {
  const { stream, seen } = start();
  const reader = stream.getReader();
  const reading = reader.read();
  await reader.cancel();
  expect(await reading).toEqual({ done: true, value: undefined });
  expect(seen).toEqual(["end", "source cancelled"]);
});

test("reads nothing ahead of its reader", async () => {
  const { stream, seen, send } = start();
  send("a");
  await new Promise(setImmediate);
  expect(seen).toEqual([]);
  await stream.getReader().read();
  expect(seen).toEqual(["a"]);
});
