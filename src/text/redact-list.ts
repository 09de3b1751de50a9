import { redactNamed, redactSecrets } from "./redact.ts";

/** A blank that no cleaned text has, so that the items can be told apart again. */
const BETWEEN = "\u2028";
/** A blank within a value, where the next flag must not seem to begin. */
const WITHIN = "\0";
const ENDS_COMMAND = /[;|&`<>\n]|\$\(/;

/**
 * The words of a command line that came as a list, of a field of this name: each by itself, by the flag
 * before it, and by the program and what stands between. Words whose quotes span several may become one.
 */
export function redactList(name: string, items: readonly string[]): readonly string[] {
  const alone = items.map((item, at) => redactNamed(flagBefore(items, at) ?? name, item));
  const words = alone.map((item, at) => (isValue(alone, at) ? item.replaceAll(" ", WITHIN) : item));
  const redacted = redactSecrets(words.join(BETWEEN));
  return redacted.split(BETWEEN).map((word) => word.replaceAll(WITHIN, " "));
}

function flagBefore(items: readonly string[], at: number): string | undefined {
  const before = items[at - 1];
  return before?.startsWith("-") === true ? before : undefined;
}

/** A flag with its value, or the value of one, and no command in itself. */
function isValue(items: readonly string[], at: number): boolean {
  const item = items[at] ?? "";
  const isOfFlag = item.startsWith("-") || flagBefore(items, at) !== undefined;
  return isOfFlag && item.includes(" ") && !item.includes(": ") && !ENDS_COMMAND.test(item);
}
