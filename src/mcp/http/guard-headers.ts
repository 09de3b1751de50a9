import type { IncomingMessage } from "node:http";
import {
  localhostAllowedHostnames,
  validateHostHeader,
  validateOriginHeader,
} from "@modelcontextprotocol/server";
import { refusal } from "./refusal.ts";

/** What of a request is looked at: of a header that may stand there once, Node keeps the first in `headers`. */
export type GuardedRequest = Pick<IncomingMessage, "headers" | "headersDistinct">;

/**
 * Refuses what a web page could send: a `Host` that is not this machine (DNS rebinding) and an
 * `Origin` that is not of this machine. Programs send no `Origin` and pass.
 */
export function createHeaderGuard(host: string): (request: GuardedRequest) => Response | undefined {
  // With the dot of a whole name, too, as a browser may send it.
  const allowed = [...new Set([...localhostAllowedHostnames(), "localhost.", hostnameOf(host)])];
  return ({ headers: { host: named, origin }, headersDistinct }) => {
    // Two could mean a different machine to whoever stands in front (RFC 9112, section 3.2).
    if ((headersDistinct["host"]?.length ?? 0) > 1)
      return refusal({ status: 400, message: "Bad Request: more than one Host header" });
    const byHost = validateHostHeader(named, allowed);
    if (!byHost.ok) return refusal({ status: 403, message: byHost.message });
    const byOrigin = validateOriginHeader(origin, allowed);
    return byOrigin.ok ? undefined : refusal({ status: 403, message: byOrigin.message });
  };
}

/** As it stands in a URL: an IPv6 address in brackets. */
export function hostnameOf(host: string): string {
  return host.includes(":") ? `[${host}]` : host;
}
