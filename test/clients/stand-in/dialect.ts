import { randomUUID } from "node:crypto";

/** A tool as a client shows it to its model. */
export interface OfferedTool {
  readonly name: string;
  /** Codex puts the tools of an MCP server under a name of their own. */
  readonly namespace?: string | undefined;
  readonly schema: unknown;
  /** OpenAI's strict mode: a model must give every property, null where it has none. */
  readonly isStrict?: boolean;
  /** In Gemini's own kind of schema, and not in JSON Schema. */
  readonly isGeminiSchema?: boolean;
}

export interface ModelRequest {
  readonly tools: readonly OfferedTool[];
  /** The results of the tools called so far, oldest first, as the model is given them. */
  readonly results: readonly unknown[];
}

export interface ToolCall {
  readonly id: string;
  readonly tool: OfferedTool;
  readonly input: Readonly<Record<string, unknown>>;
}

/** What a model says next: a call, or undefined where it is done. */
export type Turn = ToolCall | undefined;

export interface Asked {
  readonly path: string;
  readonly body: unknown;
}

export interface Answer {
  readonly type: "application/json" | "text/event-stream";
  readonly body: string;
}

/** The API of one vendor's models, as far as a client with tools needs it. */
export interface Dialect {
  /** Whether a request asks the model to go on, and not for a count of tokens or a list of models. */
  asksForTurn(path: string): boolean;
  /** Throws where the vendor would refuse the request. */
  read(body: unknown): ModelRequest;
  write(turn: Turn, asked: Asked): Answer;
  /** The answer to any other request. */
  readonly otherwise: object;
}

export const DONE = "done";

/** Clients take two messages of one id for the same one. */
export function newId(): string {
  return `id_${randomUUID()}`;
}

export function asJson(value: object): Answer {
  return { type: "application/json", body: JSON.stringify(value) };
}

/** Server-sent events, each named by its `type` where it has one. */
export function asEvents(events: readonly (object | string)[]): Answer {
  const lines = events.map((event) => {
    if (typeof event === "string") return `data: ${event}\n\n`;
    const name = "type" in event ? `event: ${String(event.type)}\n` : "";
    return `${name}data: ${JSON.stringify(event)}\n\n`;
  });
  return { type: "text/event-stream", body: lines.join("") };
}
