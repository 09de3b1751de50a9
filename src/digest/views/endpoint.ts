import { scopeOf } from "../addresses.ts";

/** Linux and the IANA both hand out source ports from here on, or from 49152. */
const FIRST_EPHEMERAL_PORT = 32768;

/** An address and port as a shape: the scope of the one, the other where it names a service. */
export function endpointShape(address: string, port: string): string {
  const scope = scopeOf(address) || (address === "" ? "" : "name");
  const number = Number(port);
  const service = port === "" ? "" : number >= FIRST_EPHEMERAL_PORT ? "high" : port;
  return service === "" ? scope : `${scope}:${service}`;
}
