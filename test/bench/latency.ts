import { Client } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { CREDENTIALS } from "../support/start-upstream.ts";
import { BODIES } from "./latency/bodies.ts";
import { startBodyUpstream } from "./latency/body-upstream.ts";

/*
 * How long the server says nothing while it works on the events of an alert: over stdio it is pinged every 20 ms,
 * and the longest time to a pong is printed for each body and each way of asking for it, beside that of a server
 * which has nothing to do. What one value takes in JSON.parse alone is printed too: nothing can come in between.
 * `--only NAME` takes one body, `--server FILE` another built server.
 */

const PING_MS = 20;
const IDLE_MS = 3000;
/** So long after its start the server has prepared itself. */
const READY_MS = 4000;
const TIMEOUT_MS = 300_000;

interface Asked {
  readonly name: string;
  readonly tool: string;
  readonly args: Readonly<Record<string, unknown>>;
}

/** In this order: what follows the first is fed from the copy where one could be kept. */
const ASKED: readonly Asked[] = [
  { name: "digest", tool: "get_events", args: {} },
  { name: "rows", tool: "get_events", args: { where: 'event_type != "none"' } },
  { name: "raw", tool: "get_events", args: { event_ids: ["e", "0", "1"], detail: "raw" } },
  { name: "filter", tool: "test_filter", args: { filter: 'user != "nobody"' } },
];

async function main(): Promise<void> {
  const program = fileURLToPath(new URL("../../dist/main.js", import.meta.url));
  const { values } = parseArgs({
    options: { only: { type: "string" }, server: { type: "string", default: program } },
  });
  const idle = await withServer(values.server, "http://127.0.0.1:9", async (client) =>
    silenceDuring(client, async () => delay(IDLE_MS)),
  );
  print(`longest silence of an idle server: ${toMs(idle.silence)}`);
  for (const { name, make } of BODIES) {
    if (values.only !== undefined && values.only !== name) continue;
    const body = make();
    const parsing = timeOfParse(body);
    const upstream = await startBodyUpstream(body, CREDENTIALS);
    const cells = await withServer(values.server, upstream.url, async (client) => {
      const told: string[] = [];
      for (const { name: way, tool, args } of ASKED) {
        const { silence, ms, text } = await silenceDuring(client, async () =>
          ask(client, tool, args),
        );
        told.push(`${way} ${toMs(silence)} of ${toMs(ms)}`);
        if (text.startsWith("error")) told.push(`(${text.split("\n")[0]?.slice(0, 90)})`);
      }
      return told;
    });
    await upstream.close();
    const megabytes = (body.length / 1e6).toFixed(1);
    print(`${name} (${megabytes} MB, JSON.parse alone ${toMs(parsing)}): ${cells.join(", ")}`);
  }
}

async function ask(client: Client, tool: string, args: Asked["args"]): Promise<string> {
  const alert = "10000000-0000-4000-8000-000000000000";
  const call = { name: `threatstack_${tool}`, arguments: { alert_id: alert, ...args } };
  const { content } = await client.callTool(call, { timeout: TIMEOUT_MS });
  const [first] = content;
  return first?.type === "text" ? first.text : "";
}

interface Silence {
  readonly silence: number;
  readonly ms: number;
  readonly text: string;
}

/** Pings until the work is done and every ping was answered. */
async function silenceDuring(client: Client, work: () => Promise<unknown>): Promise<Silence> {
  const began = performance.now();
  const ended = new AbortController();
  const working = work().finally(() => ended.abort());
  const pings: Promise<number>[] = [];
  while (!ended.signal.aborted) {
    const sent = performance.now();
    pings.push(client.ping({ timeout: TIMEOUT_MS }).then(() => performance.now() - sent));
    await delay(PING_MS);
  }
  const text = await working;
  const ms = performance.now() - began;
  return { silence: Math.max(...(await Promise.all(pings))), ms, text: String(text) };
}

async function withServer<T>(
  program: string,
  url: string,
  use: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ name: "latency", version: "1.0.0" });
  const env = {
    PATH: process.env["PATH"] ?? "",
    THREATSTACK_BASE_URL: url,
    THREATSTACK_API_KEY: CREDENTIALS.apiKey,
    THREATSTACK_USER_ID: CREDENTIALS.userId,
    THREATSTACK_ORG_ID: CREDENTIALS.organizationId,
  };
  const args = [program, "--toolsets", "all"];
  const command = process.execPath;
  await client.connect(new StdioClientTransport({ command, args, env, stderr: "ignore" }));
  try {
    await delay(READY_MS);
    return await use(client);
  } finally {
    await client.close();
  }
}

function timeOfParse(body: Buffer): number {
  const text = body.toString();
  const began = performance.now();
  JSON.parse(text);
  return performance.now() - began;
}

function toMs(ms: number): string {
  return `${ms.toFixed(0)} ms`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

await main();
