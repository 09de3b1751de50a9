import { jsonAnswer } from "../body.ts";
import { pageByPlace } from "../list-page.ts";
import { flagParameter, textParameter, timeBounds, timeRange } from "../query.ts";
import type { AuditRecord } from "../../tenant/records/audit-record.ts";
import type { Route, RouteContext } from "../router.ts";
import type { Store } from "../store.ts";

/** docs/threat-stack-api.md §2.0 [D]. */
const AUDIT_PAGE_SIZE = 50;
const AUDIT_WINDOW_MS = 30 * 86_400_000;

export interface OrganizationContext extends RouteContext {
  readonly clock: () => number;
}

/**
 * docs/threat-stack-api.md §2.1 rows 29, 33 and 34 [D][C]. The member list is not paged and has no token; exports come
 * as the array that a client decodes, where the vendor's sample shows one object.
 */
export function organizationRoutes({ store, tokens, clock }: OrganizationContext): Route[] {
  return [
    {
      method: "GET",
      path: "/v2/organizations/members",
      answer({ query }) {
        const enabledOnly = flagParameter(query, "enabledOnly") === true;
        const members = store.members().filter(({ userEnabled }) => userEnabled || !enabledOnly);
        return jsonAnswer({ members });
      },
    },
    {
      method: "GET",
      path: "/v2/auditlogs",
      async answer({ query }) {
        const page = await pageByPlace(
          {
            list: "auditlogs",
            tokens,
            query,
            select: (filters) => selectRecords(store, filters, clock()),
            pageSize: AUDIT_PAGE_SIZE,
          },
          ({ id, eventTime }) => ({ id, createdAt: eventTime }),
        );
        return jsonAnswer({ recs: page.rows, token: page.token ?? "" });
      },
    },
    {
      method: "GET",
      path: "/v2/integrations/s3export",
      answer: async () => jsonAnswer(await store.s3Exports()),
    },
  ];
}

/** Filters beside `operation` and `userEmail` exist but are not named (docs/threat-stack-api.md §2.1 row 33): fields of a record [I]. */
const FIELD_FILTERS = ["userEmail", "userId", "result", "action", "source"] as const;

function selectRecords(store: Store, query: URLSearchParams, now: number): AuditRecord[] {
  const { from, until } = store.live ? auditWindow(query, now) : timeRange(query);
  const operation = textParameter(query, "operation");
  const filters = FIELD_FILTERS.map((name) => [name, textParameter(query, name)] as const);
  return store
    .auditRecords()
    .filter(
      (record) =>
        isWithin(record, from, until) &&
        (operation === undefined || record.crud === operation) &&
        filters.every(([name, value]) => value === undefined || record[name] === value),
    );
}

function isWithin({ eventTime }: AuditRecord, from: number, until: number): boolean {
  const time = Date.parse(eventTime);
  return time >= from && time <= until;
}

/**
 * The last 30 days without bounds; up to now with `from` alone; the 30 days before with `until` alone
 * (docs/threat-stack-api.md §2.1 [D]; that no parameter at all means every log is said too, and contradicts the first).
 */
function auditWindow(
  query: URLSearchParams,
  now: number,
): { readonly from: number; readonly until: number } {
  const bounds = timeBounds(query);
  const until = bounds.until ?? now;
  return { from: bounds.from ?? until - AUDIT_WINDOW_MS, until };
}
