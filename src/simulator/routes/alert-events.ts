import { ApiFailure } from "../api-failure.ts";
import { type Answer, jsonAnswer } from "../body.ts";
import { createEventBodyCache } from "../event-body-cache.ts";
import type { EventsSlice } from "../events-body.ts";
import { textParameter } from "../query.ts";
import type { ApiRequest, Route, RouteContext } from "../router.ts";
import type { EventSource } from "../../tenant/tenant.ts";

export interface AlertEventsOptions extends RouteContext {
  /** Events a page; undefined sends all at once, which is how every client reads them (docs/threat-stack-api.md §2.1 row 4 [C]). */
  readonly eventsPageSize: number | undefined;
}

/**
 * docs/threat-stack-api.md §2.1 row 4. Whether the service pages events is unknown (§8, low), so paging is an
 * option of the embedded API. A known alert without events answers an empty list [I].
 */
export function alertEventRoutes({ store, tokens, eventsPageSize }: AlertEventsOptions): Route[] {
  const measuredBody = createEventBodyCache();
  const sliceOf = (alertId: string, source: EventSource, query: URLSearchParams): EventsSlice => {
    if (eventsPageSize === undefined) return { from: 0, until: Number.POSITIVE_INFINITY };
    const list = `events of ${alertId}`;
    const sealed = textParameter(query, "token");
    const from = sealed === undefined ? 0 : Number(tokens.open(sealed, list).after);
    const until = from + eventsPageSize;
    const more = until < source.count;
    const token = more ? tokens.seal({ list, query: "", after: String(until) }) : null;
    return { from, until, token };
  };
  const answer = async ({ params, query, signal }: ApiRequest): Promise<Answer> => {
    const alertId = params["alertId"] ?? "";
    if (store.alert(alertId) === undefined) throw new ApiFailure(404, "Alert not found.");
    const source = store.events(alertId);
    if (source === undefined) return jsonAnswer({ events: [] });
    const slice = sliceOf(alertId, source, query);
    return { status: 200, body: await measuredBody(source, slice, signal) };
  };
  return [{ method: "GET", path: "/v2/alerts/:alertId/events", answer }];
}
