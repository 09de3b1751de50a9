import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const PROGRAM = fileURLToPath(new URL("../../dist/main.js", import.meta.url));
const END_MS = 20_000;

export interface Run {
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Sent to stdin, a message a line; text as it is. */
  readonly messages?: readonly (object | string)[];
  /**
   * How the run ends once this many lines of stdout have come: stdin is closed, the signal sent, or
   * stdout read no more and something asked that would be answered there.
   */
  readonly endAfter?: {
    readonly lines: number;
    readonly by: "stdin" | "stdout" | "SIGTERM" | "SIGINT";
  };
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built program in an environment of its own until it ends. */
export async function runProgram({
  args,
  environment = {},
  messages = [],
  endAfter,
}: Run): Promise<Ended> {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    env: { PATH: process.env["PATH"] ?? "", ...environment },
    timeout: END_MS,
    killSignal: "SIGKILL",
  });
  const exited = once(child, "close");
  let stdout = "";
  let stderr = "";
  const endWhenDue = () => {
    if (endAfter === undefined || stdout.split("\n").length <= endAfter.lines) return;
    if (endAfter.by === "stdin") child.stdin.end();
    else if (endAfter.by === "stdout") {
      child.stdout.destroy();
      child.stdin.write(lineOf({ jsonrpc: "2.0", id: "late", method: "ping" }));
    } else child.kill(endAfter.by);
  };
  child.stdout.on("data", (chunk: Buffer) => {
    stdout += chunk.toString();
    endWhenDue();
  });
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  for (const message of messages) child.stdin.write(lineOf(message));
  endWhenDue();
  const [code]: (number | null)[] = await exited;
  return { code: code ?? null, stdout, stderr };
}

function lineOf(message: object | string): string {
  return `${typeof message === "string" ? message : JSON.stringify(message)}\n`;
}

/** What every 2025-era client says first, and then asks for the tools. */
export const HELLO: readonly object[] = [
  {
    jsonrpc: "2.0",
    id: 1,
    method: "initialize",
    params: {
      protocolVersion: "2025-11-25",
      capabilities: {},
      clientInfo: { name: "test", version: "0" },
    },
  },
  { jsonrpc: "2.0", method: "notifications/initialized" },
  { jsonrpc: "2.0", id: 2, method: "tools/list", params: {} },
];
