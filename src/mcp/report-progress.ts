import type { CleanText } from "../text/clean-text.ts";
import type { Progress } from "../tool-kit/tool-context.ts";

export interface ProgressNote {
  readonly progress: number;
  readonly total?: number;
  readonly message: CleanText;
}

export interface ProgressOptions {
  readonly send: (note: ProgressNote) => void;
  /** Milliseconds of any clock that does not jump. */
  readonly elapsed?: () => number;
}

/** Short calls say nothing, long ones not more often than this. */
const INTERVAL_MS = 1000;

/**
 * Progress as the protocol wants it: numbers that only grow, over all parts of a call, and not too
 * many of them. A smaller number than the one before begins another part.
 */
export function createProgress(options: ProgressOptions): Progress {
  const { send, elapsed = () => performance.now() } = options;
  let dueAt = elapsed() + INTERVAL_MS;
  let before = 0;
  let part = 0;
  let sent = 0;
  return (done, total, message) => {
    if (done < part) before += part;
    part = done;
    const progress = before + done;
    if (progress <= sent || elapsed() < dueAt) return;
    dueAt = elapsed() + INTERVAL_MS;
    sent = progress;
    send({ progress, ...(total !== undefined && { total: before + total }), message });
  };
}
