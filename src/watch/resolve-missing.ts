import { ThreatStackError } from "../errors.ts";
import type { Purpose } from "./allowance.ts";
import type { Change, Mark, Span } from "./known.ts";
import type { ListReader } from "./list-reader.ts";
import type { List, Found } from "./lists.ts";

/** What has been read of a list, to be compared with what is known of it. */
export interface ReadPart {
  readonly list: List;
  readonly span: Span;
  /** Of every record that was there. */
  readonly ids: ReadonlySet<string>;
  /** Whether one answer held them all: records may move from one page to another while pages are read. */
  readonly inOneAnswer: boolean;
  readonly purpose: Purpose;
}

/** After so many that are all found in the same place, the rest of one answer is taken to be there, too. */
const LOOKED_UP = 3;
const MAX_FAILURES = 3;

/**
 * Looks up records that should have been in a part of a list and were not, before anything is told of them: that they
 * are missing there may have other causes than that they have gone.
 */
export async function resolveMissing(reader: ListReader, part: ReadPart): Promise<void> {
  const { list, span, ids, inOneAnswer, purpose } = part;
  const missing = reader.known.listedWithin(list.name, span).filter(([id]) => !ids.has(id));
  const places: string[] = [];
  for (const [index, one] of missing.entries()) {
    const rest = missing.slice(index + 1);
    const failures = index - places.length;
    if (failures >= MAX_FAILURES) return;
    const isAll = await reader.request(purpose, async (ask, tell) => {
      const found = await findOne(() => reader.topic.find(one[0], one[1].list, ask));
      if (found === "unknown") return false;
      places.push(JSON.stringify(found ?? null));
      tell(move(reader, one, found));
      if (!inOneAnswer || places.length < LOOKED_UP || new Set(places).size > 1) return false;
      tell(rest.flatMap((other) => move(reader, other, found)));
      return true;
    });
    if (isAll) return;
  }
}

/** `unknown` where it cannot be looked up: a bad record costs itself alone. */
async function findOne(find: () => Promise<Found>): Promise<Found | "unknown"> {
  try {
    return await find();
  } catch (error) {
    if (!(error instanceof ThreatStackError) || CONCERNS_ALL.has(error.code)) throw error;
    return "unknown";
  }
}

/** What has failed then is not the record. */
const CONCERNS_ALL: ReadonlySet<string> = new Set([
  "unreachable",
  "rate_limited",
  "timeout",
  "unauthorized",
  "cancelled",
]);

/** Notes where a record is, unless it has been seen meanwhile, and says what that changes. */
function move({ known }: ListReader, [id, mark]: [string, Mark], found: Found): Change[] {
  if (known.get(id) !== mark) return [];
  if (found === undefined) return [known.remove(id)].filter((change) => change !== undefined);
  if (found.list === mark.list && found.listed === mark.listed) return [];
  return [
    known.note({ id, ...mark, ...found, print: undefined }) ?? { id, kind: "changed" as const },
  ];
}
