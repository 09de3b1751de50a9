import { isJSONRPCRequest, type Transport } from "@modelcontextprotocol/server";
import { readArguments } from "../tool-kit/arguments/read-arguments.ts";

/** Whose arguments have names of their own. */
const CALLS = new Set(["tools/call", "prompts/get"]);

/**
 * A message, or several, as they were meant: arguments that are null, or JSON text, would be refused by
 * the protocol before a tool could understand them. Everything else stays as it came.
 */
export function readCall<Message>(message: Message): Message;
export function readCall(message: unknown): unknown {
  if (Array.isArray(message)) return message.map((one: unknown) => readCall(one));
  if (!isJSONRPCRequest(message) || !CALLS.has(message.method)) return message;
  const given: unknown = message.params?.["arguments"];
  if (given === undefined || (typeof given === "object" && given !== null && !Array.isArray(given)))
    return message;
  const read = readArguments(given);
  return read ? { ...message, params: { ...message.params, arguments: read } } : message;
}

/** The same transport, whose messages are read so. */
export function readCalls(inner: Transport): Transport {
  const passingOn: Pick<Transport, "onmessage" | "onerror" | "onclose"> = {
    onmessage: (message, extra) => outer.onmessage?.(readCall(message), extra),
    onerror: (error) => outer.onerror?.(error),
    onclose: () => outer.onclose?.(),
  };
  const outer: Transport = {
    async start() {
      Object.assign(inner, passingOn);
      await inner.start();
    },
    send: (message, options) => inner.send(message, options),
    close: () => inner.close(),
  };
  return outer;
}
