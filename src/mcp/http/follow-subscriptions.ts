import { isJSONRPCRequest, type McpHttpHandler } from "@modelcontextprotocol/server";
import { wishOf } from "../follow-listens.ts";
import type { Subscriptions, Wish } from "../subscriptions.ts";
import { refusal } from "./refusal.ts";
import { watchStream } from "./watch-stream.ts";

/** Of one subscription; a client that wants more wants the list. */
const MAX_URIS = 200;

/**
 * The same handler, which watches what its clients subscribe to. The SDK tells each stream what it
 * asked for; what is here is only that somebody did, from before the acknowledgement until the
 * stream has ended, however it ended.
 */
export function followSubscriptions(
  modern: McpHttpHandler,
  subscriptions: Subscriptions,
): McpHttpHandler {
  const connection = subscriptions.connect({
    updated: (uri) => modern.notify.resourceUpdated(uri),
    listChanged: () => modern.notify.resourcesChanged(),
  });

  async function listen(
    wish: Wish,
    ...[request, options]: Parameters<McpHttpHandler["fetch"]>
  ): Promise<Response> {
    const following = connection.follow(wish);
    try {
      await following.ready;
      const answer = await modern.fetch(request, options);
      if (answer.body !== null && isStream(answer)) {
        const body = watchStream(answer.body, { onEnd: () => following.release() });
        return new Response(body, { status: answer.status, headers: answer.headers });
      }
      following.release();
      return answer;
    } catch (error) {
      following.release();
      throw error;
    }
  }

  return {
    ...modern,
    async fetch(request, options) {
      const body = options?.parsedBody;
      if (!isJSONRPCRequest(body) || body.method !== "subscriptions/listen")
        return modern.fetch(request, options);
      const wish = wishOf(body.params?.["notifications"]);
      if (wish.uris.length > MAX_URIS) {
        return refusal({ status: 400, message: `A subscription may name ${MAX_URIS} resources` });
      }
      return listen(wish, request, options);
    },
    async close() {
      connection.close();
      await modern.close();
    },
  };
}

function isStream({ headers }: Response): boolean {
  return headers.get("content-type")?.startsWith("text/event-stream") === true;
}
