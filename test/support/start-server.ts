import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** The built program, as a user starts it. */
export const PROGRAM = fileURLToPath(new URL("../../dist/main.js", import.meta.url));

const START_MS = 30_000;

export interface StartedServer {
  /** Where MCP is served, as the program itself says. */
  readonly url: string;
  readonly process: ChildProcess;
  /** What it wrote to stdout, where nothing may stand. */
  stdout(): string;
  /** Log lines so far, parsed. */
  log(): readonly Record<string, unknown>[];
  /** Sends SIGTERM; the exit code. */
  stop(): Promise<number | null>;
}

/** Starts the built program with these arguments, which must make it serve HTTP, and waits until it listens. */
export async function startServer(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<StartedServer> {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    env: { PATH: process.env["PATH"] ?? "", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const exited = once(child, "exit");
  let stdout = "";
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  const log: Record<string, unknown>[] = [];
  const listening = new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stderr }).on("line", (line) => {
      const entry = parseLine(line);
      log.push(entry);
      if (typeof entry["url"] === "string" && entry["msg"] === "listening") resolve(entry["url"]);
    });
    void exited.then(() => reject(new Error(`the server ended: ${JSON.stringify(log)}`)));
    setTimeout(() => reject(new Error("the server did not start in time")), START_MS).unref();
  });
  const url = await listening.catch((error: unknown) => {
    child.kill("SIGKILL");
    throw error;
  });
  return {
    url,
    process: child,
    stdout: () => stdout,
    log: () => log,
    async stop() {
      child.kill("SIGTERM");
      const [code]: (number | null)[] = await exited;
      return code ?? null;
    },
  };
}

function parseLine(line: string): Record<string, unknown> {
  try {
    return JSON.parse(line);
  } catch {
    return { msg: line };
  }
}
