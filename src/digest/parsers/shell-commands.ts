import { barred, withoutBar } from "./params.ts";
import { baseOf } from "../shape/paths.ts";
import { splitScript, unquote } from "./shell-script.ts";
import { innerOf } from "./command-wrappers.ts";

const MAX_COMMANDS = 64;
const MAX_DEPTH = 8;
const MAX_TEXT = 16_384;
/** As much of a command as is kept where many follow each other. */
const MAX_COMMAND = 2000;

const SHELL = /^-?(?:(?:ba|da|a|z|k|mk|tc|c|fi)?sh)$/;
/** Programs whose arguments are texts: what looks like a second command in them is none. */
const TAKES_TEXT =
  /^(?:[efz]?grep|rg|ag|ack|git|gh|glab|hg|svn|man|info|apropos|whatis|which|whereis|type|logger|wall|mailx?|[gm]?awk|sed|perl[\d.]*|python[\d.]*|ruby[\d.]*|node|php[\d.]*|lua[\d.]*|psql|mysql|sqlite3|jq|yq|vim?|nano|emacs)$/;
/** Of those the ones whose arguments nobody writes with a redirection. */
const TAKES_PROSE = /^(?:[ef]?grep|rg|ag|ack|git|gh|glab|hg|svn|man|logger|wall|mailx?)$/;
const KEYWORD = /^(?:(?:then|do|else|if|elif|while|until|time|coproc|!|\{)(?:\s+|$))+/;
const ASSIGNMENT = /^[A-Za-z_]\w*=(?:"[^"]*"|'[^']*'|[^\s"']*)(?:\s+|$)/;

const SHELL_SIGN = /[;|&<>`$"'\\(){}#=!\n]/;

interface Walk {
  readonly found: string[];
  readonly depth: number;
}

/**
 * What a command line runs, each command between broken bars and followed by what joins it to the next:
 * `sudo sh -c 'curl x | sh'` is `¦sudo sh¦sh -c¦curl x |¦sh¦`. Behind `sudo`, `env`, `xargs`, `find -exec` and
 * the like stands also what they run; a variable set for a command stands before it. Words in quotes, in
 * arguments and in comments are no commands. No value holds a broken bar of its own. A capital letter of an
 * option is followed by `^`.
 */
export function commandsOf(line: string, program: string): string {
  const text = withoutBar(line.slice(0, MAX_TEXT))
    .replaceAll(/\$\{?IFS\}?/g, " ")
    .trim();
  if (text === "") return "";
  const name = baseOf(firstWord(text));
  // Most lines are one command without anything that a shell would read.
  if (isCalled(program, name) && !SHELL_SIGN.test(text) && innerOf(text) === undefined) {
    return barred([shorten(text)]);
  }
  const found: string[] = [];
  const walk = { found, depth: 0 };
  const isScript = SHELL.test(program) && !SHELL.test(name);
  if (isScript) addScript(text, walk);
  else addCall(text, walk);
  if (!isScript && !isCalled(program, name)) {
    // Who calls a program by another name still runs it, and some sensors leave the name out.
    found.push(shorten(`${program} ${unquote(text).shown}`));
  }
  return barred(found);
}

function isCalled(program: string, name: string): boolean {
  const called = name.replace(/^-/, "");
  return program.startsWith(called) || (SHELL.test(program) && SHELL.test(called));
}

function firstWord(text: string): string {
  return /^\S+/.exec(text)?.[0] ?? "";
}

/** Patterns ignore case, options do not: `-L` becomes `-L^`. Names of signals stay as they are. */
function shorten(command: string): string {
  return command
    .slice(0, MAX_COMMAND)
    .replaceAll(/\s+/g, " ")
    .trim()
    .replaceAll(/ -(?![A-Z]{3})[A-Za-z]*[A-Z][A-Za-z]*/g, (option) =>
      option.replaceAll(/[A-Z]/g, "$&^"),
    );
}

/** A list of arguments joined by blanks; some sensors write the rest of a pipeline behind it. */
function addCall(text: string, walk: Walk): void {
  const name = baseOf(lastProgram(text));
  if (TAKES_TEXT.test(name) || SHELL.test(name)) {
    addCommand(TAKES_PROSE.test(name) ? text.replaceAll(/[<>]/g, " ") : text, "", walk);
    return;
  }
  for (const part of splitScript(text, true).parts) addCommand(part.text, part.separator, walk);
}

/** The program that a chain of `sudo env nice …` comes to. */
function lastProgram(text: string): string {
  let rest = text;
  for (let depth = 0; depth < MAX_DEPTH; depth += 1) {
    const inner = innerOf(rest);
    if (inner === undefined || inner.isScript) break;
    rest = inner.text;
  }
  return firstWord(rest);
}

function addScript(script: string, walk: Walk): void {
  if (walk.depth > MAX_DEPTH) return;
  const { parts, nested } = splitScript(withoutOuterQuotes(script.trim()), false);
  for (const { text, separator } of parts) {
    if (text.trim() !== "") addCommand(text, separator, walk);
    else if (separator === "|") pipeGroup(walk.found);
  }
  for (const inner of nested) addScript(inner, { ...walk, depth: walk.depth + 1 });
}

/** What a group in brackets writes goes on, as far as its last command does. */
function pipeGroup(found: string[]): void {
  const last = found.pop();
  if (last !== undefined) found.push(`${last.replace(/ ;$/, "")} |`);
}

/** A script handed on as one quoted argument. */
function withoutOuterQuotes(script: string): string {
  const [, whole = "", rest = ""] = /^("(?:[^"\\]|\\.)*"|'[^']*')(?=\s|$)(.*)$/s.exec(script) ?? [];
  return whole === "" || /[;|&]/.test(rest) ? script : unquote(whole).plain;
}

function addCommand(raw: string, separator: string, walk: Walk): void {
  if (walk.found.length >= MAX_COMMANDS || walk.depth > MAX_DEPTH) return;
  const text = withoutKeywords(raw, walk.found);
  if (text === "") return;
  const inner = innerOf(text);
  if (inner === undefined) {
    walk.found.push(`${shorten(unquote(text).shown)} ${separator}`.trim());
    return;
  }
  const deeper = { ...walk, depth: walk.depth + 1 };
  const head = text.slice(0, text.length - inner.text.length);
  walk.found.push(shorten(inner.isScript ? head : head + firstWord(inner.text)));
  if (inner.isScript) addScript(inner.text, deeper);
  else addCommand(inner.text, separator, deeper);
}

function withoutKeywords(raw: string, found: string[]): string {
  let text = raw.trim();
  // `{base64,-d}` is one word to write and two to run.
  if (/^\{[^\s{},]+,[^\s{}]*\}$/.test(text)) text = text.slice(1, -1).replaceAll(",", " ");
  text = text.replace(KEYWORD, "").replace(/^#.*$/s, "");
  for (;;) {
    const assignment = ASSIGNMENT.exec(text)?.[0];
    if (assignment === undefined) return text;
    found.push(shorten(unquote(assignment).plain));
    text = text.slice(assignment.length);
  }
}
