import { findNamed, findSecrets, joinSpans, type SecretSpan } from "./find-secrets.ts";
import { hideOwnSecrets } from "./own-secrets.ts";
import { redactedMark } from "./secret-tag.ts";

/** A blank within a value, where the next flag must not seem to begin. */
const WITHIN = "\0";
/** What no flag has for its value: the next flag, or what ends a command. */
const NO_VALUE = /^-{1,2}[a-z]|^[|;&<>]+$/i;
/** A shell, and the flag behind which it is handed a whole command line: its words are words. */
const SHELL = /(?:^|[/\\])(?:\w{0,4}sh|su|busybox|powershell|cmd|env)(?:\.exe)?$/i;
const COMMAND_FLAG = /^-(?:[a-z]{0,3}c|command)$/i;
const ENDS_COMMAND = /[;|&`<>\n]|\$\(/;

/**
 * The words of a command line that came as a list, of a field of this name: as the line that they make,
 * and each by itself or behind the flag before it. Words that all belong to one secret become one.
 */
export function redactList(name: string, items: readonly string[]): readonly string[] {
  const safe = items.map(hideOwnSecrets);
  const words = safe.map((item, at) => (isValue(safe, at) ? item.replaceAll(" ", WITHIN) : item));
  const spans = joinSpans([...findSecrets(words.join(" ")), ...namedSpans(name, safe)]);
  return spans.length === 0 ? safe : withoutSpans(safe, spans);
}

/** Where in the line stands what each word says by itself. */
function namedSpans(name: string, items: readonly string[]): readonly SecretSpan[] {
  let offset = 0;
  return items.flatMap((item, at) => {
    const from = offset;
    offset += item.length + 1;
    return findNamed(flagBefore(items, at) ?? name, item).map(({ start, end, kind }) => ({
      start: start + from,
      end: end + from,
      kind,
    }));
  });
}

/** The words again: a secret stands in the word where it begins, and is gone from those that it reaches into. */
function withoutSpans(items: readonly string[], spans: readonly SecretSpan[]): readonly string[] {
  const line = items.join(" ");
  const shown: string[] = [];
  let [from, next] = [0, 0];
  for (const item of items) {
    const to = from + item.length;
    while ((spans[next]?.end ?? Infinity) <= from) next += 1;
    const own: SecretSpan[] = [];
    for (let at = next; (spans[at]?.start ?? Infinity) < to; at += 1)
      own.push(...spans.slice(at, at + 1));
    if (!isCovered(own, from, to)) shown.push(wordWithout(line, { from, to, spans: own }));
    from = to + 1;
  }
  return shown;
}

/** Whether the whole word belongs to a secret that began before it. */
function isCovered([first]: readonly SecretSpan[], from: number, to: number): boolean {
  return first !== undefined && first.start < from && first.end >= to;
}

function wordWithout(
  line: string,
  { from, to, spans }: { from: number; to: number; spans: readonly SecretSpan[] },
): string {
  let shown = "";
  let copied = from;
  for (const { start, end, kind } of spans) {
    if (start >= from)
      shown += line.slice(copied, start) + redactedMark(kind, line.slice(start, end));
    copied = Math.min(end, to);
  }
  return shown + line.slice(copied, to);
}

function flagBefore(items: readonly string[], at: number): string | undefined {
  const before = items[at - 1];
  if (NO_VALUE.test(items[at] ?? "")) return undefined;
  return before?.startsWith("-") === true ? before : undefined;
}

/** A flag with its value, or the value of one, and no command in itself. */
function isValue(items: readonly string[], at: number): boolean {
  const item = items[at] ?? "";
  if (COMMAND_FLAG.test(items[at - 1] ?? "") && SHELL.test(items[at - 2] ?? "")) return false;
  const isOfFlag = item.startsWith("-") || flagBefore(items, at) !== undefined;
  return isOfFlag && item.includes(" ") && !item.includes(": ") && !ENDS_COMMAND.test(item);
}
