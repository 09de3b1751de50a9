import { Agent, type Dispatcher, EnvHttpProxyAgent } from "undici";

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

/** One keep-alive pool per process; the embedded API on loopback never goes through a proxy. */
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
  const read = (name: string): string =>
    environment[name.toLowerCase()] || environment[name.toUpperCase()] || "";
  const httpProxy = read("http_proxy") || read("all_proxy");
  const httpsProxy = read("https_proxy") || read("all_proxy");
  if (httpProxy === "" && httpsProxy === "") return new Agent(options);
  const noProxy = read("no_proxy");
  return new EnvHttpProxyAgent({
    ...options,
    // Empty strings, not undefined: for undefined undici would look into the process environment.
    httpProxy,
    httpsProxy,
    noProxy: noProxy === "*" ? noProxy : [noProxy, ...LOOPBACK].join(","),
  });
}
