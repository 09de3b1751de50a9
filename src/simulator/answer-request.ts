import type { IncomingMessage } from "node:http";
import { GoneError } from "../tenant/gone-error.ts";
import { ApiFailure } from "./api-failure.ts";
import { type Answer, textAnswer } from "./body.ts";
import type { Door, Session } from "./door.ts";
import type { OrganizationApi } from "./organization-api.ts";
import { type RateState, rateHeaders } from "./rate-limit.ts";
import { readBody } from "./read-body.ts";
import { type RequestTarget, requestTarget } from "./request-target.ts";

export interface AnswerRequestOptions {
  /** The door and the version behind it, for a path. */
  readonly doorOf: (pathname: string) => { readonly door: Door; readonly version: 1 | 2 };
  readonly organizations: ReadonlyMap<string, OrganizationApi>;
  readonly onError: (error: unknown) => void;
}

export interface AnsweredRequest {
  readonly answer: Answer;
  readonly rateHeaders: Readonly<Record<string, string>>;
  /** Undefined where nobody was authenticated, and in version 1: such an answer bears no `Server-Authorization`. */
  readonly sign: Session["sign"];
}

/** Around one request. */
export interface RequestCircumstances {
  /** How far the server's clock runs ahead. */
  readonly clockErrorMs: number;
  /** Aborted when whoever asked has gone. */
  readonly signal: AbortSignal;
}

export type AnswerRequest = (
  request: IncomingMessage,
  circumstances: RequestCircumstances,
) => Promise<AnsweredRequest>;

/** Credentials first, then the organization, its rate budget, the body, and last the route. */
export function createAnswerRequest(options: AnswerRequestOptions): AnswerRequest {
  const { doorOf, organizations, onError } = options;
  return async (request, circumstances) => {
    const target = requestTarget(request);
    const { door, version } = doorOf(target.pathname);
    const toAnswer = (error: unknown): Answer => {
      if (error instanceof ApiFailure) return door.refuse(error);
      if (error instanceof GoneError) return door.refuse(new ApiFailure(410, error.message));
      if (!circumstances.signal.aborted) onError(error);
      return door.refuse(new ApiFailure(500, "Internal server error."));
    };
    let session: Session;
    try {
      session = await door.authenticate(request, circumstances.clockErrorMs);
    } catch (error) {
      return { answer: toAnswer(error), rateHeaders: {}, sign: undefined };
    }
    const organization = organizations.get(session.organizationId ?? "");
    const rate = organization?.takeRate?.();
    const answer = await answerMember(request, session, {
      ...target,
      route: organization?.routes[version],
      rate,
      signal: circumstances.signal,
    }).catch(toAnswer);
    return { answer, rateHeaders: rate === undefined ? {} : rateHeaders(rate), sign: session.sign };
  };
}

interface MemberRequest extends RequestTarget {
  /** Undefined where the caller may not see the organization. */
  readonly route: OrganizationApi["routes"][1 | 2] | undefined;
  readonly rate: RateState | undefined;
  readonly signal: AbortSignal;
}

async function answerMember(
  request: IncomingMessage,
  session: Session,
  { pathname, query, route, rate, signal }: MemberRequest,
): Promise<Answer> {
  if (route === undefined) {
    throw new ApiFailure(403, "You are not allowed to access this organization.");
  }
  // Not JSON: clients that parse first and look at the status later broke here (docs/threat-stack-api.md §4 no. 3 [C]).
  if (rate?.allowed === false) return textAnswer("Too many requests\n", 429);
  const body = await readBody(request);
  if (body.length > 0) session.verifyBody(body, request.headers["content-type"]);
  return route({ method: request.method ?? "GET", pathname, query, body, signal });
}
