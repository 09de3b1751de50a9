import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";

const PROGRAM = fileURLToPath(new URL("../../dist/main.js", import.meta.url));
const END_MS = 20_000;

export interface Run {
  readonly args: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Sent to stdin, a message a line. */
  readonly messages?: readonly object[];
  /** How the run ends: stdin is closed, or the signal sent, once this many lines of stdout have come. */
  readonly endAfter?: { readonly lines: number; readonly by: "stdin" | "SIGTERM" };
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
    else child.kill("SIGTERM");
  };
  child.stdout.on("data", (chunk: Buffer) => {
    stdout += chunk.toString();
    endWhenDue();
  });
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  for (const message of messages) child.stdin.write(`${JSON.stringify(message)}\n`);
  endWhenDue();
  const [code]: (number | null)[] = await exited;
  return { code: code ?? null, stdout, stderr };
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
