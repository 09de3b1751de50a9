import { redactNamed, redactSecrets } from "./redact.ts";

/** A blank that no cleaned text has, so that the items can be told apart again. */
const BETWEEN = "\u2028";
/** A blank within a value, where the next flag must not seem to begin. */
const WITHIN = "\0";
/** What no flag has for its value: the next flag, or what ends a command. */
const NO_VALUE = /^-{1,2}[a-z]|^[|;&<>]+$/i;
const ENDS_COMMAND = /[;|&`<>\n]|\$\(/;

/**
 * The words of a command line that came as a list, of a field of this name: by the program and what
 * stands between, and each by itself or the flag before it. Words whose quotes span several may become one.
 */
export function redactList(name: string, items: readonly string[]): readonly string[] {
  const words = items.map((item, at) => (isValue(items, at) ? item.replaceAll(" ", WITHIN) : item));
  const redacted = redactSecrets(words.join(BETWEEN))
    .split(BETWEEN)
    .map((word) => word.replaceAll(WITHIN, " "));
  return redacted.map((item, at) => redactNamed(flagBefore(redacted, at) ?? name, item));
}

function flagBefore(items: readonly string[], at: number): string | undefined {
  const before = items[at - 1];
  if (NO_VALUE.test(items[at] ?? "")) return undefined;
  return before?.startsWith("-") === true ? before : undefined;
}

/** A flag with its value, or the value of one, and no command in itself. */
function isValue(items: readonly string[], at: number): boolean {
  const item = items[at] ?? "";
  const isOfFlag = item.startsWith("-") || flagBefore(items, at) !== undefined;
  return isOfFlag && item.includes(" ") && !item.includes(": ") && !ENDS_COMMAND.test(item);
}
