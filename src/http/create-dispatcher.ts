import { Agent, type Dispatcher, EnvHttpProxyAgent } from "undici";
import { readProxy } from "./read-proxy.ts";

export interface DispatcherOptions {
  /** Bound of one operation; no single wait is longer. */
  readonly timeoutMs: number;
  /** The usual proxy variables are read from here, never from the process. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** To one host at once; 16 by default. */
  readonly connections?: number;
}

const CONNECT_TIMEOUT_MS = 10_000;
const CONNECTIONS = 16;
const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/**
 * One keep-alive pool per process; the embedded API on loopback never goes through a proxy.
 * @throws ThreatStackError `configuration` when a proxy variable names no proxy
 */
export function createDispatcher({
  timeoutMs,
  environment,
  connections = CONNECTIONS,
}: DispatcherOptions): Dispatcher {
  const options = {
    allowH2: false,
    connections,
    connect: { timeout: Math.min(CONNECT_TIMEOUT_MS, timeoutMs) },
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
  };
  const proxy = readProxy(environment);
  if (proxy === undefined) return new Agent(options);
  return new EnvHttpProxyAgent({
    ...options,
    // Plain http goes to this machine only. Not undefined: then undici would ask the process environment.
    httpProxy: "",
    httpsProxy: proxy.url,
    noProxy: [proxy.noProxy, ...LOOPBACK].join(","),
  });
}
