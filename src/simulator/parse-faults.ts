import { ThreatStackError } from "../errors.ts";
import { FAULT_KINDS, type FaultEffect, STATUS_FAULT } from "./fault-kinds.ts";

export interface Fault {
  readonly effect: FaultEffect;
  /** 0 to 1. */
  readonly rate: number;
  /** Tested against the path below `/v2` or `/api/v1`, from its start. */
  readonly path: RegExp | undefined;
}

/**
 * Reads `--fault`: faults separated by commas, each `kind[=value][@rate][@path]`, such as `429@0.1`,
 * `slow=2000@/alerts` or `drop@0.05@/alerts/.+/events`. The path is a regular expression without commas.
 * @throws ThreatStackError `configuration` that names the part that is wrong and lists the kinds.
 */
export function parseFaults(specification: string): Fault[] {
  return specification
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map(parseFault);
}

function parseFault(text: string): Fault {
  const slash = text.indexOf("@/");
  const path = slash === -1 ? undefined : text.slice(slash + 1);
  const [head = "", ...rates] = (slash === -1 ? text : text.slice(0, slash)).split("@");
  if (rates.length > 1) throw wrong(text, `"@${rates[1] ?? ""}" is neither a rate nor a path`);
  return {
    effect: parseEffect(text, head),
    rate: parseRate(text, rates[0]),
    path: parsePath(text, path),
  };
}

function parseEffect(text: string, head: string): FaultEffect {
  const [name, value] = splitOnce(head, "=");
  const isStatus = /^[45]\d\d$/.test(name) && value === undefined;
  const kind = isStatus ? STATUS_FAULT : FAULT_KINDS.find((candidate) => candidate.name === name);
  if (kind === undefined) throw wrong(text, `"${name}" is no kind of fault`);
  const effect = kind.effect(isStatus ? name : value);
  if (effect === undefined) throw wrong(text, `"${value ?? ""}" is no value for ${kind.help}`);
  return effect;
}

function parseRate(text: string, rate: string | undefined): number {
  if (rate === undefined) return 1;
  const number = /^(?:\d+(?:\.\d+)?|\.\d+)$/.test(rate) ? Number(rate) : Number.NaN;
  if (!(number >= 0 && number <= 1)) throw wrong(text, `"${rate}" is no rate from 0 to 1`);
  return number;
}

function parsePath(text: string, path: string | undefined): RegExp | undefined {
  if (path === undefined) return undefined;
  try {
    return new RegExp(`^(?:${path})`);
  } catch (error) {
    throw wrong(text, `"${path}" is no regular expression`, error);
  }
}

function splitOnce(text: string, separator: string): [string, string | undefined] {
  const at = text.indexOf(separator);
  return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function wrong(text: string, why: string, cause?: unknown): ThreatStackError {
  const kinds = [STATUS_FAULT, ...FAULT_KINDS].map(({ help }) => help).join("; ");
  return new ThreatStackError("configuration", `fault "${text}": ${why}`, {
    hint: `A fault is kind[=value][@rate][@path]. Kinds: ${kinds}.`,
    cause,
  });
}
