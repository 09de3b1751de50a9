import type { McpServer } from "@modelcontextprotocol/server";
import { ThreatStackError } from "../errors.ts";
import type { Logger } from "../logger.ts";
import type { Resource } from "../resources/define-resource.ts";
import { findResource } from "../resources/find-resource.ts";
import type { Clean } from "../text/clean.ts";
import type { Following } from "../watch/create-watch.ts";
import { toProtocolError } from "./protocol-error.ts";
import type { Sink, Subscriptions } from "./subscriptions.ts";

export interface SubscriptionOffer {
  readonly resources: readonly Resource[];
  readonly subscriptions: Subscriptions;
  readonly clean: Clean;
  readonly logger: Logger;
}

/** Of one session; a client that wants more wants the list. */
const MAX_URIS = 200;

/** Makes the function that lets a server of the 2025 era take subscriptions; they end with its connection. */
export function createSubscriptionOffer(offer: SubscriptionOffer): (server: McpServer) => void {
  const { resources, subscriptions, clean, logger } = offer;

  return function offerSubscriptions({ server }) {
    const connection = subscriptions.connect(toSink(server, logger));
    const followed = new Map<string, Following>();
    Object.assign(server, { onclose: () => connection.close() });

    server.setRequestHandler("resources/subscribe", async ({ params: { uri } }) => {
      try {
        findResource(resources, uri);
        if (!followed.has(uri)) {
          if (followed.size >= MAX_URIS) throw tooMany();
          followed.set(uri, connection.follow({ uris: [uri], lists: false }));
        }
        // What is read from now on is not older than what changes are told against.
        await followed.get(uri)?.ready;
        return {};
      } catch (error) {
        throw toProtocolError(error, { clean, logger, uri });
      }
    });

    server.setRequestHandler("resources/unsubscribe", ({ params: { uri } }) => {
      followed.get(uri)?.release();
      followed.delete(uri);
      return {};
    });
  };
}

/** Tells one server's client; one that has just gone needs to be told nothing. */
export function toSink(server: McpServer["server"], logger: Logger): Sink {
  const ignore = (error: unknown): void => {
    logger.debug({ err: error }, "a client could not be told of a change");
  };
  return {
    updated: (uri) => void server.sendResourceUpdated({ uri }).catch(ignore),
    listChanged: () => void server.sendResourceListChanged().catch(ignore),
  };
}

function tooMany(): ThreatStackError {
  return new ThreatStackError("invalid_argument", `more than ${MAX_URIS} subscriptions`, {
    hint: "Unsubscribe from some, or subscribe to the list that holds them.",
  });
}
