import { isoOf } from "../../seeded/time.ts";
import type { AuditRecord } from "../../tenant/records/audit-record.ts";
import type { Tenant } from "../../tenant/tenant.ts";
import { ApiFailure } from "../api-failure.ts";
import type { Answer } from "../body.ts";
import { randomOf } from "../derive/random-of.ts";
import type { ApiRequest, Route, RouteContext } from "../router.ts";

export interface WriteContext extends RouteContext {
  readonly tenant: Tenant;
  /** Epoch milliseconds. */
  readonly clock: () => number;
}

/** Who writes, and at which moment. */
export interface Author {
  readonly email: string;
  readonly role: "owner" | "user" | "reader";
  /** ISO 8601. */
  readonly now: string;
  /** Epoch milliseconds. */
  readonly nowMs: number;
  /** Another one each time, the same ones for the same writes in the same order. */
  newId(): string;
  /** One record of the audit log, which lists show at once [I]. */
  log(deed: Pick<AuditRecord, "crud" | "action" | "description" | "context">): void;
}

/** A writing route, whose answer knows who writes. */
export interface WriteRoute extends Omit<Route, "answer"> {
  answer(request: ApiRequest, author: Author): Answer | Promise<Answer>;
}

/**
 * Routes out of writing ones.
 * @throws ApiFailure 403 over files, which are evidence, and for a reader, whose role allows nothing
 *   (docs/threat-stack-api.md §1.4 [D]; that a reader may change nothing else is inferred [I]).
 */
export function writeRoutes(context: WriteContext, routes: readonly WriteRoute[]): Route[] {
  return routes.map((route) => ({
    ...route,
    answer(request) {
      if (!context.tenant.live) {
        throw new ApiFailure(
          403,
          "This data is read from files, which are evidence: nothing changes it.",
        );
      }
      const author = authorOf(context);
      if (author.role === "reader") throw new ApiFailure(403, "A reader may not change anything.");
      return route.answer(request, author);
    },
  }));
}

/** A key whose user is no member, as of a tenant without any, may do what an owner may [I]. */
function authorOf({ store, tenant, clock }: WriteContext): Author {
  const { userId } = tenant.credentials;
  const member = store.records.members().get(userId);
  const nowMs = clock();
  const now = isoOf(nowMs);
  const { written } = store.records;
  let made = 0;
  const email = member?.email ?? userId;
  return {
    email,
    role: member?.role ?? "owner",
    now,
    nowMs,
    newId() {
      made += 1;
      return randomOf(tenant, "made", String(written.length), String(made)).timeUuid(nowMs);
    },
    log(deed) {
      const id = randomOf(tenant, "written", String(written.length)).timeUuid(nowMs);
      written.push({
        ...deed,
        id,
        userEmail: email,
        userId,
        organizationId: tenant.organization.id,
        result: "success",
        source: "api",
        eventTime: now,
      });
    },
  };
}
