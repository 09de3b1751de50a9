import { parseArgs } from "node:util";
import { nearest } from "../text/nearest.ts";
import { configError } from "./config-error.ts";
import {
  type Command,
  COMMANDS,
  environmentName,
  type Flag,
  FLAG_NAMES,
  type FlagName,
  FLAGS,
} from "./flags.ts";

export type Environment = Readonly<Record<string, string | undefined>>;
export type FlagValues = Partial<Record<FlagName, string | boolean>>;

export interface CommandLine {
  readonly command: Command;
  readonly values: FlagValues;
}

/** Flags beat their environment twins; what is unknown or misplaced is an error that names the nearest known one. */
export function parseCommandLine(argv: readonly string[], environment: Environment): CommandLine {
  const { command, rest } = splitCommand(argv);
  const values: FlagValues = {};
  for (const name of FLAG_NAMES) {
    const value = environment[environmentName(name)];
    if (value === undefined || value === "" || !takes(command, name)) continue;
    values[name] =
      FLAGS[name].type === "boolean" ? parseSwitch(environmentName(name), value) : value;
  }
  for (const token of tokensOf(rest)) {
    const name = knownFlag(token.name);
    if (!takes(command, name)) throw configError(`--${name} does not go with "${command}"`);
    values[name] = FLAGS[name].type === "boolean" ? switchValue(token) : textValue(token);
  }
  return { command, values };
}

interface OptionToken {
  readonly name: string;
  readonly value: string | undefined;
}

function splitCommand(argv: readonly string[]): { command: Command; rest: readonly string[] } {
  const [first, ...rest] = argv;
  if (first === undefined || first.startsWith("-")) return { command: "serve", rest: argv };
  const command = COMMANDS.find((name) => name === first);
  if (command) return { command, rest };
  const near = nearest(first, COMMANDS);
  throw configError(
    `unknown command "${first}"`,
    near
      ? `Did you mean "${near}"?`
      : `Commands: ${COMMANDS.filter((name) => name !== "serve").join(", ")}.`,
  );
}

function tokensOf(rest: readonly string[]): readonly OptionToken[] {
  const options = Object.fromEntries(FLAG_NAMES.map((name) => [name, { type: FLAGS[name].type }]));
  const { tokens } = parseArgs({ args: [...rest], options, strict: false, tokens: true });
  return tokens.flatMap((token) => {
    if (token.kind === "option") return [{ name: token.name, value: token.value }];
    if (token.kind === "positional")
      throw configError(`unexpected argument "${token.value}"`, "See --help.");
    return [];
  });
}

function knownFlag(name: string): FlagName {
  const known = FLAG_NAMES.find((flag) => flag === name);
  if (known) return known;
  const near = nearest(name, FLAG_NAMES);
  throw configError(`unknown flag --${name}`, near ? `Did you mean --${near}?` : "See --help.");
}

function takes(command: Command, name: FlagName): boolean {
  const flag: Flag = FLAGS[name];
  return flag.commands.includes(command);
}

function switchValue({ name, value }: OptionToken): boolean {
  if (value !== undefined) throw configError(`--${name} takes no value`, `Write --${name} alone.`);
  return true;
}

function textValue({ name, value }: OptionToken): string {
  if (value === undefined || value === "")
    throw configError(`--${name} needs a value`, "See --help.");
  return value;
}

function parseSwitch(name: string, value: string): boolean {
  const lower = value.toLowerCase();
  if (["1", "true", "yes", "on"].includes(lower)) return true;
  if (["0", "false", "no", "off"].includes(lower)) return false;
  throw configError(`${name} is "${value}"`, "Write 1 or 0.");
}
