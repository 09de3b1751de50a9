/** What one process takes on over HTTP; beyond it a client is told so and nobody else notices. */
export interface HttpLimits {
  /** A larger body is answered 413. */
  readonly maxBodyBytes: number;
  /** Of all bodies together that are still arriving; beyond it the one waited for longest is given up. */
  readonly arrivingBytes: number;
  /** A longer request line with its headers is answered 431. */
  readonly maxHeaderBytes: number;
  /** Calls at work at the same time, also those whose client has gone for a moment; more are answered 503. */
  readonly maxConcurrent: number;
  /** Sessions of 2025-era clients; more are answered 503 while none of these is unused, or idle for `spareIdleMs`. */
  readonly maxSessions: number;
  /** Open `subscriptions/listen` streams. */
  readonly maxSubscriptions: number;
  /** Open connections; more are closed unanswered. */
  readonly maxConnections: number;
  /** A session without a request and without an open stream for so long is closed. */
  readonly sessionIdleMs: number;
  /** After so long it makes room for a new one when there are too many: its client may just begin again. */
  readonly spareIdleMs: number;
  /** So long a 2025-era call goes on without its client, which may come back to the stream. */
  readonly resumeGraceMs: number;
  /** So often is looked for what nobody has come back to. */
  readonly sweepMs: number;
  /** Messages kept for clients that come back, of one session and of all together. */
  readonly sessionEventBytes: number;
  readonly eventBytes: number;
  /** Told to clients: how long to wait before they come back to a stream. */
  readonly retryMs: number;
  /** A whole request must have arrived by then; else it is answered 408. */
  readonly requestMs: number;
  /** So long calls in flight may take to finish once the process is told to stop. */
  readonly drainMs: number;
}

export const DEFAULT_LIMITS: HttpLimits = {
  maxBodyBytes: 1024 * 1024,
  arrivingBytes: 64 * 1024 * 1024,
  maxHeaderBytes: 16 * 1024,
  maxConcurrent: 128,
  maxSessions: 500,
  maxSubscriptions: 500,
  maxConnections: 2000,
  sessionIdleMs: 30 * 60_000,
  spareIdleMs: 60_000,
  resumeGraceMs: 15_000,
  sweepMs: 1000,
  sessionEventBytes: 1024 * 1024,
  eventBytes: 64 * 1024 * 1024,
  retryMs: 1000,
  requestMs: 30_000,
  drainMs: 10_000,
};
