import type { IncomingHttpHeaders } from "node:http";
import {
  localhostAllowedHostnames,
  validateHostHeader,
  validateOriginHeader,
} from "@modelcontextprotocol/server";
import { refusal } from "./refusal.ts";

/**
 * Refuses what a web page could send: a `Host` that is not this machine (DNS rebinding) and an
 * `Origin` that is not of this machine. Programs send no `Origin` and pass.
 */
export function createHeaderGuard(
  host: string,
): (headers: IncomingHttpHeaders) => Response | undefined {
  const allowed = [...new Set([...localhostAllowedHostnames(), hostnameOf(host)])];
  return ({ host: named, origin }) => {
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
