import type { Found } from "./record.ts";
import { type AuditAct, auditEvent, type AuditRecordOf } from "./schemas/audit-act.ts";
import { type AuditLine, auditLine, isBetweenActs } from "./schemas/audit-line.ts";
import { hostEvent, type LogLine, logLineEvent } from "./schemas/log-line.ts";
import type { Around } from "./schemas/schema.ts";
import type { TextSchema } from "./schemas/text-schemas.ts";

/** Records of one act come together, but two processors may mix theirs. */
const MAX_OPEN_ACTS = 16;
const MAX_RECORDS = 256;
/** What belongs to one entry: a trace of calls, not a whole file. */
const MAX_ENTRY_LINES = 200;
const MAX_ENTRY_CHARS = 64 * 1024;

const AUDIT: TextSchema = "auditd";
const NOT_JSON = "broken JSON";
const NO_LOG_LINE = "text that is neither JSON nor begins as a line of a log does";

/** Lines of text in the order of their file; what belongs to one event over several lines is held until it is whole. */
export interface TextReader {
  read(line: string, around: Around): readonly Found[];
  /** A line that stands alone, because it comes from an envelope. */
  readAlone(line: string, around: Around): readonly Found[];
  /** What is held; afterwards a line cannot belong to what was before. */
  end(): readonly Found[];
}

interface OpenAct {
  readonly line: AuditLine;
  readonly records: AuditRecordOf[];
}

export function createTextReader(): TextReader {
  const acts = new Map<string, OpenAct>();
  let entry: { readonly line: LogLine; more: string[]; chars: number } | undefined;

  const endEntry = (): Found[] => {
    const found = entry === undefined ? [] : [entryEvent(entry.line, entry.more)];
    entry = undefined;
    return found;
  };
  const endAct = (name: string): Found[] => {
    const act = acts.get(name);
    acts.delete(name);
    return act === undefined ? [] : [actEvent(act)];
  };
  const addAct = (line: AuditLine): Found[] => {
    const { type } = line.record;
    if (type === "EOE") return endAct(line.act);
    const open = acts.get(line.act);
    if (open !== undefined && belongsTo(open, type)) {
      open.records.push(line.record);
      return [];
    }
    const ended = open === undefined ? [] : endAct(line.act);
    const [oldest] = acts.size >= MAX_OPEN_ACTS ? acts.keys() : [];
    if (oldest !== undefined) ended.push(...endAct(oldest));
    acts.set(line.act, { line, records: [line.record] });
    return ended;
  };
  const addToEntry = (line: string): readonly Found[] => {
    if (isBrokenJson(line)) return [...endEntry(), { kind: "unread", reason: NOT_JSON }];
    if (entry === undefined) return [{ kind: "unread", reason: NO_LOG_LINE }];
    const chars = entry.chars + line.length;
    if (entry.more.length >= MAX_ENTRY_LINES || chars > MAX_ENTRY_CHARS) {
      return [{ kind: "unread", reason: "more lines than one entry of a log may have" }];
    }
    entry.more.push(line);
    entry.chars = chars;
    return [];
  };

  return {
    read(line, around) {
      const audit = auditLine(line);
      if (audit !== undefined) return [...endEntry(), ...addAct(audit)];
      if (isBetweenActs(line) && (acts.size > 0 || entry === undefined)) return [];
      const found = logLineEvent(line, around);
      if (found === undefined) return addToEntry(line);
      const ended = endEntry();
      entry = { line: found, more: [], chars: line.length };
      return ended;
    },
    readAlone: aloneLine,
    end: () => [...endEntry(), ...[...acts.keys()].flatMap(endAct)],
  };
}

/** An envelope says that it is a line of a log, whatever it begins with. */
function aloneLine(text: string, around: Around): readonly Found[] {
  const line = text.trimEnd();
  const audit = auditLine(line);
  if (audit !== undefined) return [actEvent({ line: audit, records: [audit.record] })];
  const found = logLineEvent(line, around);
  if (found !== undefined) return [{ kind: "event", ...found }];
  const event = hostEvent({ time: Number.NaN, host: around.host, log: line }, around);
  return [{ kind: "event", schema: "log-line", event }];
}

/** An act has one call; another one is the same act once more. */
function belongsTo({ records }: OpenAct, type: string): boolean {
  return (
    records.length < MAX_RECORDS &&
    (type !== "SYSCALL" || !records.some((record) => record.type === "SYSCALL"))
  );
}

function isBrokenJson(line: string): boolean {
  return /^\s*(?:\{|\[\s*[[{"])/.test(line);
}

function entryEvent({ schema, event }: LogLine, more: readonly string[]): Found {
  const log = event["log"];
  const whole =
    more.length === 0 || typeof log !== "string"
      ? event
      : { ...event, log: [log, ...more].join("\n") };
  return { kind: "event", schema, event: whole };
}

function actEvent({ line, records }: OpenAct): Found {
  const act: AuditAct = { records, time: line.time, serial: line.serial, host: line.host };
  return { kind: "event", schema: AUDIT, event: auditEvent(act) };
}
