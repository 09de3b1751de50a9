import { expect } from "vitest";

const VERSION = "2025-11-25";
const MODERN = "2026-07-28";
const ACCEPT = "application/json, text/event-stream";
const JSON_HEADERS = { "content-type": "application/json", accept: ACCEPT };

/** A session of the 2025 era, spoken by hand: a test must see what an SDK hides. */
export interface Session {
  readonly id: string;
  /** POSTs one message. */
  post(message: Record<string, unknown>, options?: PostOptions): Promise<Response>;
  /** A request for a tool; ids must differ within a session. */
  call(id: number, tool: string, options?: PostOptions): Promise<Response>;
  /** The stream of what the server sends unasked, or with `lastEventId` a stream that broke off. */
  listen(lastEventId?: string): Promise<Response>;
  end(): Promise<Response>;
}

export const initialize = {
  jsonrpc: "2.0",
  id: 0,
  method: "initialize",
  params: {
    protocolVersion: VERSION,
    capabilities: { elicitation: {} },
    clientInfo: { name: "by hand", version: "1.0.0" },
  },
};

export interface PostOptions {
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

export async function post(url: string, message: unknown, options: PostOptions = {}) {
  const headers = { ...JSON_HEADERS, ...options.headers };
  return fetch(url, { ...options, method: "POST", headers, body: JSON.stringify(message) });
}

export async function openSession(url: string): Promise<Session> {
  const answer = await post(url, initialize);
  expect(answer.status).toBe(200);
  await answer.text();
  const id = answer.headers.get("mcp-session-id") ?? "";
  const headers = { "mcp-session-id": id, "mcp-protocol-version": VERSION };
  const session: Session = {
    id,
    post: (message, options = {}) =>
      post(url, { jsonrpc: "2.0", ...message }, { ...options, headers }),
    call: (callId, name, options) =>
      session.post(
        {
          id: callId,
          method: "tools/call",
          params: { name, arguments: {}, _meta: { progressToken: callId } },
        },
        options,
      ),
    listen: (lastEventId) =>
      fetch(url, {
        headers: {
          ...headers,
          accept: ACCEPT,
          ...(lastEventId !== undefined && { "last-event-id": lastEventId }),
        },
      }),
    end: () => fetch(url, { method: "DELETE", headers }),
  };
  const accepted = await session.post({ method: "notifications/initialized" });
  expect(accepted.status).toBe(202);
  return session;
}

export interface ModernOptions {
  readonly params?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** One request of the 2026 era, which needs nothing before it. */
export async function callModern(
  url: string,
  method: string,
  { params = {}, headers = {}, signal }: ModernOptions = {},
): Promise<Response> {
  const meta = {
    "io.modelcontextprotocol/protocolVersion": MODERN,
    "io.modelcontextprotocol/clientInfo": { name: "by hand", version: "1.0.0" },
    "io.modelcontextprotocol/clientCapabilities": {},
    progressToken: "p",
  };
  const name = params["name"];
  return post(
    url,
    { jsonrpc: "2.0", id: 1, method, params: { ...params, _meta: meta } },
    {
      ...(signal && { signal }),
      headers: {
        "mcp-protocol-version": MODERN,
        "mcp-method": method,
        ...(typeof name === "string" && { "mcp-name": name }),
        ...headers,
      },
    },
  );
}

export interface ServerEvent {
  readonly id?: string;
  /** The message; undefined for the event that only opens a stream. */
  readonly message: Record<string, unknown> | undefined;
}

/**
 * The events of a stream as they come.
 * @yields each but the comments that keep a stream alive
 */
export async function* readEvents(answer: Response): AsyncGenerator<ServerEvent> {
  expect(answer.headers.get("content-type")).toBe("text/event-stream");
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of answer.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    const events = text.split("\n\n");
    text = events.pop() ?? "";
    yield* events.filter((event) => !event.startsWith(":")).map((event) => parseEvent(event));
  }
}

function parseEvent(text: string): ServerEvent {
  const fields = new Map(
    text.split("\n").map((line) => {
      const colon = line.indexOf(": ");
      return [line.slice(0, colon), line.slice(colon + 2)];
    }),
  );
  const id = fields.get("id");
  const data = fields.get("data") ?? "";
  return {
    ...(id !== undefined && { id }),
    message: data.trim() === "" ? undefined : JSON.parse(data),
  };
}
