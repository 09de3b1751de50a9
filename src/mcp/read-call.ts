import { isJSONRPCRequest, type Transport } from "@modelcontextprotocol/server";
import { isObject, readArguments } from "../tool-kit/arguments/read-arguments.ts";

/**
 * A message, or several, as they were meant: arguments that are null, or JSON text, would be refused by
 * the protocol before a tool could understand them. What has no meaning is left to the tool, which says
 * in words what it takes. Everything else stays as it came.
 */
export function readCall<Message>(message: Message): Message;
export function readCall(message: unknown): unknown {
  if (Array.isArray(message)) return message.map((one: unknown) => readCall(one));
  if (!isJSONRPCRequest(message) || message.method !== "tools/call") return message;
  const given: unknown = message.params?.["arguments"];
  if (given === undefined || isObject(given)) return message;
  const read = readArguments(given) ?? { arguments: given };
  return { ...message, params: { ...message.params, arguments: read } };
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
