import { expect, test } from "vitest";
import { createStreamReplay } from "../../src/api/stream-replay.ts";
import type { AnswerSink } from "../../src/http/answer-sink.ts";

const now = () => 0;

const sendTwice = async (begin: () => AnswerSink<string>) => {
  await begin().write(Buffer.from("broken"));
  const sink = begin();
  await sink.write(Buffer.from("whole"));
  return sink.end();
};

function createReplay(maxBytes: number) {
  const limits = { plainBytes: maxBytes, maxBytes };
  const { stream } = createStreamReplay({ limits, ttlMs: 1000, now });
  let sent = 0;
  const send =
    (chunks: readonly string[], announced?: number) => async (begin: () => AnswerSink<string>) => {
      sent += 1;
      const sink = begin();
      if (announced !== undefined) sink.expect?.(announced);
      for (const chunk of chunks) await sink.write(Buffer.from(chunk));
      return sink.end();
    };
  return { stream, send, sent: () => sent };
}

function collect(): AnswerSink<string> {
  let text = "";
  return { write: (chunk) => void (text += Buffer.from(chunk).toString()), end: () => text };
}

test("what was streamed once is replayed chunk by chunk", async () => {
  const { stream, send, sent } = createReplay(100);
  const key = "a";
  expect(await stream({ key, begin: collect }, send(["ab", "cd"]))).toBe("abcd");
  expect(await stream({ key, begin: collect }, send(["never"]))).toBe("abcd");
  expect(sent()).toBe(1);
});

test.each([
  ["announced so", 101],
  ["not announced", undefined],
])("what is too long, %s, is not kept and reaches its reader whole", async (_how, announced) => {
  const { stream, send, sent } = createReplay(100);
  const chunks = ["x".repeat(60), "y".repeat(60)];
  const ask = () => stream({ key: "a", begin: collect }, send(chunks, announced));
  expect(await ask()).toBe(chunks.join(""));
  expect(await ask()).toBe(chunks.join(""));
  expect(sent()).toBe(2);
});

test("whoever leaves while an answer is replayed is not fed on", async () => {
  const { stream, send } = createReplay(100);
  await stream({ key: "a", begin: collect }, send(["ab"]));
  const signal = AbortSignal.abort(new Error("left"));
  const replayed = stream({ key: "a", begin: collect, signal }, send(["never"]));
  await expect(replayed).rejects.toThrow("left");
});

test("a retry begins the copy anew", async () => {
  const { stream } = createReplay(100);
  expect(await stream({ key: "a", begin: collect }, sendTwice)).toBe("whole");
  expect(await stream({ key: "a", begin: collect }, sendTwice)).toBe("whole");
});
