/** What can be cited of `docs/threat-stack-api.md`. */
export interface ApiDocument {
  /** Text by section number, with its subsections, the heading included. */
  readonly sections: ReadonlyMap<string, string>;
  /** Rows of the table of quirks by their number (section 4). */
  readonly quirks: ReadonlyMap<number, string>;
  /** Rows of the table of operations by their number (section 2.1). */
  readonly operations: ReadonlyMap<number, string>;
  /** Letters that the table of confidence marks explains. */
  readonly marks: ReadonlySet<string>;
}

export const QUIRKS = "4";
export const OPERATIONS = "2.1";

const HEADING = /^(#{2,3}) (?:(\d+(?:\.\d+)?)\.? )?.*$/gm;

export function readApiDocument(text: string): ApiDocument {
  const sections = readSections(text);
  return {
    sections,
    quirks: numberedRows(sections.get(QUIRKS) ?? ""),
    operations: numberedRows(sections.get(OPERATIONS) ?? ""),
    marks: new Set([...text.matchAll(/^\| \[([A-Z])\] \|/gm)].flatMap(([, mark]) => mark ?? [])),
  };
}

function readSections(text: string): Map<string, string> {
  const headings = [...text.matchAll(HEADING)].map((match) => ({
    depth: match[1]?.length ?? 0,
    number: match[2],
    at: match.index,
  }));
  const sections = new Map<string, string>();
  for (const [index, { depth, number, at }] of headings.entries()) {
    if (number === undefined) continue;
    if (sections.has(number)) throw new Error(`section ${number} stands twice`);
    const end = headings.slice(index + 1).find((next) => next.depth <= depth)?.at;
    sections.set(number, text.slice(at, end));
  }
  return sections;
}

/** Rows of tables whose first cell is a number. */
function numberedRows(text: string): Map<number, string> {
  const rows = new Map<number, string>();
  for (const [row, number] of text.matchAll(/^\| (\d+) \|.*$/gm)) {
    if (rows.has(Number(number))) throw new Error(`row ${number} stands twice`);
    rows.set(Number(number), row);
  }
  return rows;
}
