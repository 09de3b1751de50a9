import { capLength } from "./cap-length.ts";

export type Cells = Readonly<Record<string, string>>;

/** A row whose cells have at most `maxChars` code points; those named in `whole` stay as they are. */
export function cutCells(row: Cells, maxChars: number, whole: ReadonlySet<string>): Cells {
  return Object.fromEntries(
    Object.entries(row).map(([name, cell]) => [
      name,
      whole.has(name) ? cell : capLength(cell, maxChars),
    ]),
  );
}
