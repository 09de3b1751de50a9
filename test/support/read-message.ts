import { readIncoming } from "../../src/mcp/incoming/read-incoming.ts";
import { toJson } from "../../src/mcp/incoming/refused.ts";

/** The first message, or the answer to it, of what was sent as text or as a value. */
export function readMessage(sent: unknown): unknown {
  const text = typeof sent === "string" ? sent : JSON.stringify(sent);
  const { messages, refused } = readIncoming(Buffer.from(text));
  return messages[0] ?? refused.map((one): unknown => JSON.parse(toJson(one)))[0];
}
