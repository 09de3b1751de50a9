import { Readable } from "node:stream";
import { setImmediate as turn } from "node:timers/promises";
import { expect, test } from "vitest";
import { readBody } from "../../src/http/read-body.ts";

function collecting(): { chunks: string[]; take: (chunk: Buffer) => void } {
  const chunks: string[] = [];
  return { chunks, take: (chunk) => void chunks.push(chunk.toString()) };
}

test("every chunk is handed on in order", async () => {
  const { chunks, take } = collecting();
  await readBody(Readable.from([Buffer.from("a"), Buffer.from("b")]), take);
  expect(chunks).toEqual(["a", "b"]);
});

test("a body that breaks off rejects with its error, after what came before", async () => {
  const { chunks, take } = collecting();
  const body = new Readable({ read() {} });
  const reading = readBody(body, take);
  body.push("a");
  setImmediate(() => body.destroy(new Error("reset")));
  await expect(reading).rejects.toThrow("reset");
  expect(chunks).toEqual(["a"]);
});

test("what the reader throws ends the body", async () => {
  const body = Readable.from([Buffer.from("a"), Buffer.from("b")]);
  const seen: string[] = [];
  const reading = readBody(body, (chunk) => {
    seen.push(chunk.toString());
    throw new RangeError("ours");
  });
  await expect(reading).rejects.toThrow(new RangeError("ours"));
  expect(body.destroyed).toBe(true);
  expect(seen).toEqual(["a"]);
});

test("a body that was ended before it was read is no whole one", async () => {
  const body = new Readable({ read() {} });
  body.on("error", () => {});
  body.destroy();
  await expect(readBody(body, () => {})).rejects.toThrow("Premature close");
});

test("the next chunk waits for work on the one before, and so does the end", async () => {
  const told: string[] = [];
  const body = Readable.from([Buffer.from("a"), Buffer.from("b")]);
  await readBody(body, async (chunk) => {
    told.push(`begin ${chunk.toString()}`);
    await turn();
    await turn();
    told.push(`end ${chunk.toString()}`);
  });
  expect(told).toEqual(["begin a", "end a", "begin b", "end b"]);
});

test("where a body breaks off, work on a chunk is at rest when that is told", async () => {
  let isAtWork = false;
  const body = new Readable({ read() {} });
  const reading = readBody(body, async () => {
    isAtWork = true;
    await turn();
    await turn();
    isAtWork = false;
  });
  body.push("a");
  await turn();
  body.destroy(new Error("reset"));
  await expect(reading).rejects.toThrow("reset");
  expect(isAtWork).toBe(false);
});

test("what is thrown in later work, be it on the last chunk, is told", async () => {
  const reading = readBody(Readable.from([Buffer.from("a")]), async () => {
    await turn();
    throw new RangeError("ours");
  });
  await expect(reading).rejects.toThrow(new RangeError("ours"));
});
