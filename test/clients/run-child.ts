import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { setTimeout as setTimeoutAsync } from "node:timers/promises";

const DEADLINE_MS = 90_000;
/** For the last output of a program that has ended. */
const OUTPUT_MS = 2000;

export interface ChildOptions {
  readonly args: readonly string[];
  /** Its HOME and working directory. */
  readonly home: string;
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const running = new Set<ChildProcess>();
process.on("exit", () => {
  for (const child of running) killTree(child);
});
for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => process.exit(1));

/** Should this program be stopped, the child ends with it. */
export function killAtExit(child: ChildProcess): void {
  running.add(child);
  child.once("exit", () => running.delete(child));
}

/** Runs a program in a process group of its own, with nothing of this environment, until it ends or its time is up. */
export async function runChild(command: string, options: ChildOptions): Promise<Ended> {
  const { args, home } = options;
  const temporary = path.join(home, "..", "tmp");
  mkdirSync(temporary, { recursive: true });
  const child = spawn(command, args, {
    cwd: home,
    env: { ...baseEnvironment(home), TMPDIR: temporary, ...options.environment },
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  killAtExit(child);
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk: Buffer) => (stdout += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (stderr += chunk.toString()));
  const deadline = setTimeout(() => killTree(child), DEADLINE_MS);
  const closed = once(child, "close");
  try {
    const [code]: (number | null)[] = await once(child, "exit");
    // What it started and left behind would keep its output open.
    killTree(child);
    await Promise.race([closed, setTimeoutAsync(OUTPUT_MS, undefined, { ref: false })]);
    return { code: code ?? null, stdout, stderr };
  } finally {
    clearTimeout(deadline);
  }
}

/** Nobody is told of the run, and nothing is fetched: what is not on loopback meets a proxy that is not there. */
function baseEnvironment(home: string): Record<string, string> {
  const nowhere = "http://127.0.0.1:9";
  return {
    PATH: [path.dirname(process.execPath), "/usr/local/bin", "/usr/bin", "/bin"].join(":"),
    HOME: home,
    TERM: "dumb",
    NO_COLOR: "1",
    DO_NOT_TRACK: "1",
    HTTP_PROXY: nowhere,
    HTTPS_PROXY: nowhere,
    NO_PROXY: "127.0.0.1,localhost",
  };
}

/** The child and all that it started, also what is in a group of its own, as Codex's servers are. */
function killTree(child: ChildProcess): void {
  const { pid } = child;
  if (pid === undefined) return;
  const isRunning = child.exitCode === null && child.signalCode === null;
  if (isRunning) for (const target of treeOf(pid)) kill(target);
  kill(-pid);
}

function treeOf(pid: number): readonly number[] {
  const listing = spawnSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" }).stdout;
  const pairs = listing.split("\n").map((line) => line.trim().split(/\s+/).map(Number));
  const tree = [pid];
  for (const parent of tree) for (const [one = 0, its] of pairs) if (its === parent) tree.push(one);
  return tree;
}

function kill(target: number): void {
  try {
    process.kill(target, "SIGKILL");
  } catch {
    // It has ended.
  }
}
