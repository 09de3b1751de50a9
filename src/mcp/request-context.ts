import type { ServerContext } from "@modelcontextprotocol/server";
import type { Progress } from "../tools/define-tool.ts";
import { createProgress } from "./report-progress.ts";

export interface OfRequest {
  readonly signal: AbortSignal;
  readonly progress: Progress | undefined;
}

/** What one request adds to the context of all: how it is cancelled, and how far it has come if its client wants to know. */
export function contextOf<C extends object>(
  context: C,
  { mcpReq }: Pick<ServerContext, "mcpReq">,
): C & OfRequest {
  const progressToken = mcpReq["_meta"]?.progressToken;
  const progress =
    progressToken === undefined
      ? undefined
      : createProgress({
          send(note) {
            const params = { progressToken, ...note };
            // A client that has gone needs to know nothing any more.
            mcpReq.notify({ method: "notifications/progress", params }).catch(() => {});
          },
        });
  return { ...context, signal: mcpReq.signal, progress };
}
