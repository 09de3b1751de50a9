import { capLength } from "./cap-length.ts";
import { markClean } from "./clean-text.ts";
import type { Row } from "./table.ts";

/** A row whose cells have at most `maxChars` code points; those named in `whole` stay as they are. */
export function cutCells(row: Row, maxChars: number, whole: ReadonlySet<string>): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, cell]) => [
      name,
      whole.has(name) ? cell : markClean(capLength(cell, maxChars)),
    ]),
  );
}
