import type { IncomingMessage } from "node:http";

/** The parts of a request's target, as sent. */
export interface RequestTarget {
  readonly pathname: string;
  readonly query: URLSearchParams;
}

export function requestTarget({ url = "/" }: IncomingMessage): RequestTarget {
  const mark = url.indexOf("?");
  return {
    pathname: mark === -1 ? url : url.slice(0, mark),
    query: new URLSearchParams(mark === -1 ? "" : url.slice(mark)),
  };
}
