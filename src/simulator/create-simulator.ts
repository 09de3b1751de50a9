import { createServer } from "node:http";
import type { Logger } from "../logger.ts";
import { createAnswerRequest } from "./answer-request.ts";
import { createFaultInjector } from "./fault-injector.ts";
import { createHawkServer } from "./hawk-server.ts";
import { listen } from "./listen.ts";
import { createPageTokens } from "./page-token.ts";
import type { Fault } from "./parse-faults.ts";
import { type RateState, createRateLimit } from "./rate-limit.ts";
import { type Route, createRouter } from "./router.ts";
import { agentRoutes } from "./routes/agents.ts";
import { alertEventRoutes } from "./routes/alert-events.ts";
import { alertRoutes } from "./routes/alerts.ts";
import { rulesetRoutes } from "./routes/rulesets.ts";
import { selfTestRoutes } from "./routes/self-test.ts";
import { createServeRequest } from "./serve-request.ts";
import { createStore } from "./store.ts";
import type { Tenant } from "./tenant.ts";

/** Requests a minute of one organization (API reference §2.0 [C]). */
const REQUESTS_PER_MINUTE = 200;

export interface SimulatorOptions {
  readonly tenant: Tenant;
  /** Epoch milliseconds: the clock of the API, its retention and its rate limit. */
  readonly clock?: () => number;
  readonly faults?: readonly Fault[];
  /** Of the faults. */
  readonly seed?: number;
  /** False switches the limit off; a tenant that is not live has none. */
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
 * The embedded Threat Stack API, version 2, on a loopback port: self-test, alerts, events, agents,
 * rulesets and rules, as faithful as the API reference allows. It offers no writes and no `/v1`.
 */
export async function createSimulator(options: SimulatorOptions): Promise<Simulator> {
  const { tenant, logger, clock = Date.now } = options;
  const closing = new AbortController();
  const serve = createServeRequest({
    strike: createFaultInjector({ faults: options.faults ?? [], seed: options.seed ?? 1 }),
    answerRequest: createAnswerRequest({
      hawk: createHawkServer({ credentials: tenant.credentials, clock }),
      organizationId: tenant.organization.id,
      takeRate: rateOf(options, clock),
      route: createRouter(routesOf(options, clock)),
      onError: (error) => logger?.error({ err: error }, "the embedded API failed"),
    }),
    clock,
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
  return {
    url: `http://127.0.0.1:${listening.port}/v2`,
    credentials: { ...tenant.credentials, organizationId: tenant.organization.id },
    requests: () => requests,
    async close() {
      closing.abort();
      await listening.close();
    },
  };
}

function routesOf(options: SimulatorOptions, clock: () => number): Route[] {
  const { tenant, eventsPageSize } = options;
  const context = {
    store: createStore({ tenant, clock }),
    tokens: createPageTokens(tenant.credentials.apiKey),
  };
  return [
    ...selfTestRoutes(),
    ...alertRoutes(context),
    ...alertEventRoutes({ ...context, eventsPageSize }),
    ...agentRoutes(context),
    ...rulesetRoutes(context),
  ];
}

function rateOf(
  { tenant, rateLimit }: SimulatorOptions,
  clock: () => number,
): (() => RateState) | undefined {
  const limit = rateLimit ?? (tenant.live ? { perMinute: REQUESTS_PER_MINUTE } : false);
  return limit === false ? undefined : createRateLimit({ perMinute: limit.perMinute, clock });
}
