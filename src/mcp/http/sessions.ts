import { isInitializeRequest, type McpServer } from "@modelcontextprotocol/server";
import type { Logger } from "../../logger.ts";
import { INVALID_REQUEST } from "../incoming/refused.ts";
import type { EventRoom } from "./event-memory.ts";
import type { Gate } from "./gate.ts";
import type { HttpLimits } from "./limits.ts";
import { busy, refusal } from "./refusal.ts";
import { createSession, type Session } from "./session.ts";

export interface SessionsOptions {
  readonly createServer: () => McpServer;
  readonly gate: Gate;
  readonly limits: HttpLimits;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly logger: Logger;
}

/** The 2025 era: every client has a session, named by a random id that it sends with each request. */
export interface Sessions {
  readonly size: number;
  /** `body` is the parsed JSON of a POST. */
  handle(request: Request, body: unknown): Promise<Response>;
  /** Ends what nobody has come back for until `at`; to be called about every second. */
  sweep(at: number): void;
  close(): Promise<void>;
}

/** Full sessions are idle for long, or there are really so many clients. */
const RETRY_AFTER_SECONDS = 60;
const SESSION_NOT_FOUND = -32_001;

export function createSessions(options: SessionsOptions): Sessions {
  const { limits, logger } = options;
  const sessions = new Map<string, Session>();
  const room: EventRoom = { maxBytes: limits.eventBytes, usedBytes: 0 };
  let opening = 0;

  async function open(request: Request, body: unknown): Promise<Response> {
    if (sessions.size + opening >= limits.maxSessions && !makeRoom(sessions, options)) {
      return busy(
        `Too many sessions: ${limits.maxSessions} are open. End one with DELETE, or wait`,
        RETRY_AFTER_SECONDS,
      );
    }
    opening += 1;
    try {
      const session = await createSession({
        ...options,
        room,
        onOpen(id, opened) {
          sessions.set(id, opened);
          logger.debug({ sessions: sessions.size }, "session opened");
        },
        onClose(id) {
          sessions.delete(id);
          logger.debug({ sessions: sessions.size }, "session closed");
        },
      });
      const answer = await session.handle(request, body);
      if (!answer.ok) await session.close();
      return answer;
    } finally {
      opening -= 1;
    }
  }

  return {
    get size() {
      return sessions.size;
    },
    async handle(request, body) {
      // Whatever session the client believes in: one that begins anew has lost it.
      if (isInitializeRequest(body)) return open(request, body);
      if (Array.isArray(body) && body.some((message) => isInitializeRequest(message)))
        return initializeInBatch();
      const id = request.headers.get("mcp-session-id");
      if (id === null) return withoutSession();
      return sessions.get(id)?.handle(request, body) ?? notFound();
    },
    sweep(at) {
      for (const session of sessions.values()) {
        session.sweep(at);
        if (session.idleMs(at) > limits.sessionIdleMs) void session.close();
      }
    },
    async close() {
      await Promise.allSettled([...sessions.values()].map((session) => session.close()));
    },
  };
}

/** Clients that never say goodbye must not lock out those that come. */
function makeRoom(
  sessions: ReadonlyMap<string, Session>,
  { now, limits }: Pick<SessionsOptions, "now" | "limits">,
): boolean {
  const at = now();
  const longestFirst = [...sessions.values()].toSorted(
    (one, other) => other.idleMs(at) - one.idleMs(at),
  );
  // One that was only opened is no loss: whoever opens many would else keep everybody out.
  const unused = longestFirst.find(({ isUsed }) => !isUsed);
  const [longest = unused] = longestFirst;
  if (longest === undefined) return false;
  if (longest.idleMs(at) < limits.spareIdleMs) return unused !== undefined && giveWay(unused);
  return giveWay(longest);
}

function giveWay(session: Session): boolean {
  // Forgotten at once; what it still has to end takes its time.
  void session.close();
  return true;
}

/** After 404 a client opens a session anew (specification 2025-11-25, Transports, "Session Management"). */
function notFound(): Response {
  const message = "Session not found: it has ended. Initialize again";
  return refusal({ status: 404, code: SESSION_NOT_FOUND, message });
}

function initializeInBatch(): Response {
  const message = "Invalid request: initialize must be sent alone, because it opens a session";
  return refusal({ status: 400, code: INVALID_REQUEST, message });
}

function withoutSession(): Response {
  const message = "Bad Request: Mcp-Session-Id header is required, except to initialize";
  return refusal({ status: 400, message });
}
