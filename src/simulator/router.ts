import type { Answer } from "./body.ts";
import { ApiFailure } from "./api-failure.ts";
import type { PageTokens } from "./page-token.ts";
import type { Store } from "./store.ts";

export interface ApiRequest {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Uint8Array;
  /** Aborted when whoever asked has gone. */
  readonly signal: AbortSignal;
}

/** A route is data: the first whose method and path fit answers, so literal paths stand before `:names`. */
export interface Route {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  readonly path: string;
  answer(request: ApiRequest): Answer | Promise<Answer>;
}

/** What every file under routes/ is built from. */
export interface RouteContext {
  readonly store: Store;
  readonly tokens: PageTokens;
}

export interface RoutedRequest extends Omit<ApiRequest, "params"> {
  readonly method: string;
  readonly pathname: string;
}

export type Router = (request: RoutedRequest) => Answer | Promise<Answer>;

/**
 * Finds the route and asks it. One slash at the end is tolerated, since a client in the wild sends
 * `aws/ec2/` (docs/threat-stack-api.md §2.1 [C]).
 * @throws ApiFailure 404 for a path this API does not have, 405 for a method it does not take there.
 */
export function createRouter(routes: readonly Route[]): Router {
  const compiled = routes.map((route) => ({ route, pattern: route.path.split("/") }));
  return ({ method, pathname, ...request }) => {
    const segments = pathname.replace(/\/$/, "").split("/").map(decodeSegment);
    const matches = compiled.flatMap(({ route, pattern }) => {
      const params = matchSegments(pattern, segments);
      return params === undefined ? [] : [{ route, params }];
    });
    if (matches.length === 0) throw new ApiFailure(404, "This API has no such path.");
    const match = matches.find(({ route }) => route.method === method);
    if (match === undefined) {
      const allow = [...new Set(matches.map(({ route }) => route.method))].join(", ");
      throw new ApiFailure(405, `Method ${method} is not allowed here.`, { allow });
    }
    return match.route.answer({ params: match.params, ...request });
  };
}

function matchSegments(
  pattern: readonly string[],
  segments: readonly string[],
): Record<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of pattern.entries()) {
    const segment = segments[index] ?? "";
    if (part.startsWith(":")) params[part.slice(1)] = segment;
    else if (part !== segment) return undefined;
  }
  return params;
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw new ApiFailure(400, "The path is not valid percent-encoding.");
  }
}
