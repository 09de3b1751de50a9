import type { IncomingMessage } from "node:http";
import { ApiFailure } from "./api-failure.ts";
import { type Answer, jsonAnswer, textAnswer } from "./body.ts";
import type { HawkServer, HawkSession } from "./hawk-server.ts";
import { type RateState, rateHeaders } from "./rate-limit.ts";
import { readBody } from "./read-body.ts";
import type { RoutedRequest } from "./router.ts";

export interface AnswerRequestOptions {
  readonly hawk: HawkServer;
  readonly organizationId: string;
  /** Undefined where no limit applies. */
  readonly takeRate: (() => RateState) | undefined;
  readonly route: (request: RoutedRequest) => Answer | Promise<Answer>;
  readonly onError: (error: unknown) => void;
}

export interface AnsweredRequest {
  readonly answer: Answer;
  readonly rateHeaders: Readonly<Record<string, string>>;
  /** Undefined where nobody was authenticated: such an answer bears no `Server-Authorization`. */
  readonly sign: ((hash: string) => string) | undefined;
}

/** Credentials first, then the organization, its rate budget, the body, and last the route. */
export function createAnswerRequest(
  options: AnswerRequestOptions,
): (request: IncomingMessage, clockErrorMs: number) => Promise<AnsweredRequest> {
  const { hawk, takeRate, onError } = options;
  return async (request, clockErrorMs) => {
    let session: HawkSession;
    try {
      session = await hawk.authenticate(request, clockErrorMs);
    } catch (error) {
      return { answer: toAnswer(error, onError), rateHeaders: {}, sign: undefined };
    }
    const isMember = session.organizationId === options.organizationId;
    const rate = isMember ? takeRate?.() : undefined;
    const answer = await answerMember(request, session, { ...options, rate }).catch(
      (error: unknown) => toAnswer(error, onError),
    );
    return {
      answer,
      rateHeaders: rate === undefined ? {} : rateHeaders(rate),
      sign: (hash) => session.sign(hash),
    };
  };
}

async function answerMember(
  request: IncomingMessage,
  session: HawkSession,
  options: AnswerRequestOptions & { readonly rate: RateState | undefined },
): Promise<Answer> {
  if (session.organizationId !== options.organizationId) {
    throw new ApiFailure(403, "You are not allowed to access this organization.");
  }
  // Not JSON: clients that parse first and look at the status later broke here (API reference §4 no. 3 [C]).
  if (options.rate?.allowed === false) return textAnswer("Too many requests\n", 429);
  const body = await readBody(request);
  if (body.length > 0) session.verifyBody(body, request.headers["content-type"]);
  const url = request.url ?? "/";
  const mark = url.indexOf("?");
  return options.route({
    method: request.method ?? "GET",
    pathname: mark === -1 ? url : url.slice(0, mark),
    query: new URLSearchParams(mark === -1 ? "" : url.slice(mark)),
    body,
  });
}

function toAnswer(error: unknown, onError: (error: unknown) => void): Answer {
  if (error instanceof ApiFailure) {
    const { status, headers, message } = error;
    return { ...jsonAnswer({ errors: [message] }, status), headers };
  }
  onError(error);
  return jsonAnswer({ errors: ["Internal server error."] }, 500);
}
