import { Readable } from "node:stream";
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
