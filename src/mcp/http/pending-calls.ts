import type { RequestId } from "@modelcontextprotocol/server";

/** The requests of one POST that are not answered yet, and the stream their answers go to. */
export interface PendingCall {
  readonly unanswered: Set<RequestId>;
  /** Known once the client has been told an event id. */
  streamId: string | undefined;
  /** Connections that carry the stream; two for a moment when a client comes back. */
  connections: number;
  /** Epoch milliseconds since which no connection carries the stream. */
  detachedAt: number | undefined;
  /** Gives back its place among the calls at work. */
  leave: (() => void) | undefined;
}

export interface PendingCallsOptions {
  readonly now: () => number;
  /** Ends the work on a request that nobody waits for any more. */
  readonly cancel: (id: RequestId) => void;
  /** Takes a place among the calls at work, see Gate.enter. */
  readonly enter: () => () => void;
}

export interface PendingCalls {
  readonly size: number;
  begin(ids: readonly RequestId[]): PendingCall;
  /** It never came to work: the POST was refused. */
  drop(call: PendingCall): void;
  attach(call: PendingCall): void;
  /** The connection ended, whoever ended it. */
  detach(call: PendingCall): void;
  /** The request needs no more work: it was answered, or the client cancelled it. */
  settle(id: RequestId): void;
  ofStream(streamId: string): PendingCall | undefined;
  /** Cancels what has been without a connection since `before` or longer. */
  abandon(before: number): void;
  /** Forgets all of them: their session has ended, and its work with it. */
  clear(): void;
}

/**
 * A 2025-era client that loses its connection has not cancelled (specification 2025-11-25,
 * Transports, "Sending Messages"): it may come back to the stream for the answer. The work goes on
 * for a while, then it ends, because upstream requests for nobody cost a shared rate budget.
 */
export function createPendingCalls({ now, cancel, enter }: PendingCallsOptions): PendingCalls {
  const calls = new Set<PendingCall>();

  function end(call: PendingCall): void {
    calls.delete(call);
    call.leave?.();
  }

  return {
    get size() {
      return calls.size;
    },
    begin(ids) {
      const call: PendingCall = {
        unanswered: new Set(ids),
        streamId: undefined,
        connections: 1,
        detachedAt: undefined,
        leave: undefined,
      };
      calls.add(call);
      return call;
    },
    drop: end,
    attach(call) {
      call.connections += 1;
      call.detachedAt = undefined;
      call.leave?.();
      call.leave = undefined;
    },
    detach(call) {
      call.connections -= 1;
      if (call.connections > 0 || !calls.has(call)) return;
      if (call.unanswered.size === 0) return end(call);
      call.detachedAt = now();
      call.leave = enter();
    },
    settle(id) {
      for (const call of calls) {
        if (call.unanswered.delete(id) && call.unanswered.size === 0 && call.connections === 0)
          end(call);
      }
    },
    ofStream: (streamId) => [...calls].find((call) => call.streamId === streamId),
    abandon(before) {
      for (const call of calls) {
        if (call.detachedAt === undefined || call.detachedAt > before) continue;
        for (const id of call.unanswered) cancel(id);
        end(call);
      }
    },
    clear() {
      for (const call of calls) end(call);
    },
  };
}
