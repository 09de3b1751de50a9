/**
 * 10,000 calls that need no upstream at 32 connections, in each protocol era, against the built
 * server: calls a second, latency, and memory, which must not grow with the calls. Exits 1 when it
 * does, or when a call fails.
 */
import { readFileSync } from "node:fs";
import { Pool } from "undici";
import { startServer, type StartedServer } from "../support/start-server.ts";
import { openSession } from "../support/speak-mcp.ts";

const CALLS = 10_000;
const CONNECTIONS = 32;
/** What a second ten thousand may add: a leak of 3 KiB a call would show, the heap breathes by less. */
const MAX_GROWTH_MIB = 30;

const MODERN = "2026-07-28";
const NAME = "threatstack_get_alert";
/** Refused by the tool itself: the whole way of a call, without the API. */
const CALL = { name: NAME, arguments: { alert: "none" } };

interface Traffic {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: (id: number) => string;
}

const modern: Traffic = {
  headers: { "mcp-protocol-version": MODERN, "mcp-method": "tools/call", "mcp-name": NAME },
  body: (id) => {
    const meta = {
      "io.modelcontextprotocol/protocolVersion": MODERN,
      "io.modelcontextprotocol/clientInfo": { name: "load", version: "1.0.0" },
      "io.modelcontextprotocol/clientCapabilities": {},
    };
    const params = { ...CALL, _meta: meta };
    return JSON.stringify({ jsonrpc: "2.0", id, method: "tools/call", params });
  },
};

const server = await startServer(["--demo", "--http", "--port", "0"]);
try {
  const session = await openSession(server.url);
  const legacy: Traffic = {
    headers: { "mcp-session-id": session.id, "mcp-protocol-version": "2025-11-25" },
    body: (id) => JSON.stringify({ jsonrpc: "2.0", id, method: "tools/call", params: CALL }),
  };
  const grown = [await measure("2026 era", modern), await measure("2025 era", legacy)];
  if (grown.some((mib) => mib > MAX_GROWTH_MIB)) {
    print(`memory grew by more than ${MAX_GROWTH_MIB} MiB`);
    process.exitCode = 1;
  }
} finally {
  await server.stop();
}

/** The first ten thousand fill caches and the heap; the second must not need more. Returns its growth in MiB. */
async function measure(name: string, traffic: Traffic): Promise<number> {
  const pool = new Pool(new URL(server.url).origin, { connections: CONNECTIONS });
  let nextId = 0;
  const round = async (): Promise<{ seconds: number; times: number[] }> => {
    const times: number[] = [];
    const end = nextId + CALLS;
    const begin = performance.now();
    const work = async (): Promise<void> => {
      while (nextId < end) times.push(await call(pool, traffic, nextId++));
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, work));
    return { seconds: (performance.now() - begin) / 1000, times };
  };
  await round();
  const before = residentMib(server);
  const { seconds, times } = await round();
  const after = residentMib(server);
  await pool.close();
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1);
  print(
    `${name}: ${Math.round(CALLS / seconds)} calls/s, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms; resident ${before} MiB, after ${CALLS} more calls ${after} MiB`,
  );
  return after - before;
}

async function call(pool: Pool, { headers, body }: Traffic, id: number): Promise<number> {
  const begin = performance.now();
  const { statusCode, body: answer } = await pool.request({
    path: "/mcp",
    method: "POST",
    headers: {
      "content-type": "application/json",
      accept: "application/json, text/event-stream",
      ...headers,
    },
    body: body(id),
  });
  const text = await answer.text();
  if (statusCode !== 200 || !text.includes("invalid_argument"))
    throw new Error(`call ${id}: ${statusCode} ${text.slice(0, 300)}`);
  return performance.now() - begin;
}

function residentMib({ process: { pid } }: StartedServer): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
