import { baseOf } from "./paths.ts";

const ARGV0 = /^\s*(?:"([^"]*)"|'([^']*)'|(\S+))\s*/;

/** A command line led by the short name of its program, blanks evened out. */
export function commandText(name: string, line: string): string {
  const text = line.replace(/\s+/g, " ").trim();
  if (text === "") return name;
  const argv0 = ARGV0.exec(text);
  const first = argv0?.[1] ?? argv0?.[2] ?? argv0?.[3] ?? "";
  if (!sameProgram(first, baseOf(name))) return name === "" ? text : `${name}: ${text}`;
  return `${name} ${text.slice(argv0?.[0].length ?? 0)}`.trim();
}

/** The command line of a program that did something else than start, in brackets, if it says more than the name. */
export function byCommand(name: string, line: string): string {
  const text = line === "" ? "" : commandText(name, line);
  return text === "" || text === name ? "" : `(${text})`;
}

/** Programs are called without their suffix, in any case, and login shells with a dash. */
function sameProgram(argv0: string, base: string): boolean {
  const called = baseOf(argv0).toLowerCase().replace(/^-/, "");
  const program = base.toLowerCase();
  return called === program || `${called}.exe` === program;
}
