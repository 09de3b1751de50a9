import { isIPv4 } from "node:net";
import { configError } from "./config-error.ts";
import type { FlagValues } from "./parse-command-line.ts";

const DEFAULT_HOST = "127.0.0.1";

/** The address to serve HTTP on; undefined to serve stdio. */
export function readHttpHost({ http, host, port }: FlagValues): string | undefined {
  if (http !== true) {
    const idle = host === undefined ? (port === undefined ? undefined : "--port") : "--host";
    if (idle !== undefined)
      throw configError(`${idle} goes with --http`, "Add --http, or leave it out to serve stdio.");
    return undefined;
  }
  const given = typeof host === "string" ? host : DEFAULT_HOST;
  if (isLoopback(given)) return given;
  throw configError(
    `--host ${given} needs authentication: whoever reaches that address could read your alerts`,
    `Leave --host out: ${DEFAULT_HOST} is for programs of this machine only.`,
  );
}

function isLoopback(host: string): boolean {
  return host === "localhost" || host === "::1" || (isIPv4(host) && host.startsWith("127."));
}
