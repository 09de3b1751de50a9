import type { IncomingMessage } from "node:http";
import {
  classifyInboundRequest,
  isJSONRPCRequest,
  type McpHttpHandler,
  METHOD_NOT_FOUND,
  type RequestId,
} from "@modelcontextprotocol/server";
import { type Incoming, readIncoming } from "../incoming/read-incoming.ts";
import { chooseMedia, JSON_TYPE, STREAM } from "./accept.ts";
import { answerRefused, completeAnswer } from "./answer-form.ts";
import type { BodyRoom } from "./body-room.ts";
import type { Gate } from "./gate.ts";
import type { HttpLimits } from "./limits.ts";
import { readBody } from "./read-body.ts";
import { busy, draining, notAcceptable } from "./refusal.ts";
import type { Sessions } from "./sessions.ts";
import { toWebRequest } from "./web-exchange.ts";

export interface AnswerPostOptions {
  readonly gate: Gate;
  readonly room: BodyRoom;
  readonly sessions: Sessions;
  /** The 2026 era, which knows no sessions. */
  readonly modern: McpHttpHandler;
  readonly limits: HttpLimits;
  readonly isDraining: () => boolean;
}

export interface Exchange {
  /** Aborted when the client goes away before the answer is complete. */
  readonly signal: AbortSignal;
  /** Called when the connection has carried the whole answer, or has ended before. */
  readonly onClose: (listener: () => void) => void;
}

/** From the body of a POST to its answer, in both protocol eras. */
export function createAnswerPost(options: AnswerPostOptions) {
  const { gate, room, sessions, modern, limits, isDraining } = options;
  const tooMany = (): Response =>
    busy(`Too many calls at the same time: ${limits.maxConcurrent} are at work`);

  return async function answerPost(
    request: IncomingMessage,
    exchange: Exchange,
  ): Promise<Response> {
    const media = chooseMedia(request.headers.accept, [JSON_TYPE, STREAM]);
    if (media === undefined) return notAcceptable(`${JSON_TYPE} or ${STREAM}`);
    if (gate.isFull) return tooMany();
    const read = await readBody(request, { maxBytes: limits.maxBodyBytes, room });
    if (read.refused !== undefined) return read.refused;
    const form = { media, signal: exchange.signal };
    const incoming = readIncoming(read.bytes);
    const body = bodyOf(incoming);
    if (body === undefined) return answerRefused(incoming, form);
    // What a client has to say to a call that is still at work is heard to the end.
    if (isDraining() && incoming.messages.some((message) => isJSONRPCRequest(message)))
      return draining();
    // A call takes its place when it is known, so that nobody keeps one by sending slowly.
    const leave = gate.tryEnter();
    if (leave === undefined) return tooMany();
    exchange.onClose(leave);
    const web = toWebRequest(request, exchange.signal);
    const onQuestion = (id: RequestId): void => void sessions.handle(web, cannotBeAsked(id));
    if (isLegacy(web, body)) {
      const answer = await sessions.handle(web, body);
      return completeAnswer(answer, incoming, { ...form, onQuestion });
    }
    if (isSubscription(body)) {
      if (media !== STREAM) return notAcceptable(STREAM);
      // It lasts as long as its client wants and is counted by the SDK.
      leave();
    }
    const answer = await modern.fetch(web, { parsedBody: body });
    return completeAnswer(answer, incoming, { ...form, onQuestion });
  };
}

/** What a client would say that is asked and cannot answer: the call goes on without waiting for it. */
function cannotBeAsked(id: RequestId): unknown {
  const message = `This client takes no ${STREAM}, so that it cannot be asked`;
  return { jsonrpc: "2.0", id, error: { code: METHOD_NOT_FOUND, message } };
}

/** As the SDK takes it; a batch of one is that one. Undefined when nothing was understood. */
function bodyOf({ messages }: Incoming): unknown {
  return messages.length > 1 ? messages : messages[0];
}

/** The SDK's own classification. */
function isLegacy({ headers }: Request, body: unknown): boolean {
  const version = headers.get("mcp-protocol-version");
  const mcpMethod = headers.get("mcp-method");
  const route = classifyInboundRequest({
    httpMethod: "POST",
    body,
    ...(version !== null && { protocolVersionHeader: version }),
    ...(mcpMethod !== null && { mcpMethodHeader: mcpMethod }),
  });
  return route.kind === "legacy";
}

function isSubscription(body: unknown): boolean {
  return isJSONRPCRequest(body) && body.method === "subscriptions/listen";
}
