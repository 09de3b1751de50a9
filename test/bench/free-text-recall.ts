import type { EventRecord } from "../../src/event-fields/event-record.ts";
import { withinTokens } from "../../src/tokens/count-tokens.ts";
import { foldAll, textFor } from "./digest-text.ts";
import { buildLogs } from "./free-text/build-logs.ts";
import type { BuildLog } from "./free-text/build-logs.ts";
import { BUDGETS } from "./needle-recall.ts";

const START = Date.UTC(2026, 2, 3, 9);
/** A digest writes the program before a line in its own way. */
const PROGRAM = /^[\w.]+: /;
const GREP = /error|fail|exception|fatal|panic/i;

export interface FreeTextRow {
  readonly way: string;
  readonly budget: number;
  readonly held: number;
  readonly total: number;
  readonly missed: readonly string[];
}

/** Of what says why builds failed, how much stands in the digest of their logs, and in a plain grep cut to as much. */
export function freeTextRecall(): FreeTextRow[] {
  const logs = buildLogs();
  const digests = logs.map((log) => foldAll(eventsOf(log)));
  return BUDGETS.flatMap((budget) => {
    const texts = digests.map((digest) => textFor(digest, budget));
    const greps = logs.map((log) => grepText(log, budget));
    const row = { budget, logs };
    return [
      rowOf({ ...row, way: "digest", texts }),
      rowOf({ ...row, way: "grep, its end", texts: greps }),
    ];
  });
}

interface Way {
  readonly way: string;
  readonly budget: number;
  readonly logs: readonly BuildLog[];
  /** For each log. */
  readonly texts: readonly string[];
}

function rowOf({ way, budget, logs, texts }: Way): FreeTextRow {
  const found = logs.flatMap(({ name, signals }, at) =>
    signals.map((signal) => ({
      name,
      signal,
      isHeld: texts[at]?.includes(signal.replace(PROGRAM, "")) === true,
    })),
  );
  const missed = found.filter(({ isHeld }) => !isHeld);
  return {
    way,
    budget,
    held: found.length - missed.length,
    total: found.length,
    missed: missed.map(({ name, signal }) => `${name}: ${signal}`),
  };
}

/** One line is one event of a host's log, a second apart. */
function eventsOf({ lines }: BuildLog): EventRecord[] {
  return lines.map((log, index) => ({
    _id: index.toString(16).padStart(24, "0"),
    event_type: "host",
    hostname: "runner-1",
    timestamp: START + index * 1000,
    log,
  }));
}

function grepText({ lines }: BuildLog, budget: number): string {
  const kept: string[] = [];
  for (const line of lines.filter((one) => GREP.test(one)).toReversed()) {
    if (!withinTokens([line, ...kept].join("\n"), budget)) break;
    kept.unshift(line);
  }
  return kept.join("\n");
}
