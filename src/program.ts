import { type Config, readConfig } from "./config/read-config.ts";
import type { Environment } from "./config/environment.ts";
import { registerOwnCredentials } from "./config/own-credentials.ts";
import { ThreatStackError } from "./errors.ts";
import { withoutKeys } from "./text/looks-like-key.ts";
import { packageVersion } from "./version.ts";
import { limitYoungGeneration } from "./young-generation.ts";

const EXIT_CONFIGURATION = 2;

/** Each command is loaded when it is asked for: a server must not pay at its start for what it does not use. */
const COMMANDS: Record<Config["command"], (config: Config) => Promise<number>> = {
  serve: async (config) => (await import("./commands/serve.ts")).serve(config),
  check: async (config) => (await import("./commands/check.ts")).check(config),
  simulate: async (config) => (await import("./commands/simulate.ts")).simulate(config),
  help: async () => print((await import("./config/help.ts")).helpText()),
  version: async () => print(`${packageVersion()}\n`),
};

/** Runs the command that the arguments name; the exit code is 0, 2 for a configuration that cannot work, else 1. */
export async function run(argv: readonly string[], environment: Environment): Promise<number> {
  for (const stream of [process.stdout, process.stderr]) stream.on("error", ignoreClosedPipe);
  registerOwnCredentials(environment);
  try {
    const config = readConfig(argv, environment);
    if (config.command === "serve") limitYoungGeneration(environment);
    return await COMMANDS[config.command](config);
  } catch (error) {
    if (!(error instanceof ThreatStackError)) throw error;
    process.stderr.write(
      `threatstack-mcp: ${withoutKeys(error.message)}\n${error.hint ? `${error.hint}\n` : ""}`,
    );
    return error.code === "configuration" ? EXIT_CONFIGURATION : 1;
  }
}

/** Whoever reads may stop reading, as `head` does: that is no failure of ours. */
function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
}

function print(text: string): number {
  process.stdout.write(text);
  return 0;
}
