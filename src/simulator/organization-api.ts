import { createPageTokens } from "./page-token.ts";
import type { Membership } from "./membership.ts";
import { type RateState, createRateLimit } from "./rate-limit.ts";
import { type Route, type RouteContext, type Router, createRouter } from "./router.ts";
import { agentRoutes } from "./routes/agents.ts";
import { alertEventRoutes } from "./routes/alert-events.ts";
import { alertRoutes } from "./routes/alerts.ts";
import { organizationRoutes } from "./routes/organization.ts";
import { ruleTagRoutes } from "./routes/rule-tags.ts";
import { rulesetRoutes } from "./routes/rulesets.ts";
import { selfTestRoutes } from "./routes/self-test.ts";
import { serverRoutes } from "./routes/servers.ts";
import { looseVulnerabilityRoutes, vulnerabilityRoutes } from "./routes/vulnerabilities.ts";
import { type Store, createStore } from "./store.ts";
import type { Tenant } from "../tenant/tenant.ts";
import { dismissalRoutes } from "./writes/dismissals.ts";
import { memberWriteRoutes } from "./writes/members.ts";
import { ruleWriteRoutes } from "./writes/rules.ts";
import { rulesetWriteRoutes } from "./writes/rulesets.ts";
import { s3ExportWriteRoutes } from "./writes/s3-exports.ts";
import { version1Routes } from "./version-1/routes.ts";

/** Requests a minute of one organization (docs/threat-stack-api.md §2.0 [C]). */
const REQUESTS_PER_MINUTE = 200;

export interface OrganizationApiOptions {
  readonly tenant: Tenant;
  readonly clock: () => number;
  /** False switches the limit off; a tenant that is not live has none. */
  readonly rateLimit: { readonly perMinute: number } | false | undefined;
  readonly eventsPageSize: number | undefined;
  /** Every organization that the same key serves, this one included. */
  readonly memberships: () => readonly Membership[];
}

/** All of one organization: both versions read the same records and spend the same budget. */
export interface OrganizationApi {
  /** Undefined where no limit applies. */
  readonly takeRate: (() => RateState) | undefined;
  readonly routes: { readonly 1: Router; readonly 2: Router };
  membership(): Membership;
}

/** Records are read with the first request: a tenant may take long to make, and nobody may ask. */
export function createOrganizationApi(options: OrganizationApiOptions): OrganizationApi {
  const { tenant, clock, memberships } = options;
  const startedAt = clock();
  const opened = untilChanged(tenant, () => {
    const store = createStore({ tenant, clock, startedAt });
    const secret = `${tenant.credentials.apiKey} ${tenant.organization.id}`;
    const context: RouteContext = { store, tokens: createPageTokens(secret) };
    return {
      store,
      routes: {
        1: createRouter(version1Routes({ store, clock, memberships })),
        2: createRouter(version2Routes(context, options)),
      },
    };
  });
  return {
    takeRate: rateOf(options),
    get routes() {
      return opened().routes;
    },
    membership: () => ({
      ...tenant.organization,
      role: roleOf(opened().store, tenant.credentials.userId),
    }),
  };
}

/** What is made of a tenant's records, anew whenever these have changed. */
function untilChanged<T>({ revision }: Tenant, make: () => T): () => T {
  let made: { readonly value: T; readonly revision: number | undefined } | undefined;
  return () => {
    const now = revision?.();
    if (made === undefined || made.revision !== now) made = { value: make(), revision: now };
    return made.value;
  };
}

/** Whoever is not listed, as in somebody's own exports, may at least read. */
function roleOf(store: Store, userId: string): string {
  return store.members().find(({ id }) => id === userId)?.role ?? "user";
}

function version2Routes(
  context: RouteContext,
  { clock, eventsPageSize, tenant }: OrganizationApiOptions,
): Route[] {
  const writing = { ...context, clock, tenant };
  return [
    ...selfTestRoutes(),
    ...alertRoutes(context),
    ...alertEventRoutes({ ...context, eventsPageSize }),
    ...agentRoutes(context),
    ...serverRoutes(context),
    ...looseVulnerabilityRoutes(context),
    ...vulnerabilityRoutes(context),
    ...rulesetRoutes(context),
    ...ruleTagRoutes(context),
    ...organizationRoutes({ ...context, clock }),
    ...dismissalRoutes(writing),
    ...rulesetWriteRoutes(writing),
    ...ruleWriteRoutes(writing),
    ...memberWriteRoutes(writing),
    ...s3ExportWriteRoutes(writing),
  ];
}

function rateOf({
  tenant,
  rateLimit,
  clock,
}: OrganizationApiOptions): (() => RateState) | undefined {
  const limit = rateLimit ?? (tenant.live ? { perMinute: REQUESTS_PER_MINUTE } : false);
  return limit === false ? undefined : createRateLimit({ perMinute: limit.perMinute, clock });
}
