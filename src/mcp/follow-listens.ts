import {
  isJSONRPCNotification,
  isJSONRPCRequest,
  isJSONRPCResultResponse,
  type JSONRPCMessage,
  type RequestId,
  SUBSCRIPTION_ID_META_KEY,
  type Transport,
} from "@modelcontextprotocol/server";
import type { Following } from "../watch/create-watch.ts";
import type { Connection, Wish } from "./subscriptions.ts";

/**
 * The same transport, watched for subscriptions of the 2026 era. The SDK keeps those to itself; what
 * it acknowledges passes here, and passes on when changes from then on will be noticed.
 */
export function followListens(inner: Transport, connection: Connection): Transport {
  const asked = new Set<RequestId>();
  const followed = new Map<RequestId, Following>();

  function end(id: RequestId): void {
    asked.delete(id);
    followed.get(id)?.release();
    followed.delete(id);
  }

  function received(message: JSONRPCMessage): void {
    if (isJSONRPCRequest(message) && message.method === "subscriptions/listen") {
      asked.add(message.id);
    }
    if (isJSONRPCNotification(message) && message.method === "notifications/cancelled") {
      const id = message.params?.["requestId"];
      if (isRequestId(id)) end(id);
    }
  }

  async function sending(message: JSONRPCMessage): Promise<void> {
    if (isJSONRPCResultResponse(message)) return end(message.id);
    const acknowledged = acknowledgement(message);
    // Cancelled before it was acknowledged: the SDK will end it, too.
    if (acknowledged === undefined || !asked.delete(acknowledged.id)) return;
    const following = connection.follow(acknowledged.wish);
    followed.set(acknowledged.id, following);
    await following.ready;
  }

  const passingOn: Pick<Transport, "onmessage" | "onerror" | "onclose"> = {
    onmessage(message, extra) {
      received(message);
      outer.onmessage?.(message, extra);
    },
    onerror: (error) => outer.onerror?.(error),
    onclose() {
      connection.close();
      outer.onclose?.();
    },
  };
  const outer: Transport = {
    async start() {
      Object.assign(inner, passingOn);
      await inner.start();
    },
    async send(message, options) {
      await sending(message);
      await inner.send(message, options);
    },
    close: () => inner.close(),
  };
  return outer;
}

function isRequestId(value: unknown): value is RequestId {
  return typeof value === "string" || typeof value === "number";
}

interface Acknowledged {
  readonly id: RequestId;
  readonly wish: Wish;
}

function acknowledgement(message: JSONRPCMessage): Acknowledged | undefined {
  if (!isJSONRPCNotification(message)) return undefined;
  if (message.method !== "notifications/subscriptions/acknowledged") return undefined;
  const id = message.params?.["_meta"]?.[SUBSCRIPTION_ID_META_KEY];
  return isRequestId(id) ? { id, wish: wishOf(message.params?.["notifications"]) } : undefined;
}

/** What a subscription of the 2026 era asks for, as far as it concerns resources. */
export function wishOf(filter: unknown): Wish {
  if (typeof filter !== "object" || filter === null) return { uris: [], lists: false };
  const { resourceSubscriptions: uris, resourcesListChanged: lists } = filter as {
    resourceSubscriptions?: unknown;
    resourcesListChanged?: unknown;
  };
  return {
    uris: Array.isArray(uris) ? uris.filter((uri) => typeof uri === "string") : [],
    lists: lists === true,
  };
}
