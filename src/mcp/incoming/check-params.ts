import {
  type JSONRPCRequest,
  type SpecTypeName,
  specTypeSchemas,
} from "@modelcontextprotocol/server";
import { type Issue, keysOf } from "./issue.ts";

/** The requests whose parameters the SDK checks with these schemas, and of which it then tells no person. */
const SCHEMAS: ReadonlyMap<string, SpecTypeName> = new Map([
  ["initialize", "InitializeRequest"],
  ["ping", "PingRequest"],
  ["tools/list", "ListToolsRequest"],
  ["tools/call", "CallToolRequest"],
  ["resources/list", "ListResourcesRequest"],
  ["resources/templates/list", "ListResourceTemplatesRequest"],
  ["resources/read", "ReadResourceRequest"],
  ["resources/subscribe", "SubscribeRequest"],
  ["resources/unsubscribe", "UnsubscribeRequest"],
  ["prompts/list", "ListPromptsRequest"],
  ["prompts/get", "GetPromptRequest"],
  ["completion/complete", "CompleteRequest"],
  ["logging/setLevel", "SetLevelRequest"],
]);

const MAX_PROBLEMS = 3;
const MAX_WHERE_CHARS = 80;

/** What is wrong with the parameters of a request, or undefined; repeats none of their values. */
export function problemWithParams(request: JSONRPCRequest): string | undefined {
  const name = SCHEMAS.get(request.method);
  if (name === undefined) return undefined;
  const { issues } = specTypeSchemas[name]["~standard"].validate(request);
  return issues && `Invalid params of ${request.method}: ${inWords(issues)}`;
}

function inWords(issues: readonly Issue[]): string {
  const problems = issues.slice(0, MAX_PROBLEMS).map((issue) => `${whereOf(issue)} ${whatOf(issue)}`);
  if (issues.length > MAX_PROBLEMS) problems.push(`and ${issues.length - MAX_PROBLEMS} more`);
  return problems.join("; ");
}

function whereOf(issue: Issue): string {
  const keys = keysOf(issue);
  const where = keys.length > 1 && keys[0] === "params" ? keys.slice(1) : keys;
  return JSON.stringify(where.join(".").slice(0, MAX_WHERE_CHARS));
}

function whatOf({ message }: Issue): string {
  const [, expected, received] = /expected (.+), received (\w+)$/.exec(message) ?? [];
  if (received === "undefined") return `is missing (${expected})`;
  if (expected !== undefined) return `must be ${expected}, not ${received}`;
  return message === "Invalid input" ? "has a form that the protocol does not know" : message;
}
