import type { Membership } from "../membership.ts";
import type { ApiRequest } from "../router.ts";
import type { Store } from "../store.ts";
import { type Window, defaultWindow, windowOf } from "./page.ts";

export interface Version1Context {
  readonly store: Store;
  readonly clock: () => number;
  /** Every organization that the key serves. */
  readonly memberships: () => readonly Membership[];
}

export interface ResponderContext extends Version1Context {
  readonly toLegacyId: (id: string) => string;
}

/** Answers a path with a record, or with the rows of a list. */
export type Responder = (
  context: ResponderContext,
  request: ApiRequest,
) => object | Promise<object>;

/** The window a request means. */
export function windowOfRequest(
  { store, clock }: Version1Context,
  { query }: Pick<ApiRequest, "query">,
): Window {
  return windowOf(query, defaultWindow(store.live, clock()));
}
