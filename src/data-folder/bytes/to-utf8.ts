import { binaryKind } from "./what-it-is.ts";
import { lookAhead } from "./look-ahead.ts";
import { Unreadable } from "./unreadable.ts";

const HEAD_BYTES = 4096;
const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Text of any encoding that is told by a mark, as UTF-8 without one.
 * @throws Unreadable for what is no text.
 */
export async function toUtf8(source: AsyncIterable<Buffer>): Promise<AsyncIterable<Buffer>> {
  const { head, chunks } = await lookAhead(source, HEAD_BYTES);
  const encoding = utf16Of(head);
  if (encoding !== undefined) return decoded(chunks, encoding);
  const kind = binaryKind(head);
  if (kind !== undefined) throw new Unreadable(kind === "binary" ? "no text" : `no text: ${kind}`);
  return head.subarray(0, UTF8_MARK.length).equals(UTF8_MARK)
    ? without(chunks, UTF8_MARK.length)
    : chunks;
}

type Utf16 = "utf-16le" | "utf-16be";

/** By the mark, or by zero bytes in every other place, as Latin letters have them. */
function utf16Of(head: Buffer): Utf16 | undefined {
  if (head.length < 2) return undefined;
  const mark = head.readUInt16BE(0);
  if (mark === 0xfffe) return "utf-16le";
  if (mark === 0xfeff) return "utf-16be";
  const zeros = [0, 0] as [number, number];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2 === 0 ? 0 : 1] += 1;
  const many = (head.length / 2) * 0.8;
  if (zeros[1] >= many && zeros[0] === 0) return "utf-16le";
  if (zeros[0] >= many && zeros[1] === 0) return "utf-16be";
  return undefined;
}

async function* decoded(chunks: AsyncIterable<Buffer>, encoding: Utf16): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  const rest = decoder.decode();
  if (rest !== "") yield Buffer.from(rest);
}

async function* without(chunks: AsyncIterable<Buffer>, bytes: number): AsyncGenerator<Buffer> {
  let left = bytes;
  for await (const chunk of chunks) {
    const rest = chunk.subarray(Math.min(left, chunk.length));
    left -= chunk.length - rest.length;
    if (rest.length > 0) yield rest;
  }
}
