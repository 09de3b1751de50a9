/** First bytes of what is no text of events, and how people call it. */
const KINDS: readonly (readonly [name: string, hex: string, at?: number])[] = [
  ["a PNG picture", "89504e470d0a1a0a"],
  ["a JPEG picture", "ffd8ff"],
  ["a GIF picture", "47494638"],
  ["a PDF", "255044462d"],
  ["a Parquet file: export it as JSON or CSV", "50415231"],
  ["an Avro file: export it as JSON or CSV", "4f626a01"],
  ["an EVTX file: turn it into JSON lines with evtx_dump -o jsonl", "456c6646696c6500"],
  ["a packet capture", "d4c3b2a1"],
  ["a packet capture", "a1b2c3d4"],
  ["a packet capture", "0a0d0d0a"],
  ["an SQLite database", "53514c69746520666f726d6174203300"],
  ["a tar archive: unpack it", "7573746172", 257],
  ["a bzip2 file: unpack it", "425a68"],
  ["an xz file: unpack it", "fd377a585a00"],
  ["an LZ4 file: unpack it", "04224d18"],
  ["a Snappy file: unpack it", "ff060000734e61507059"],
  ["a 7-Zip archive: unpack it", "377abcaf271c"],
  ["a RAR archive: unpack it", "526172211a07"],
  ["a program", "7f454c46"],
];
const MAX_CONTROL_SHARE = 0.1;

/** What a file is that begins so; undefined where it may be text. */
export function binaryKind(head: Buffer): string | undefined {
  for (const [name, hex, at = 0] of KINDS) {
    const mark = Buffer.from(hex, "hex");
    if (head.subarray(at, at + mark.length).equals(mark)) return name;
  }
  return head.includes(0) || controlShare(head) > MAX_CONTROL_SHARE ? "binary" : undefined;
}

/** Tab, line ends, form feed, escape and the record separator of JSON sequences stand in texts. */
function controlShare(head: Buffer): number {
  let controls = 0;
  for (const byte of head) {
    const isUsual =
      byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d) || byte === 0x1b || byte === 0x1e;
    if (!isUsual) controls += 1;
  }
  return head.length === 0 ? 0 : controls / head.length;
}
