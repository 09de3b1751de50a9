/** One command of a shell script as written, and what stands between it and the next. */
export interface ScriptPart {
  readonly text: string;
  /** `|`, `;`, `&&`, `||` or `&`; "" at the end. */
  readonly separator: string;
}

export interface SplitScript {
  readonly parts: readonly ScriptPart[];
  /** Scripts whose output is put into a command: `$(…)`, backticks, `<(…)`. */
  readonly nested: readonly string[];
}

const SEPARATORS = ["||", "&&", "|&", ";;", "|", ";", "&", "\n", "(", ")"] as const;
/** Told as what they mean to the next command. */
const JOINS: Readonly<Record<string, string>> = {
  "\n": ";",
  "(": ";",
  ")": ";",
  ";;": ";",
  "|&": "|",
};

/**
 * A shell script as its commands. Quoted and escaped separators are text. `isJoined` says that the text is
 * a list of arguments joined by blanks, whose quotes are lost: only separators that stand alone count.
 */
export function splitScript(script: string, isJoined: boolean): SplitScript {
  const parts: ScriptPart[] = [];
  const nested: string[] = [];
  let start = 0;
  for (let at = 0; at < script.length;) {
    const separator = isComment(script, at)
      ? script.slice(at, lineEnd(script, at))
      : separatorAt(script, at, isJoined);
    if (separator === "") {
      at = afterToken(script, at, nested);
      continue;
    }
    parts.push({ text: script.slice(start, at), separator: joinOf(separator) });
    at += separator.length;
    start = at;
  }
  return { parts: [...parts, { text: script.slice(start), separator: "" }], nested };
}

function separatorAt(script: string, at: number, isJoined: boolean): string {
  const separator = SEPARATORS.find((sign) => script.startsWith(sign, at)) ?? "";
  if (separator === "" || separator === "\n") return separator;
  const around = [script[at - 1] ?? " ", script[at + separator.length] ?? " "] as const;
  if (separator === "&" && isRedirection(around)) return "";
  return !isJoined || standsAlone(separator, around) ? separator : "";
}

/** `2>&1`, `&>file` */
function isRedirection([before, after]: readonly [string, string]): boolean {
  return /[<>]/.test(before) || after === ">";
}

function standsAlone(separator: string, [before, after]: readonly [string, string]): boolean {
  if (/^[()&]$/.test(separator)) return false;
  return after === " " && (before === " " || separator === ";");
}

function isComment(script: string, at: number): boolean {
  return script[at] === "#" && /^\s?$/.test(script[at - 1] ?? "");
}

function joinOf(separator: string): string {
  return separator.startsWith("#") ? ";" : (JOINS[separator] ?? separator);
}

/** The position after the quoted text, substitution or character at `at`. */
function afterToken(script: string, at: number, nested: string[]): number {
  const first = script[at];
  if (first === "\\") return at + 2;
  if (first === "'") return afterEnd(script.indexOf("'", at + 1), at);
  if (first === '"') return afterDoubleQuotes(script, at, nested);
  return afterSubstitution(script, at, nested);
}

function afterEnd(end: number, at: number): number {
  return (end < 0 ? at : end) + 1;
}

function lineEnd(script: string, at: number): number {
  const end = script.indexOf("\n", at);
  return end < 0 ? script.length : end;
}

function afterDoubleQuotes(script: string, at: number, nested: string[]): number {
  for (let end = at + 1; end < script.length;) {
    if (script[end] === '"') return end + 1;
    end = script[end] === "\\" ? end + 2 : afterSubstitution(script, end, nested);
  }
  return at + 1;
}

function afterSubstitution(script: string, at: number, nested: string[]): number {
  if (script[at] === "`") {
    const end = script.indexOf("`", at + 1);
    if (end > 0) nested.push(script.slice(at + 1, end));
    return afterEnd(end, at);
  }
  if (script[at + 1] !== "(" || !/[$<>]/.test(script[at] ?? "")) return at + 1;
  const end = closingBracket(script, at + 1);
  nested.push(script.slice(at + 2, end));
  return end + 1;
}

function closingBracket(script: string, open: number): number {
  let depth = 0;
  for (let at = open; at < script.length; at += 1) {
    if (script[at] === "(") depth += 1;
    if (script[at] === ")") depth -= 1;
    if (depth === 0) return at;
  }
  return script.length;
}

/** A text without the quotes and backslashes of the shell; what they kept from meaning anything is left out of `shown`. */
export function unquote(text: string): { readonly plain: string; readonly shown: string } {
  let plain = "";
  let shown = "";
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    const end = sign === "'" || sign === '"' ? closingQuote(text, at) : -1;
    if (end >= 0) {
      const inside = text.slice(at + 1, end);
      plain += sign === "'" ? inside : inside.replaceAll(/\\(["\\$`])/g, "$1");
      shown += inside.replaceAll(/[<>|]/g, " ");
      at = end;
    } else if (sign === "\\" && at + 1 < text.length) {
      at += 1;
      plain += text[at] ?? "";
      shown += text[at] ?? "";
    } else {
      plain += sign;
      shown += sign;
    }
  }
  return { plain, shown };
}

function closingQuote(text: string, at: number): number {
  const quote = text[at] ?? "";
  for (let end = at + 1; end < text.length; end += 1) {
    if (text[end] === "\\" && quote === '"') end += 1;
    else if (text[end] === quote) return end;
  }
  return -1;
}
