import type { Clean } from "../text/clean.ts";
import { type CleanText, cleanText, markClean } from "../text/clean-text.ts";
import type { HostNames } from "./host-names.ts";

/** IPv4 and IPv6 addresses, EC2 instance ids and UUIDs, which agent ids are. */
const CANDIDATE =
  /(?<![\w.:-])(?:\d{1,3}(?:\.\d{1,3}){3}|i-[0-9a-f]{8,17}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=[0-9a-f:]*[0-9a-f]:)(?:[0-9a-f]{0,4}:){2,7}[0-9a-f]{1,4})(?![\w:/-]|\.\d)/g;

const NAME_CHARS = 60;

export interface NameHostsOptions {
  readonly hosts: () => Promise<HostNames>;
  readonly clean: Clean;
  /** Names that may be added. */
  readonly atMost: number;
}

/**
 * The lines with the name of a host behind the first mention of its address, instance or agent id: what only
 * the inventory knows is what one would have to look up. A line that has the name already is left as it is, and so is
 * a quoted value of a filter or call: it is copied, and read by a person who decides what is written.
 */
export async function nameHosts(
  lines: readonly CleanText[],
  { hosts, clean, atMost }: NameHostsOptions,
): Promise<readonly CleanText[]> {
  if (!lines.some((line) => line.search(CANDIDATE) !== -1)) return lines;
  const { byId } = await hosts();
  const named = new Set<string>();
  return lines.map((line) =>
    markClean(
      line.replace(CANDIDATE, (id, at: number) => {
        const host = byId.get(id);
        if (host === undefined || isQuotedValue(line, at) || named.has(id) || named.size >= atMost)
          return id;
        const name = clean(host, NAME_CHARS);
        if (name === "" || line.toLowerCase().includes(name.toLowerCase())) return id;
        named.add(id);
        return cleanText`${markClean(id)} (${name})`;
      }),
    ),
  );
}

const OPENS_VALUE = /(?:=|\b(?:contains|ends_with|like|starts_with)) ?$/i;
/** Of an element of a list, which is an argument where the list is: `add=["…","…"]`, but not `agents: ["…","…"]`. */
const OPENS_ELEMENT = /[[,] ?$/;
const LIST_ARGUMENT = "=[";

/** Whether a place in a line is within a quoted text that a filter compares with, or that is an argument of a call. */
function isQuotedValue(line: string, at: number): boolean {
  const before = line.slice(0, at);
  const quotes = [...before.matchAll(/\\.|["']/g)].filter(([text]) => text.length === 1);
  const opening = quotes.at(-1);
  if (opening === undefined) return false;
  const lead = before.slice(Math.max(0, opening.index - 16), opening.index);
  return OPENS_VALUE.test(lead) || (OPENS_ELEMENT.test(lead) && before.includes(LIST_ARGUMENT));
}
