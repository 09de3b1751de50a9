import { setTimeout as delay } from "node:timers/promises";
import type { McpHttpHandler } from "@modelcontextprotocol/server";
import type { Gate } from "./gate.ts";
import type { Listening } from "./listen.ts";
import type { Sessions } from "./sessions.ts";

export interface DrainOptions {
  readonly listening: Listening;
  readonly gate: Gate;
  readonly sessions: Sessions;
  readonly modern: McpHttpHandler;
  readonly drainMs: number;
}

const CHECK_MS = 50;
/** Ended streams must still leave the buffers. */
const FLUSH_MS = 1000;

/**
 * Ends the serving in an order in which nobody loses an answer: no new connections, then the calls
 * in flight, then the streams (to close the SDK's handler first would abort the calls).
 */
export async function drain(options: DrainOptions): Promise<void> {
  const { listening, gate, sessions, modern, drainMs } = options;
  listening.stopAccepting();
  const idle = new AbortController();
  await Promise.race([
    gate.idle().then(() => idle.abort()),
    delay(drainMs, undefined, { signal: idle.signal }).catch(() => {}),
    abandonDetached(sessions, idle.signal),
  ]);
  idle.abort();
  await sessions.close();
  await modern.close();
  await listening.close(FLUSH_MS);
}

/** A client that has lost its stream cannot come back to it any more. */
async function abandonDetached(sessions: Sessions, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    sessions.sweep(Number.MAX_SAFE_INTEGER);
    await delay(CHECK_MS, undefined, { signal }).catch(() => {});
  }
}
