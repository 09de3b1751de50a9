import type { HostNames } from "../answers/host-names.ts";
import { buildGraph } from "../causes/build-graph.ts";
import type { Fact } from "../causes/fact.ts";
import { mergeFacts } from "../causes/fact-store.ts";
import { identifiersOf } from "../causes/identifiers.ts";
import type { InvestigatedAlert } from "../causes/investigation.ts";
import { type AlertCard, relate, type RelatedAlert } from "../causes/relate.ts";
import type { Looked } from "../causes/tell-related.ts";
import type { Telling } from "../causes/telling.ts";
import { failureText } from "../answers/failure-text.ts";
import { ThreatStackError } from "../errors.ts";
import { recordOf, type AlertParts } from "../summaries/alert-fields.ts";
import { cleanText } from "../text/clean-text.ts";
import { idText } from "../text/id-text.ts";
import { type CountedFold, reportUnread } from "../tool-kit/fold-counted.ts";
import type { RunContext } from "../tool-kit/tool-context.ts";
import { collectAgents, AGENT_STATUSES } from "./collect-agents.ts";
import { hostNames } from "./host-names.ts";
import { readCauses, type ReadCauses } from "./read-causes.ts";
import { optional } from "./optional.ts";
import { type AlertPage, readAlertPage, toCard } from "./related-alerts.ts";
import type { Agent } from "../api/schemas/agent.ts";
import type { Alert } from "../api/schemas/alert.ts";

export interface Investigated {
  readonly alertId: string;
  readonly alert: InvestigatedAlert;
  readonly looked: Looked & { readonly isRead: boolean };
  readonly telling: Telling;
  readonly cursor: string | undefined;
  readonly read: CountedFold<ReadCauses>;
}

export interface Investigating {
  readonly parts: AlertParts;
  /** All active alerts, where they were read already. */
  readonly listed?: readonly Alert[] | undefined;
  /** Of the page of related alerts; the first where absent. */
  readonly cursor?: string | undefined;
  /** Requests that may still be sent. */
  readonly left: () => number;
}

const HOUR_MS = 3_600_000;
/** Before and after the alert and its events. */
const WINDOW_MS = 12 * HOUR_MS;
const EVENT_PAGES = 3;
/** One page of related alerts. */
const RESERVED = 1;

/** Everything the first look at an alert is made of, within the requests that are left. */
export async function readInvestigation(
  { parts, listed, cursor, left }: Investigating,
  context: RunContext,
): Promise<Investigated> {
  const { alert } = parts;
  const pages = Math.max(1, Math.min(EVENT_PAGES, left() - RESERVED));
  const read = await readCauses(alert.id, context, pages);
  reportUnread(read, context);
  const { facts, dropped } = read.value.facts;
  if (dropped > 0)
    context.report(cleanText`${dropped} events beyond what chains of causes can hold`);
  const hosts = await hostNames(context);
  const window = windowOf(toCard(alert), read.value);
  const page =
    listed === undefined || cursor !== undefined
      ? await readAlertPage(window, cursor, context)
      : pageOf(listed, window);
  const machines = await machinesOf(parts, facts, { hosts, context });
  const related = relate({
    alert: toCard(alert),
    identifiers: identifiersOf(facts),
    agentIds: machines,
    others: page.cards,
  });
  const wanted = cursor === undefined ? pick(related, toCard(alert)) : [];
  const more = await readMore(wanted, left, context);
  const all = mergeFacts([facts, ...more.map(({ value }) => value.facts.facts)]);
  return {
    alertId: alert.id,
    alert: { digest: read.value.digest, facts, graph: buildGraph(all) },
    looked: {
      related,
      among: page.cards.length,
      ...window,
      status: page.status,
      isRead: page.isRead,
      readIds: more.map(({ id }) => id),
    },
    telling: tellingOf(alert.id, { own: read.value, more, facts: all, hosts, context }),
    cursor: page.cursor,
    read,
  };
}

/** Around when it was raised and when its events happened. */
function windowOf({ createdAt }: AlertCard, { digest }: ReadCauses): { from: Date; until: Date } {
  const times = [createdAt, digest.first, digest.last].filter((time) => Number.isFinite(time));
  const first = times.length === 0 ? 0 : Math.min(...times);
  const last = times.length === 0 ? 0 : Math.max(...times);
  return { from: new Date(first - WINDOW_MS), until: new Date(last + WINDOW_MS) };
}

/** Of all active alerts those of the window, oldest and newest included. */
function pageOf(listed: readonly Alert[], { from, until }: { from: Date; until: Date }): AlertPage {
  const cards = listed
    .map(toCard)
    .filter(({ createdAt }) => createdAt >= from.getTime() && createdAt <= until.getTime());
  return { cards, status: "active", cursor: "dismissed:", isRead: true };
}

/** Agents that are online or offline; the same lists as host names are made of. None, and reported, where they cannot be read. */
export async function listedAgents(context: RunContext): Promise<readonly Agent[]> {
  const agents = collectAgents({ statuses: AGENT_STATUSES }, context).then(({ items }) => items);
  return optional<readonly Agent[]>(agents, { what: cleanText`agents`, otherwise: [] }, context);
}

interface Around {
  readonly hosts: HostNames;
  readonly context: RunContext;
}

/** Agents of the machines that take part: the alert's own, and those whose address or instance its events name. */
async function machinesOf(
  { alert, agent }: AlertParts,
  facts: readonly Fact[],
  { hosts, context }: Around,
): Promise<ReadonlySet<string>> {
  const ids = new Set([alert.agentId ?? recordOf(agent)?.id ?? ""]);
  const names = namesIn(facts, hosts);
  if (names.size > 0) {
    for (const one of await listedAgents(context))
      if (names.has(one.hostname || (one.name ?? ""))) ids.add(one.id);
  }
  ids.delete("");
  return ids;
}

const LET_IN = /\b(?:logged (?:in|on)|logins?|logons?|sign-?in|session)\b/i;
const KEPT_OUT = /\bfail|\brefused|\bdenied/i;

/** The alerts of the incident that most likely hold what is missing: logins, what shares most, what is grave, what was near and before. */
function pick(related: readonly RelatedAlert[], { createdAt }: AlertCard): readonly string[] {
  const scoreOf = ({ card, shared, isSameHost }: RelatedAlert): number => {
    const isLogin = LET_IN.test(card.title) && !KEPT_OUT.test(card.title);
    const hours = Math.abs(card.createdAt - createdAt) / HOUR_MS;
    return (
      (isLogin ? 3 : 0) +
      Math.min(3, shared.length) +
      (isSameHost ? 2 : 0) +
      (3 - (card.severity ?? 3)) +
      (card.createdAt <= createdAt ? 1 : 0) +
      2 / (1 + hours)
    );
  };
  return related
    .filter(({ isSameIncident }) => isSameIncident)
    .map((one) => ({ id: one.card.id, score: scoreOf(one) }))
    .toSorted((a, b) => b.score - a.score)
    .map(({ id }) => id);
}

function namesIn(facts: readonly Fact[], hosts: HostNames): ReadonlySet<string> {
  const machines = identifiersOf(facts).filter(
    ({ kind }) => kind === "address" || kind === "instance",
  );
  return new Set(machines.flatMap(({ value }) => hosts.byId.get(value) ?? []));
}

type ReadMore = CountedFold<ReadCauses> & { readonly id: string };

/** Events of related alerts, as long as requests are left. One that fails costs itself only. */
async function readMore(
  ids: readonly string[],
  left: () => number,
  context: RunContext,
): Promise<ReadMore[]> {
  const read: ReadMore[] = [];
  for (const id of ids) {
    if (left() <= 0) break;
    try {
      read.push({ ...(await readCauses(id, context, 1)), id });
    } catch (error) {
      if (!(error instanceof ThreatStackError) || context.signal.aborted) throw error;
      context.report(cleanText`the events of alert ${idText(id)} (${failureText(error)})`);
    }
  }
  return read;
}

interface Told extends Around {
  readonly own: ReadCauses;
  readonly more: readonly ReadMore[];
  readonly facts: readonly Fact[];
}

/** Ids of events of other alerts say of which: `1a2b3c4d@e9971928`. */
function tellingOf(alertId: string, { own, more, facts, hosts, context }: Told): Telling {
  const alertOf = new Map(facts.map((fact) => [fact.id, fact.alertId]));
  const idsOf = new Map(more.map(({ id, value }) => [id, value.ids]));
  return {
    clean: context.clean,
    machineOf: (address) => hosts.byId.get(address) ?? "",
    shorten(id) {
      const other = alertOf.get(id) ?? alertId;
      if (other === alertId) return own.ids.shorten(id);
      return `${idsOf.get(other)?.shorten(id) ?? id}@${other.slice(0, 8)}`;
    },
  };
}
