import {
  type JSONRPCRequest,
  PROTOCOL_VERSION_META_KEY,
  type SpecTypeName,
  specTypeSchemas,
} from "@modelcontextprotocol/server";
import { type Issue, keysOf } from "./issue.ts";

/** The requests whose parameters the SDK checks with these schemas, and of which it then tells no person. */
const SCHEMAS: ReadonlyMap<string, SpecTypeName> = new Map([
  ["tools/list", "ListToolsRequest"],
  ["tools/call", "CallToolRequest"],
  ["resources/list", "ListResourcesRequest"],
  ["resources/templates/list", "ListResourceTemplatesRequest"],
  ["resources/read", "ReadResourceRequest"],
  ["prompts/list", "ListPromptsRequest"],
  ["prompts/get", "GetPromptRequest"],
  ["completion/complete", "CompleteRequest"],
]);
/** Those that are no methods any more in the 2026 era. */
const EARLIER_SCHEMAS: ReadonlyMap<string, SpecTypeName> = new Map([
  ["initialize", "InitializeRequest"],
  ["resources/subscribe", "SubscribeRequest"],
  ["resources/unsubscribe", "UnsubscribeRequest"],
  ["logging/setLevel", "SetLevelRequest"],
]);

const MAX_PROBLEMS = 3;
const MAX_WHERE_CHARS = 80;

/** What is wrong with the parameters of a request, or undefined; repeats none of their values. */
export function problemWithParams(request: JSONRPCRequest): string | undefined {
  const isModern = request.params?.["_meta"]?.[PROTOCOL_VERSION_META_KEY] !== undefined;
  const { method } = request;
  const name = SCHEMAS.get(method) ?? (isModern ? undefined : EARLIER_SCHEMAS.get(method));
  if (name === undefined) return undefined;
  const { issues } = specTypeSchemas[name]["~standard"].validate(request);
  if (issues) return `Invalid params of ${method}: ${inWords(issues)}`;
  return isInherited(request) ? "Tool not found: no tool has the name that was given" : undefined;
}

/** The SDK takes what every object inherits, such as `constructor`, for tools that are switched off. */
function isInherited({ method, params }: JSONRPCRequest): boolean {
  const name = params?.["name"];
  return method === "tools/call" && typeof name === "string" && name in Object.prototype;
}

function inWords(issues: readonly Issue[]): string {
  const problems = issues
    .slice(0, MAX_PROBLEMS)
    .map((issue) => `${whereOf(issue)} ${whatOf(issue)}`);
  if (issues.length > MAX_PROBLEMS) problems.push(`and ${issues.length - MAX_PROBLEMS} more`);
  return problems.join("; ");
}

function whereOf(issue: Issue): string {
  const keys = keysOf(issue);
  const where = keys.length > 1 && keys[0] === "params" ? keys.slice(1) : keys;
  return JSON.stringify(where.join(".").slice(0, MAX_WHERE_CHARS));
}

/** What zod calls the types, in words. */
const TYPES: Readonly<Record<string, string>> = {
  string: "a string",
  number: "a number",
  int: "an integer",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
};

function whatOf({ message }: Issue): string {
  const [, expected = "", received = ""] = /expected (\w+), received (\w+)$/.exec(message) ?? [];
  const wanted = TYPES[expected] ?? expected;
  if (received === "undefined") return `is missing; it must be ${wanted}`;
  if (received !== "") return `must be ${wanted}, not ${TYPES[received] ?? received}`;
  return message === "Invalid input" ? "has a form that the protocol does not know" : message;
}
