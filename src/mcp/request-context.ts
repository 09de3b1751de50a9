import { setMaxListeners } from "node:events";
import type { ServerContext } from "@modelcontextprotocol/server";
import { withDeadline } from "../call-deadline.ts";
import type { CleanText } from "../text/clean-text.ts";
import type { Progress, ToolContext } from "../tool-kit/tool-context.ts";
import { tellRetries } from "../tool-selection/tell-retries.ts";
import { createProgress } from "./report-progress.ts";

const MAX_WAITING = 200;

export interface OfRequest {
  readonly signal: AbortSignal;
  readonly progress: Progress | undefined;
}

/**
 * What one request adds to the context of all: how it is cancelled, and what its client is told
 * meanwhile: how far it has come, where the client asked for that, and what holds it up.
 */
export function contextOf<C extends Pick<ToolContext, "api">>(
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
  // One call may wait for many requests at once, and each listens for the end of the call.
  setMaxListeners(MAX_WAITING, mcpReq.signal);
  return {
    ...tellRetries(context, (message) => tellClient(mcpReq, message)),
    signal: mcpReq.signal,
    progress,
  };
}

/** Warns the client of a request; one that has gone needs to know nothing any more. */
export function tellClient(mcpReq: ServerContext["mcpReq"], message: CleanText): void {
  mcpReq.log("warning", message).catch(() => {});
}

const TIMEOUT_MS = 120_000;

/** Does what a request asks for within the time of one call, whatever that takes. */
export function inTime<T>(
  { timeoutMs = TIMEOUT_MS }: Pick<ToolContext, "timeoutMs">,
  work: () => Promise<T>,
): Promise<T> {
  return withDeadline(timeoutMs, work);
}
