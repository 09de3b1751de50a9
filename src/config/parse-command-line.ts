import { parseArgs } from "node:util";
import { nearest } from "../text/nearest.ts";
import { configError } from "./config-error.ts";
import type { Environment } from "./environment.ts";
import { expandHome } from "./expand-home.ts";
import {
  type Command,
  COMMANDS,
  environmentName,
  type Flag,
  FLAG_NAMES,
  type FlagName,
  FLAGS,
} from "./flags.ts";
import { quoteValue } from "./quote-value.ts";
import { refusePlaceholder } from "./refuse-placeholder.ts";

export type FlagValues = Partial<Record<FlagName, string | boolean>>;

export interface CommandLine {
  readonly command: Command;
  readonly values: FlagValues;
}

/** Flags beat their environment twins; what is unknown or misplaced is an error that names the nearest known one. */
export function parseCommandLine(argv: readonly string[], environment: Environment): CommandLine {
  const { command, values: given } = parseArguments(argv, environment);
  // Whoever asks for help may have the very variables wrong.
  if (given.help === true || given.version === true) return { command, values: given };
  return { command, values: { ...fromEnvironment(command, environment), ...given } };
}

function fromEnvironment(command: Command, environment: Environment): FlagValues {
  const values: FlagValues = {};
  for (const name of FLAG_NAMES) {
    const variable = environmentName(name);
    if (variable === undefined || !takes(command, name)) continue;
    const value = environment[variable]?.trim() ?? "";
    if (value === "") continue;
    refusePlaceholder(variable, value);
    values[name] = isSwitch(name) ? parseSwitch(variable, value) : pathOf(name, value, environment);
  }
  return values;
}

/** The command may stand before its flags or after them. */
function parseArguments(argv: readonly string[], environment: Environment): CommandLine {
  const { options, words } = tokensOf(argv);
  const values: FlagValues = {};
  for (const word of ["help", "version"] as const) {
    if (words.includes(word)) values[word] = true;
  }
  const command = commandOf(words.filter((word) => word !== "help" && word !== "version"));
  for (const option of options) {
    const { name } = option;
    if (!takes(command, name)) throw configError(`--${name} does not go with "${command}"`);
    values[name] = isSwitch(name)
      ? switchValue(option)
      : pathOf(name, textValue(option), environment);
  }
  return { command, values };
}

interface Option {
  readonly name: FlagName;
  readonly value: string | undefined;
  /** Written after `=`. */
  readonly isInline: boolean;
}

function tokensOf(argv: readonly string[]): { options: Option[]; words: string[] } {
  const known = Object.fromEntries(
    FLAG_NAMES.map((name) => {
      const { type, short }: Flag = FLAGS[name];
      return [name, { type, ...(short !== undefined && { short }) }];
    }),
  );
  const { tokens } = parseArgs({ args: [...argv], options: known, strict: false, tokens: true });
  const options: Option[] = [];
  const words: string[] = [];
  for (const token of tokens) {
    if (token.kind === "positional") words.push(token.value);
    if (token.kind !== "option") continue;
    const name = knownFlag(token.name, argv[token.index] ?? token.rawName);
    options.push({ name, value: token.value, isInline: token.inlineValue === true });
  }
  return { options, words };
}

function commandOf([first, second]: readonly string[]): Command {
  if (first === undefined) return "serve";
  const command = COMMANDS.find((name) => name === first);
  if (command === undefined) {
    const near = nearest(first, COMMANDS);
    const names = COMMANDS.filter((name) => name !== "serve").join(", ");
    throw configError(
      `unknown command ${quoteValue(first)}`,
      near ? `Did you mean "${near}"?` : `Commands: ${names}.`,
    );
  }
  if (second !== undefined)
    throw configError(`unexpected argument ${quoteValue(second)}`, "See --help.");
  return command;
}

/** `argument` is what it stands in: of `-demo` only the first letter would be the name. */
function knownFlag(name: string, argument: string): FlagName {
  const known = FLAG_NAMES.find((flag) => flag === name);
  if (known) return known;
  const written = argument.split("=", 1)[0] ?? "";
  const near = nearest(written.replace(/^-+/, ""), FLAG_NAMES);
  throw configError(`unknown flag ${written}`, near ? `Did you mean --${near}?` : "See --help.");
}

function takes(command: Command, name: FlagName): boolean {
  const flag: Flag = FLAGS[name];
  return flag.commands.includes(command);
}

function isSwitch(name: FlagName): boolean {
  return FLAGS[name].type === "boolean";
}

function switchValue({ name, value }: Option): boolean {
  if (value !== undefined) throw configError(`--${name} takes no value`, `Write --${name} alone.`);
  return true;
}

/** What looks like the next flag is no value, unless it is written after `=`. */
function textValue({ name, value = "", isInline }: Option): string {
  if (value === "" || (!isInline && /^--?[a-z]/i.test(value)))
    throw configError(`--${name} needs a value`, "See --help.");
  refusePlaceholder(`--${name}`, value);
  return value;
}

function pathOf(name: FlagName, value: string, environment: Environment): string {
  const flag: Flag = FLAGS[name];
  return flag.isPath === true ? expandHome(value, environment) : value;
}

function parseSwitch(name: string, value: string): boolean {
  const lower = value.toLowerCase();
  if (["1", "true", "yes", "on"].includes(lower)) return true;
  if (["0", "false", "no", "off"].includes(lower)) return false;
  throw configError(`${name} is ${quoteValue(value)}`, "Write 1 or 0.");
}
