import { scopeOf } from "../../event-fields/address.ts";

/** Linux and the IANA both hand out source ports from here on, or from 49152. */
const FIRST_EPHEMERAL_PORT = 32_768;
/** One of the addresses that documents use (RFC 5737): it stands for all strangers. */
const ANY_STRANGER = "192.0.2.1";

/** An address and port as a template: the scope of the one, the other where it names a service. */
export function endpointTemplate(address: string, port: string): string {
  const scope = scopeOf(address) || (address === "" ? "" : "name");
  const service = port === "" ? "" : isEphemeral(port) ? "high" : port;
  return service === "" ? scope : `${scope}:${service}`;
}

/** One stranger is as good as another where only the scope decides. */
export function anyOfScope(address: string): string {
  return scopeOf(address) === "external" ? ANY_STRANGER : address;
}

/** And one ephemeral port as another. */
export function anyOfRange(port: string): string {
  return isEphemeral(port) ? String(FIRST_EPHEMERAL_PORT) : port;
}

function isEphemeral(port: string): boolean {
  return Number(port) >= FIRST_EPHEMERAL_PORT;
}
