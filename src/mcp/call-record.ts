import type { PresentedAnswer } from "../answers/answer.ts";
import { ThreatStackError } from "../errors.ts";
import type { Logger } from "../logger.ts";
import { countTokens } from "../tokens/count-tokens.ts";

/** What analysts write into them often names people and hosts, so that it is logged at debug only. */
const SEARCHES: ReadonlySet<string> = new Set(["where", "query", "filter", "text"]);
const MAX_VALUE_CHARS = 100;
const MAX_ARGUMENTS = 30;

export interface CallToRecord {
  readonly tool: string;
  readonly input: unknown;
  readonly answer: PresentedAnswer;
  readonly milliseconds: number;
  /** Requests sent upstream for it. */
  readonly requests: number;
}

/** One structured line a tool call: `{tool, arguments, ms, requests, tokens, outcome}`; the outcome is `ok` or the error's code. */
export function recordCall(logger: Logger, call: CallToRecord): void {
  if (!logger.isLevelEnabled("info")) return;
  const { tool, input, answer, milliseconds, requests } = call;
  const isDetailed = logger.isLevelEnabled("debug");
  const { error } = answer;
  const code = error instanceof ThreatStackError ? error.code : "internal";
  logger.info(
    {
      tool,
      arguments: argumentsOf(input, isDetailed),
      ms: Math.round(milliseconds),
      requests,
      tokens: countTokens(answer.text),
      outcome: error === undefined ? "ok" : code,
    },
    "tool call",
  );
}

function argumentsOf(input: unknown, isDetailed: boolean): Record<string, unknown> | string {
  if (typeof input !== "object" || input === null) return `(${typeof input})`;
  const entries = Object.entries(input).slice(0, MAX_ARGUMENTS);
  return Object.fromEntries(
    entries.map(([name, value]) => {
      const isHidden = SEARCHES.has(name) && !isDetailed;
      const shown = isHidden ? "(not logged)" : valueOf(value);
      return [name.slice(0, MAX_VALUE_CHARS), shown];
    }),
  );
}

function valueOf(value: unknown): unknown {
  if (typeof value === "number" || typeof value === "boolean" || value === null) return value;
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? "");
  return text.length > MAX_VALUE_CHARS ? `${text.slice(0, MAX_VALUE_CHARS)}…` : text;
}
