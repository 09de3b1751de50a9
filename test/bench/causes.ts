import { buildGraph } from "../../src/causes/build-graph.ts";
import { createFactStore } from "../../src/causes/fact-store.ts";
import type { CauseGraph } from "../../src/causes/graph.ts";
import type { Finding } from "../../src/demo-tenant/finding.ts";
import { generateTenantWithFindings } from "../../src/demo-tenant/generate-tenant.ts";
import { eventIdOf } from "../../src/event-fields/event-id.ts";
import type { EventRecord } from "../../src/event-fields/event-record.ts";
import type { Tenant } from "../../src/tenant/tenant.ts";
import { NOW } from "../support/make-tenant.ts";
import { openTools } from "../support/open-tools.ts";

/**
 * Investigates every alert of every story of the demo tenant over the embedded API and prints, by story, how often
 * the root cause is named: by the sentence of the root (`root`), or anywhere in the text (`text`). Named is an event
 * that the story began with, or all facts of the story that its root cause holds in words. Then what becomes of
 * links told as certain: one that ties an event of the story to one that is none of it counts as wrong, and recall
 * is the share of events of the story that certain links alone tie to the event it began with, among stories whose
 * alerts hold that event. `--seeds N` (5), `--wrong` lists what was missed.
 */
const BUDGETS = [2000, 500] as const;
const SEEDS = numberAfter("--seeds", 5);
const isListing = process.argv.includes("--wrong");

interface Tally {
  alerts: number;
  named: Record<(typeof BUDGETS)[number], { root: number; text: number; tokens: number[] }>;
  requests: number[];
}

interface Links {
  certain: number;
  wrong: number;
  reached: number;
  events: number;
}

const tallies = new Map<string, Tally>();
const links: Links = { certain: 0, wrong: 0, reached: 0, events: 0 };

for (let seed = 1; seed <= SEEDS; seed += 1) {
  const { tenant, findings } = generateTenantWithFindings({ seed, now: NOW });
  for (const finding of findings) {
    for (const alertId of finding.alertIds) await investigate({ seed, tenant, finding, alertId });
    await judgeLinks(tenant, finding);
  }
}
printTallies();
printLinks();

interface Case {
  readonly seed: number;
  readonly tenant: Tenant;
  readonly finding: Finding;
  readonly alertId: string;
}

/** Requests are those of the first answer; the second is made of what was read for it. */
async function investigate({ seed, tenant, finding, alertId }: Case): Promise<void> {
  const tally = tallyOf(finding);
  tally.alerts += 1;
  const { call, requests, close } = await openTools({ tenant, rateLimit: false });
  for (const budget of BUDGETS) {
    const input = { alert_id: alertId, max_tokens: budget };
    const { text, tokens } = await call("threatstack_investigate_alert", input);
    const line = text.split("\n").find((one) => one.startsWith("root cause")) ?? "";
    const figures = tally.named[budget];
    const isRoot = names(line, finding);
    if (isRoot) figures.root += 1;
    if (isRoot || names(text, finding)) figures.text += 1;
    figures.tokens.push(tokens);
    if (budget !== BUDGETS[0]) continue;
    tally.requests.push(requests());
    if (isListing && !isRoot) {
      print(`seed ${String(seed)} ${finding.id} ${alertId}: ${finding.rootCause}\n  ${line}`);
    }
  }
  await close();
}

function names(text: string, finding: Finding): boolean {
  const { facts, rootCause } = finding;
  if (finding.rootCauseIds().some((id) => text.includes(id.slice(0, 8)))) return true;
  const words = facts.filter((fact) => rootCause.includes(fact.text));
  return words.length > 0 && words.every((fact) => text.includes(fact.text));
}

async function judgeLinks(tenant: Tenant, finding: Finding): Promise<void> {
  const own = new Set(finding.eventIds());
  const store = createFactStore();
  for (const alertId of finding.alertIds) {
    for await (const event of eventsOf(tenant, alertId)) store.add(event, alertId);
  }
  const graph = buildGraph(store.facts().facts);
  countCrossings(graph, own);
  const ends = new Set(finding.rootCauseIds().flatMap((id) => graph.nodeOf.get(id) ?? []));
  if (ends.size === 0) return;
  const keys = [...own].flatMap((id) => graph.nodeOf.get(id) ?? []);
  links.events += keys.length;
  links.reached += keys.filter((key) => isReached(graph, key, ends)).length;
}

/** Links told as certain between events that were read, and those of them that lead into a story or out of it. */
function countCrossings(graph: CauseGraph, own: ReadonlySet<string>): void {
  const byNode = new Map<string, string[]>();
  for (const [id, key] of graph.nodeOf) {
    const known = byNode.get(key);
    if (known === undefined) byNode.set(key, [id]);
    else known.push(id);
  }
  const isOwn = (ids: readonly string[]) => ids.some((id) => own.has(id));
  for (const [key, link] of graph.causes) {
    const effects = byNode.get(key);
    const causes = byNode.get(link.cause);
    if (!link.isCertain || effects === undefined || causes === undefined) continue;
    links.certain += 1;
    if (isOwn(effects) === isOwn(causes)) continue;
    links.wrong += 1;
    if (isListing) print(`crossing: ${String(effects[0])} <- ${link.cause} by ${link.by}`);
  }
}

function isReached(graph: CauseGraph, from: string, ends: ReadonlySet<string>): boolean {
  const seen = new Set<string>();
  for (let at = from; !seen.has(at);) {
    if (ends.has(at) || ends.has(graph.sessions.get(at) ?? "")) return true;
    seen.add(at);
    const link = graph.causes.get(at);
    if (link?.isCertain !== true) return false;
    at = link.cause;
  }
  return false;
}

async function* eventsOf(tenant: Tenant, alertId: string): AsyncGenerator<EventRecord> {
  const source = tenant.events(alertId);
  const seen = new Set<string>();
  for await (const body of source?.open() ?? []) {
    const event: EventRecord = JSON.parse(body);
    const id = eventIdOf(event);
    if (!seen.has(id)) yield event;
    seen.add(id);
  }
}

function tallyOf({ id, kind }: Finding): Tally {
  const name = `${kind}: ${id.replace(/-?\d+$/, "")}`;
  const known = tallies.get(name);
  if (known !== undefined) return known;
  const made = { alerts: 0, named: { 2000: noFigures(), 500: noFigures() }, requests: [] };
  tallies.set(name, made);
  return made;
}

function noFigures() {
  return { root: 0, text: 0, tokens: [] };
}

function printTallies(): void {
  const all = [...tallies].toSorted(([a], [b]) => (a < b ? -1 : 1));
  print(`${String(SEEDS)} seeds; named of alerts: root sentence, whole text; median tokens`);
  for (const [name, { alerts, named, requests }] of all) {
    const shown = BUDGETS.map((budget) => {
      const { root, text, tokens } = named[budget];
      return `${String(budget)}: ${percent(root, alerts)} ${percent(text, alerts)} ${String(median(tokens))} tokens`;
    });
    const most = Math.max(...requests);
    print(
      `${name.padEnd(48)} ${String(alerts).padStart(4)}  ${shown.join("   ")}   ≤${String(most)} requests`,
    );
  }
  const alerts = all.reduce((sum, [, tally]) => sum + tally.alerts, 0);
  for (const budget of BUDGETS) {
    const root = all.reduce((sum, [, { named }]) => sum + named[budget].root, 0);
    const text = all.reduce((sum, [, { named }]) => sum + named[budget].text, 0);
    print(
      `all at ${String(budget)}: root sentence ${percent(root, alerts)}, text ${percent(text, alerts)} of ${String(alerts)}`,
    );
  }
}

function printLinks(): void {
  const { certain, wrong, reached, events } = links;
  print(`links told as certain: ${String(certain)}, crossing out of a story ${String(wrong)}`);
  print(
    `events tied to the story's first by them: ${percent(reached, events)} of ${String(events)}`,
  );
}

function percent(part: number, whole: number): string {
  return whole === 0 ? "-" : `${((100 * part) / whole).toFixed(0)} %`;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function numberAfter(flag: string, otherwise: number): number {
  const at = process.argv.indexOf(flag);
  const given = at < 0 ? otherwise : Number(process.argv[at + 1]);
  if (!Number.isInteger(given) || given < 1) throw new Error(`${flag} takes a whole number`);
  return given;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
