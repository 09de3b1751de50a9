import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";

const PROGRAM = fileURLToPath(new URL("../../dist/main.js", import.meta.url));

/** A server as a process. */
export interface Served {
  readonly transport: "stdio" | "http";
  /** Over stdio always the same client, over HTTP one with a session of its own. */
  connect(): Promise<Client>;
  /** Ends a session. */
  leave(client: Client): Promise<void>;
  readonly pid: number;
  /** Why the process is gone, where it is. */
  ended(): string | undefined;
  close(): Promise<void>;
}

export interface Sample {
  /** Resident memory in MiB; undefined where the system does not tell. */
  readonly rss: number | undefined;
  /** Open files, sockets and pipes. */
  readonly handles: number | undefined;
}

type Environment = Readonly<Record<string, string>>;

const INFO = { name: "soak", version: "1.0.0" };
const START_MS = 60_000;

export async function serveOverStdio(environment: Environment): Promise<Served> {
  const client = new Client(INFO);
  const transport = new StdioClientTransport({
    command: process.execPath,
    args: [PROGRAM, "--toolsets", "all"],
    env: withPath(environment),
    stderr: "ignore",
  });
  let reason: string | undefined;
  await client.connect(transport);
  const onclose = (): void => void (reason = "closed its end");
  Object.assign(client, { onclose });
  return {
    transport: "stdio",
    connect: async () => client,
    leave: async () => {},
    pid: transport.pid ?? 0,
    ended: () => reason,
    close: () => client.close(),
  };
}

export async function serveOverHttp(environment: Environment): Promise<Served> {
  const port = await freePort();
  const args = [PROGRAM, "--http", "--port", String(port), "--toolsets", "all"];
  const child = spawn(process.execPath, args, { env: withPath(environment), stdio: "ignore" });
  const exited = once(child, "exit");
  let reason: string | undefined;
  child.once("exit", (code, signal) => (reason = `exit ${code ?? signal ?? ""}`));
  const origin = `http://127.0.0.1:${port}`;
  await untilHealthy(`${origin}/healthz`);
  return {
    transport: "http",
    async connect() {
      const client = new Client(INFO);
      const transport = new StreamableHTTPClientTransport(new URL(`${origin}/mcp`));
      await client.connect(transport);
      return client;
    },
    async leave(client) {
      // What only goes away keeps its session for half an hour, and what that session holds.
      const { transport } = client;
      if (transport instanceof StreamableHTTPClientTransport) await transport.terminateSession();
      await client.close();
    },
    pid: child.pid ?? 0,
    ended: () => reason,
    async close() {
      child.kill("SIGTERM");
      await exited;
    },
  };
}

/** From /proc, which only Linux has. */
export function sampleOf(pid: number): Sample {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const kib = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]);
    return { rss: Math.round(kib / 1024), handles: readdirSync(`/proc/${pid}/fd`).length };
  } catch {
    return { rss: undefined, handles: undefined };
  }
}

function withPath(environment: Environment): Record<string, string> {
  return { PATH: process.env["PATH"] ?? "", ...environment };
}

/** Of loopback; somebody else may take it in between, which then shows. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}

async function untilHealthy(url: string): Promise<void> {
  const signal = AbortSignal.timeout(START_MS);
  for (;;) {
    const answer = await fetch(url, { signal }).catch(() => undefined);
    if (answer?.ok) return;
    signal.throwIfAborted();
    await delay(100);
  }
}
