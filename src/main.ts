#!/usr/bin/env node
import { type Config, readConfig } from "./config/read-config.ts";
import { ThreatStackError } from "./errors.ts";
import { packageVersion } from "./version.ts";

const EXIT_CONFIGURATION = 2;

/** Each command is loaded when it is asked for: a server must not pay at its start for what it does not use. */
const COMMANDS: Record<Config["command"], (config: Config) => Promise<number>> = {
  serve: async (config) => (await import("./commands/serve.ts")).serve(config),
  check: async (config) => (await import("./commands/check.ts")).check(config),
  simulate: async (config) => (await import("./commands/simulate.ts")).simulate(config),
  help: async () => print((await import("./config/help.ts")).helpText()),
  version: async () => print(`${packageVersion()}\n`),
};

try {
  const config = readConfig(process.argv.slice(2), process.env);
  process.exitCode = await COMMANDS[config.command](config);
} catch (error) {
  if (!(error instanceof ThreatStackError)) throw error;
  process.stderr.write(`threatstack-mcp: ${error.message}\n${error.hint ? `${error.hint}\n` : ""}`);
  process.exitCode = error.code === "configuration" ? EXIT_CONFIGURATION : 1;
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}
