import { DEFAULT_NEGOTIATED_PROTOCOL_VERSION, specTypeSchemas } from "@modelcontextprotocol/server";
import { isRecord, type JsonObject } from "./is-record.ts";
import { keepValid } from "./keep-valid.ts";

const UNKNOWN = "unknown";
const NAMES = ["name", "version"] as const;

/**
 * The parameters of `initialize` in the form that the protocol asks for. What a client says of
 * itself decides nothing here, so that a client which says it oddly is served all the same; a
 * capability that is not what the protocol makes of it is one that the client does not have.
 */
export function readInitialize(params: JsonObject): JsonObject {
  const { protocolVersion, capabilities, clientInfo } = params;
  return {
    ...params,
    // Of a client that names none, as of an HTTP request without its header.
    protocolVersion:
      typeof protocolVersion === "string" ? protocolVersion : DEFAULT_NEGOTIATED_PROTOCOL_VERSION,
    capabilities: keepValid(
      isRecord(capabilities) ? capabilities : {},
      specTypeSchemas.ClientCapabilities,
    ),
    clientInfo: readClientInfo(clientInfo),
  };
}

function readClientInfo(clientInfo: unknown): JsonObject {
  const given = typeof clientInfo === "string" ? { name: clientInfo } : clientInfo;
  const info: Record<string, unknown> = isRecord(given) ? { ...given } : {};
  for (const name of NAMES) info[name] = nameOf(info[name]);
  return keepValid(info, specTypeSchemas.Implementation);
}

function nameOf(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "number" ? String(value) : UNKNOWN;
}
