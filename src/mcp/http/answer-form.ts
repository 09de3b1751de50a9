import {
  isJSONRPCErrorResponse,
  isJSONRPCRequest,
  isJSONRPCResultResponse,
  type RequestId,
} from "@modelcontextprotocol/server";
import type { Incoming } from "../incoming/read-incoming.ts";
import { INVALID_PARAMS, type Refused, toJson } from "../incoming/refused.ts";
import { type Media, STREAM } from "./accept.ts";
import { refusal } from "./refusal.ts";
import { isStream, readEventData, toEvent, withFirst } from "./stream-events.ts";

export interface Form {
  readonly media: Media;
  /** Aborted when the client goes away. */
  readonly signal: AbortSignal;
}

/** Told of what the server asks a client that takes no stream, and so cannot be asked. */
export type OnQuestion = (id: RequestId) => void;

/** Answers a body of which nothing could be understood: a failed request, else one that is no request at all. */
export function answerRefused({ refused, isBatch }: Incoming, { media }: Form): Response {
  const texts = refused.map((one) => toJson(one));
  if (!refused.every((one) => isFailedRequest(one))) return json(texts, { isBatch, status: 400 });
  if (media !== STREAM) return json(texts, { isBatch });
  const body = texts.map((text) => toEvent(text)).join("");
  return new Response(body, { headers: { "content-type": STREAM } });
}

/** The SDK's answer to what was understood and ours to the rest, in the form that the client takes. */
export async function completeAnswer(
  answer: Response,
  { refused, isBatch }: Incoming,
  { media, signal, onQuestion }: Form & { readonly onQuestion: OnQuestion },
): Promise<Response> {
  if (!answer.ok) return answer;
  const texts = refused.map((one) => toJson(one));
  if (!isStream(answer)) return texts.length === 0 ? answer : json(texts, { isBatch });
  if (media === STREAM) return withFirst(texts, answer);
  for await (const data of readEventData(answer, signal)) {
    const message: unknown = JSON.parse(data);
    if (isResponse(message)) texts.push(data);
    if (isJSONRPCRequest(message)) onQuestion(message.id);
  }
  if (texts.length === 0) return endedUnanswered();
  return json(texts, { isBatch, session: answer.headers.get("mcp-session-id") });
}

function isFailedRequest({ id, code }: Refused): boolean {
  return id !== "null" && code === INVALID_PARAMS;
}

function isResponse(message: unknown): boolean {
  return isJSONRPCResultResponse(message) || isJSONRPCErrorResponse(message);
}

interface JsonOptions {
  readonly isBatch: boolean;
  readonly status?: number;
  readonly session?: string | null;
}

function json(texts: readonly string[], options: JsonOptions): Response {
  const { isBatch, status = 200, session = null } = options;
  const body = isBatch ? `[${texts.join(",")}]` : texts.join("");
  const headers = new Headers({ "content-type": "application/json" });
  if (session !== null) headers.set("mcp-session-id", session);
  return new Response(body, { status, headers });
}

function endedUnanswered(): Response {
  const message =
    "The call has ended without an answer: it was cancelled, or this server is stopping";
  return refusal({ status: 503, message });
}
