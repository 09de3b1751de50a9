import { createServer } from "node:http";
import type { Logger } from "../logger.ts";
import { type AnswerRequest, createAnswerRequest } from "./answer-request.ts";
import { createFaultInjector } from "./fault-injector.ts";
import { createHawkDoor } from "./hawk-door.ts";
import { createHawkServer } from "./hawk-server.ts";
import { createKeyDoor } from "./key-door.ts";
import { listen } from "./listen.ts";
import { type OrganizationApi, createOrganizationApi } from "./organization-api.ts";
import type { Fault } from "./parse-faults.ts";
import { createServeRequest } from "./serve-request.ts";
import type { Tenant } from "../tenant/tenant.ts";

export interface SimulatorOptions {
  readonly tenant: Tenant;
  /** Further organizations that the same key serves (docs/threat-stack-api.md §1.3 [D]); their own keys open nothing. */
  readonly others?: readonly Tenant[];
  /** Epoch milliseconds: the clock of the API, its retention and its rate limit. */
  readonly clock?: () => number;
  /** Epoch milliseconds: what signatures and the `Date` header go by; by default the clock. */
  readonly signingClock?: () => number;
  readonly faults?: readonly Fault[];
  /** Of the faults. */
  readonly seed?: number;
  /** Of each organization; false switches the limit off, and a tenant that is not live has none. */
  readonly rateLimit?: { readonly perMinute: number } | false;
  /** Sends events in pages of this size; see routes/alert-events.ts. */
  readonly eventsPageSize?: number;
  /** 0, or nothing, takes any free port. */
  readonly port?: number;
  readonly logger?: Logger;
}

export interface Simulator {
  /** Base URL of version 2, such as `http://127.0.0.1:4000/v2`. */
  readonly url: string;
  /** Base URL of version 1, such as `http://127.0.0.1:4000/api/v1`; the same key opens it. */
  readonly urlV1: string;
  readonly credentials: {
    readonly userId: string;
    readonly apiKey: string;
    readonly organizationId: string;
  };
  /** Requests that came in since the start, whatever was answered. */
  requests(): number;
  /** Stops listening and ends every connection, also one in the middle of an answer. */
  close(): Promise<void>;
}

/**
 * The embedded Threat Stack API on a loopback port: every operation of versions 2 and 1, as faithful as
 * docs/threat-stack-api.md allows. What is written lives as long as the process, and never over files.
 */
export async function createSimulator(options: SimulatorOptions): Promise<Simulator> {
  const { tenant, logger, clock = Date.now, signingClock = clock } = options;
  const closing = new AbortController();
  const serve = createServeRequest({
    strike: createFaultInjector({ faults: options.faults ?? [], seed: options.seed ?? 1 }),
    answerRequest: createAnswering(options, { clock, signingClock }),
    clock: signingClock,
    signal: closing.signal,
    logger,
  });
  let requests = 0;
  const server = createServer((request, response) => {
    requests += 1;
    serve(request, response).catch((error: unknown) => {
      if (!closing.signal.aborted) logger?.error({ err: error }, "an answer broke off");
      response.destroy();
    });
  });
  const listening = await listen(server, options.port ?? 0);
  const origin = `http://127.0.0.1:${listening.port}`;
  return {
    url: `${origin}/v2`,
    urlV1: `${origin}/api/v1`,
    credentials: { ...tenant.credentials, organizationId: tenant.organization.id },
    requests: () => requests,
    async close() {
      closing.abort();
      await listening.close();
    },
  };
}

type Clocks = Required<Pick<SimulatorOptions, "clock" | "signingClock">>;

function createAnswering(
  options: SimulatorOptions,
  { clock, signingClock }: Clocks,
): AnswerRequest {
  const { tenant, others = [], logger, rateLimit, eventsPageSize } = options;
  const { credentials } = tenant;
  const organizations = new Map<string, OrganizationApi>();
  const memberships = () => [...organizations.values()].map((one) => one.membership());
  for (const one of [tenant, ...others]) {
    const own = one === tenant ? one : { ...one, credentials };
    organizations.set(
      one.organization.id,
      createOrganizationApi({ tenant: own, clock, rateLimit, eventsPageSize, memberships }),
    );
  }
  const hawkDoor = createHawkDoor(createHawkServer({ credentials, clock: signingClock }));
  const keyDoor = createKeyDoor({
    apiKey: credentials.apiKey,
    defaultOrganizationId: tenant.organization.id,
  });
  return createAnswerRequest({
    doorOf: (pathname) =>
      /^\/api\/v1(?:\/|$)/.test(pathname)
        ? { door: keyDoor, version: 1 }
        : { door: hawkDoor, version: 2 },
    organizations,
    onError: (error) => logger?.error({ err: error }, "the embedded API failed"),
  });
}
