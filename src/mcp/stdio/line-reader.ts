import { createIdScanner, type IdScanner } from "../incoming/id-scanner.ts";

export interface LineReaderOptions {
  readonly maxBytes: number;
  readonly onLine: (line: Buffer) => void;
  /** A line has ended that was too long to keep; `id` is that of the message in it, as JSON text. */
  readonly onTooLong: (id: string) => void;
}

const NEWLINE = 0x0a;

/** Cuts a byte stream into lines, without their ends; what goes in is kept for one line at most. */
export function createLineReader(options: LineReaderOptions): (chunk: Buffer) => void {
  const { maxBytes, onLine, onTooLong } = options;
  let parts: Buffer[] = [];
  let length = 0;
  /** There is one while a line is passed over that is too long. */
  let scanner: IdScanner | undefined;

  function keep(part: Buffer): void {
    length += part.length;
    if (scanner === undefined && length > maxBytes) {
      scanner = createIdScanner();
      for (const kept of parts) scanner.push(kept);
      parts = [];
    }
    if (scanner === undefined) parts.push(part);
    else scanner.push(part);
  }

  function endLine(): void {
    const [line, tooLong] = [Buffer.concat(parts), scanner];
    parts = [];
    length = 0;
    scanner = undefined;
    if (tooLong === undefined) onLine(line);
    else onTooLong(tooLong.id);
  }

  return function push(chunk) {
    let from = 0;
    for (;;) {
      const end = chunk.indexOf(NEWLINE, from);
      if (end === -1) break;
      keep(chunk.subarray(from, end));
      endLine();
      from = end + 1;
    }
    if (from < chunk.length) keep(chunk.subarray(from));
  };
}
