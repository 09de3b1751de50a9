import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type BytePacker, createBytePacker } from "../../src/api/packed-bytes.ts";

const MIB = 1024 * 1024;

async function bytesOf(packer: BytePacker): Promise<Buffer | undefined> {
  const packed = await packer.end();
  if (packed === undefined) return undefined;
  const chunks: Uint8Array[] = [];
  for await (const chunk of packed.chunks()) chunks.push(Uint8Array.from(chunk));
  return Buffer.concat(chunks);
}

/** Like telemetry: lines that differ in a number. */
function lines(bytes: number): Buffer {
  const text = Array.from({ length: Math.ceil(bytes / 40) }, (_, n) =>
    `{"event":"start","pid":${String(n)}}`.padEnd(40),
  );
  return Buffer.from(text.join("")).subarray(0, bytes);
}

test("however bytes are cut, and whether they are packed or not, all come back in order", async () => {
  const all = lines(5 * MIB);
  const sizes = fc.array(fc.integer({ min: 1, max: 2 * MIB }), { minLength: 1, maxLength: 20 });
  const plain = fc.constantFrom(0, MIB, 3 * MIB, 8 * MIB);
  await fc.assert(
    fc.asyncProperty(sizes, plain, async (cuts, plainBytes) => {
      const packer = createBytePacker({ plainBytes, maxBytes: 16 * MIB });
      let at = 0;
      for (const size of cuts) {
        packer.write(all.subarray(at, at + size));
        at = Math.min(all.length, at + size);
      }
      expect((await bytesOf(packer))?.equals(all.subarray(0, at))).toBe(true);
    }),
    { numRuns: 20 },
  );
});

test("what goes beyond the bytes to hold plain takes a fraction of its size", async () => {
  const packer = createBytePacker({ plainBytes: 2 * MIB, maxBytes: 12 * MIB });
  const part = lines(MIB);
  for (let count = 0; count < 16; count += 1) {
    packer.write(part);
    // As from a socket: others have their turn between two chunks.
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const packed = await packer.end();
  expect(packed?.heldBytes).toBeLessThan(4 * MIB);
});

test.each([
  ["more than is held", (packer: BytePacker) => packer.write(Buffer.alloc(5 * MIB))],
  ["an announcement of more than could be held", (packer: BytePacker) => packer.expect(99 * MIB)],
])("after %s nothing is", async (_what, overflow) => {
  const packer = createBytePacker({ plainBytes: 2 * MIB, maxBytes: 4 * MIB });
  overflow(packer);
  packer.write(lines(10));
  expect(await packer.end()).toBeUndefined();
});
