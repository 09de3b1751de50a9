export interface Flag {
  readonly type: "boolean" | "string";
  /** Placeholder of the value in the help text. */
  readonly value?: string;
  /** One letter, written with one dash. */
  readonly short?: string;
  /** The value is a path, in which `~` is the home folder. */
  readonly isPath?: boolean;
  readonly help: string;
  /** The commands that take it; `serve` is the program without a command. */
  readonly commands: readonly Command[];
}

export const COMMANDS = ["serve", "check", "simulate"] as const;
export type Command = (typeof COMMANDS)[number];

const UPSTREAM: readonly Command[] = ["serve", "check"];
const ALL: readonly Command[] = COMMANDS;

/** Every flag of the program, in the order the help shows them. Nearly each has an environment twin, see `environmentName`. */
export const FLAGS = {
  demo: {
    type: "boolean",
    help: "use the embedded Threat Stack API with a built-in tenant; no credentials needed",
    commands: UPSTREAM,
  },
  data: {
    type: "string",
    value: "DIR",
    isPath: true,
    help: "use the embedded API over a folder of your own exported data",
    commands: ALL,
  },
  seed: {
    type: "string",
    value: "N",
    help: "seed of the built-in tenant, which decides its ids and what happened (default 1)",
    commands: ALL,
  },
  now: {
    type: "string",
    value: "TIME",
    help: "moment at which the built-in tenant stands when the program starts (default the present)",
    commands: ALL,
  },
  http: {
    type: "boolean",
    help: "serve Streamable HTTP at /mcp instead of stdio",
    commands: ["serve"],
  },
  host: {
    type: "string",
    value: "H",
    help: "address to listen on with --http (default 127.0.0.1)",
    commands: ["serve"],
  },
  port: {
    type: "string",
    value: "P",
    help: "port to listen on; 0 is any free one (default 3333 with --http, 0 for simulate)",
    commands: ["serve", "simulate"],
  },
  fault: {
    type: "string",
    value: "SPEC",
    help: "faults of the embedded API, e.g. 429@0.1,slow=500@/alerts",
    commands: ["simulate"],
  },
  toolsets: {
    type: "string",
    value: "A,B",
    help: "list the tools of these toolsets only; all for every one",
    commands: ["serve"],
  },
  tools: {
    type: "string",
    value: "X,Y",
    help: "list these tools, besides the toolsets named",
    commands: ["serve"],
  },
  "exclude-tools": {
    type: "string",
    value: "Z",
    help: "never list these tools",
    commands: ["serve"],
  },
  "allow-writes": {
    type: "boolean",
    help: "list the tools that write, too: each shows what it would change and asks first",
    commands: ["serve"],
  },
  confirm: {
    type: "string",
    value: "HOW",
    help: "how writes are confirmed: ask a person where the client can, or by a code (default ask)",
    commands: ["serve"],
  },
  "max-tokens": {
    type: "string",
    value: "N",
    help: "tokens of a result where the caller names none (default 2000, 200 to 20000)",
    commands: ["serve"],
  },
  "token-profile": {
    type: "string",
    value: "P",
    help: "in whose tokens that is counted: o200k, claude or gemini (default o200k)",
    commands: ["serve"],
  },
  "no-redact": {
    type: "boolean",
    help: "show credentials that telemetry contains, instead of [redacted]",
    commands: ["serve"],
  },
  "log-level": {
    type: "string",
    value: "L",
    help: "trace, debug, info, warn, error or silent (default info), to stderr",
    commands: ALL,
  },
  help: { type: "boolean", short: "h", help: "this text", commands: ALL },
  version: { type: "boolean", short: "v", help: "the version", commands: ALL },
} as const satisfies Record<string, Flag>;

export type FlagName = keyof typeof FLAGS;

export const FLAG_NAMES = Object.keys(FLAGS).filter((name): name is FlagName => name in FLAGS);

/** `max-tokens` is `THREATSTACK_MCP_MAX_TOKENS` in the environment; what is asked once has no twin. */
export function environmentName(flag: FlagName): string | undefined {
  if (flag === "help" || flag === "version") return undefined;
  return `THREATSTACK_MCP_${flag.toUpperCase().replaceAll("-", "_")}`;
}
