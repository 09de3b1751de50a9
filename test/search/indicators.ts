import { createApi } from "../../src/api/create-api.ts";
import { createCachedClient } from "../../src/api/cached-client.ts";
import { generateTenantWithFindings } from "../../src/demo-tenant/generate-tenant.ts";
import { timeOf } from "../../src/event-fields/event-time.ts";
import { createSimulator } from "../../src/simulator/create-simulator.ts";
import type { Tenant } from "../../src/tenant/tenant.ts";
import { createClean } from "../../src/text/clean.ts";
import { createExports } from "../../src/tool-kit/exports.ts";
import { searchEvents } from "../../src/tools/search-events.ts";
import { NOW } from "../support/make-tenant.ts";

/** How the search for the indicators of a tenant's attacks went. */
export interface IndicatorRun {
  readonly indicators: number;
  /** Pairs of an indicator and an alert that holds it, by a plain loop over all events. */
  readonly held: number;
  /** Of these pairs, those that the search found. */
  readonly found: number;
  /** Pairs that the search told though no event of the alert holds the indicator. */
  readonly wrong: readonly string[];
  readonly missed: readonly string[];
  readonly calls: number;
  readonly requests: number;
  readonly mostRequestsOfACall: number;
}

const DAY_MS = 86_400_000;
const SHORT_ID = 8;
const MAX_CALLS = 100;

/**
 * Searches each indicator of each attack by nothing but the cursor of the answer before: among all events, or those of
 * the last `days`.
 */
export async function searchIndicators(seed: number, days = 0): Promise<IndicatorRun> {
  const { tenant, findings } = generateTenantWithFindings({ seed, now: NOW });
  const attacks = findings.filter(({ verdict }) => verdict === "attack");
  const all = attacks.flatMap(({ indicators }) => Object.values(indicators).flat());
  const indicators = [...new Set(all)];
  const from = days === 0 ? undefined : NOW - days * DAY_MS;
  const holders = await alertsThatHold(tenant, { texts: indicators, from });
  const simulator = await createSimulator({ tenant, rateLimit: false, clock: () => NOW });
  const api = createApi({
    baseUrl: new URL(simulator.url),
    credentials: simulator.credentials,
    version: "0.0.0",
    now: () => NOW,
    ratePerMinute: false,
  });
  const client = createCachedClient({ client: api.client, now: () => NOW });
  const costs: number[] = [];
  const [missed, wrong]: [string[], string[]] = [[], []];
  let [held, found] = [0, 0];
  try {
    for (const text of indicators) {
      const told = await alertsTold(async (input) => {
        const before = simulator.requests();
        const since = from === undefined ? {} : { start: new Date(from).toISOString() };
        const answer = await searchEvents.run({ ...input, ...since }, contextOf(client));
        costs.push(simulator.requests() - before);
        return answer;
      }, text);
      const holding = holders.get(text) ?? new Set();
      held += holding.size;
      found += [...holding].filter((id) => told.has(id)).length;
      missed.push(...[...holding].filter((id) => !told.has(id)).map((id) => `${text} in ${id}`));
      wrong.push(...[...told].filter((id) => !holding.has(id)).map((id) => `${text} in ${id}`));
    }
    return {
      indicators: indicators.length,
      held,
      found,
      missed,
      wrong,
      calls: costs.length,
      requests: costs.reduce((sum, cost) => sum + cost, 0),
      mostRequestsOfACall: Math.max(0, ...costs),
    };
  } finally {
    await api.close();
    await simulator.close();
  }
}

function contextOf(api: ReturnType<typeof createCachedClient>) {
  return {
    api,
    clean: createClean({ redact: false }),
    now: () => new Date(NOW),
    maxTokens: 20_000,
    banner: "",
    signal: new AbortController().signal,
    exports: createExports(),
  };
}

type Run = (input: object) => Promise<{
  readonly text: string;
  readonly meta: { readonly next_cursor?: string | null };
}>;

/** The alerts that the answers name, by the beginnings of their ids, until no alert is left. */
async function alertsTold(run: Run, text: string): Promise<Set<string>> {
  const told = new Set<string>();
  let cursor: string | undefined;
  for (let call = 0; call < MAX_CALLS; call += 1) {
    const { text: answer, meta } = await run({
      text,
      max_tokens: 20_000,
      ...(cursor !== undefined && { cursor }),
    });
    for (const id of alertRows(answer)) told.add(id);
    if (!/ alerts not searched yet;/.test(answer)) return told;
    cursor = meta.next_cursor ?? undefined;
    if (cursor === undefined) throw new Error(`no cursor though alerts are left: ${answer}`);
  }
  throw new Error(`more than ${MAX_CALLS} calls`);
}

/** First cells of the table below `alerts:`. */
function alertRows(answer: string): string[] {
  const [, below = ""] = answer.split(/^alerts(?: [\d,]+-[\d,]+ of [\d,]+)?:/m);
  const [rows = ""] = below.split(/^events(?: [\d,]+-[\d,]+ of [\d,]+)?:/m);
  return [...rows.matchAll(/^([0-9a-f]{8}),/gm)].map(([, id = ""]) => id);
}

/** By a plain loop over all events of all alerts: the beginnings of the ids of alerts that hold each text. */
async function alertsThatHold(
  tenant: Tenant,
  {
    texts,
    from = -Infinity,
  }: { readonly texts: readonly string[]; readonly from?: number | undefined },
): Promise<Map<string, Set<string>>> {
  const wanted = texts.map((text) => ({
    text,
    words: text.toLowerCase().split(/\s+/).filter(Boolean),
    alerts: new Set<string>(),
  }));
  for (const { id, createdAt } of tenant.alerts) {
    // An alert gathers events for a day at most.
    if (Date.parse(createdAt) < from - DAY_MS) continue;
    for await (const json of tenant.events(id)?.open() ?? []) {
      const record = JSON.parse(json) as Record<string, unknown>;
      if (from > -Infinity && !(timeOf(record) >= from)) continue;
      const event = valuesOf(record);
      const held = wanted.filter(({ words }) => words.every((word) => event.includes(word)));
      for (const { alerts } of held) alerts.add(id.slice(0, SHORT_ID));
    }
  }
  return new Map(wanted.map(({ text, alerts }) => [text, alerts]));
}

/** All values of an event in lower case, one a line. */
function valuesOf(event: object): string {
  const values: string[] = [];
  JSON.stringify(event, (_name, value: unknown) => {
    if (typeof value !== "object" || value === null) values.push(String(value).toLowerCase());
    return value;
  });
  return values.join("\n");
}
