import {
  isJSONRPCErrorResponse,
  isJSONRPCNotification,
  isJSONRPCRequest,
  isJSONRPCResultResponse,
  type JSONRPCMessage,
} from "@modelcontextprotocol/server";
import { problemWithParams } from "./check-params.ts";
import { isRecord, type JsonObject } from "./is-record.ts";
import { readParams } from "./read-params.ts";
import { INVALID_PARAMS, INVALID_REQUEST, type Refused } from "./refused.ts";

export type Understood =
  | { readonly message: JSONRPCMessage; readonly refused?: undefined }
  | { readonly message?: undefined; readonly refused: Refused };

const VERSION = "2.0";

/**
 * A message in exactly the form of the protocol, or the answer that says why it is none. What
 * JSON-RPC does not know is left out, `null` is absent; a response is never answered.
 */
export function understandMessage(value: unknown): Understood {
  if (!isRecord(value)) return refuse(null, `a message is a JSON object, not ${nameOf(value)}`);
  const { jsonrpc, id, method, result, error } = value;
  const hasMethod = method !== undefined && method !== null;
  if (!hasMethod && (result !== undefined || (error !== undefined && error !== null)))
    return { message: responseOf(value) };
  if (jsonrpc !== VERSION) return refuse(id, `"jsonrpc" must be "${VERSION}"`);
  if (!hasMethod) return refuse(id, '"method" is missing');
  if (typeof method !== "string") return refuse(id, '"method" must be a string');
  return callOf(value, method);
}

function callOf({ id, params }: JsonObject, method: string): Understood {
  const isNotification = id === undefined || (id === null && method.startsWith("notifications/"));
  if (!isNotification && typeof id !== "string" && !Number.isSafeInteger(id))
    return refuse(id, '"id" must be a string or an integer up to 2^53');
  const read = readParams(method, params);
  if (read.problem !== undefined) return refuseParams(id, read.problem);
  const message = {
    jsonrpc: VERSION,
    ...(!isNotification && { id }),
    method,
    ...(read.value && { params: read.value }),
  };
  if (isJSONRPCNotification(message)) return { message };
  if (!isJSONRPCRequest(message)) return refuseParams(id, META_PROBLEM);
  const problem = problemWithParams(message);
  return problem === undefined ? { message } : refuseParams(id, problem);
}

/** All that is left for the SDK to refuse. */
const META_PROBLEM =
  '"params._meta" must be an object, and a "progressToken" in it a string or an integer';

/** Of one that is none there is nobody to tell: what comes out belongs to no request and is only logged. */
function responseOf({ id, result, error }: JsonObject): JSONRPCMessage {
  const outcome =
    error === undefined || error === null
      ? { result: result ?? {} }
      : { error: isRecord(error) ? { code: INVALID_REQUEST, message: "", ...error } : error };
  const response = { jsonrpc: VERSION, ...(id !== null && { id }), ...outcome };
  if (isJSONRPCResultResponse(response) || isJSONRPCErrorResponse(response)) return response;
  const unusable = {
    jsonrpc: VERSION,
    ...(id !== null && { id }),
    error: { code: INVALID_REQUEST, message: "the response is malformed" },
  };
  if (isJSONRPCErrorResponse(unusable)) return unusable;
  return { jsonrpc: VERSION, error: unusable.error };
}

function refuse(id: unknown, what: string): Understood {
  const message = `Invalid request: ${what}`;
  return { refused: { id: idText(id), code: INVALID_REQUEST, message } };
}

function refuseParams(id: unknown, message: string): Understood {
  return { refused: { id: idText(id), code: INVALID_PARAMS, message } };
}

function idText(id: unknown): string {
  return typeof id === "string" || typeof id === "number" ? JSON.stringify(id) : "null";
}

function nameOf(value: unknown): string {
  if (value === null) return "null";
  if (Array.isArray(value)) return "a list";
  return `a ${typeof value}`;
}
