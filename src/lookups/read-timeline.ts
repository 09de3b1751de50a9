import { failureText } from "../answers/failure-text.ts";
import { getAlert } from "../api/operations/alerts.ts";
import { holdsWord, mentions } from "../causes/holds-word.ts";
import type { AlertCard } from "../causes/relate.ts";
import type { TimedAlert } from "../causes/timeline.ts";
import { ThreatStackError } from "../errors.ts";
import type { EventRecord } from "../event-fields/event-record.ts";
import { timeOf } from "../event-fields/event-time.ts";
import { cleanText } from "../text/clean-text.ts";
import { idText } from "../text/id-text.ts";
import { digestName, foldAlert } from "../tool-kit/fold-alert.ts";
import { isWhole, reportUnread } from "../tool-kit/fold-counted.ts";
import type { RunContext } from "../tool-kit/tool-context.ts";
import { ALERT_STATUSES, collectAlerts } from "./collect-alerts.ts";
import { hostNames } from "./host-names.ts";
import { toCard } from "./related-alerts.ts";
import { resolveAgentId, resolveAlertId } from "./resolve-id.ts";

export interface TimelineQuery {
  readonly alertIds?: readonly string[] | undefined;
  readonly agentId?: string | undefined;
  readonly user?: string | undefined;
  readonly address?: string | undefined;
  readonly from?: Date | undefined;
  readonly until?: Date | undefined;
}

export interface ReadTimeline {
  readonly alerts: readonly TimedAlert[];
  /** Alerts that were asked for, or created in the window. */
  readonly total: number;
  /** Alerts whose events were read, or could not be. */
  readonly looked: number;
  /** Whether all alerts and events were counted. */
  readonly isWhole: boolean;
}

/** Of one call, each with a request of its own at least. */
const MAX_ALERTS = 30;
const DAY_MS = 86_400_000;

/** The alerts of a story with their events, each alert read once; one that fails costs itself only. */
export async function readTimeline(
  query: TimelineQuery,
  context: RunContext,
): Promise<ReadTimeline> {
  const { cards, isAll } = await cardsOf(query, context);
  const chosen = cards.slice(0, MAX_ALERTS);
  const hosts = await hostNames(context);
  const alerts: TimedAlert[] = [];
  let isEach = isAll;
  for (const card of chosen) {
    try {
      const read = await readOne(card, query, context);
      reportUnread(read, context);
      isEach &&= isWhole(read);
      const host = hosts.byId.get(card.agentId) ?? "";
      if (read.value.total > 0) alerts.push({ card, host, digest: read.value });
    } catch (error) {
      if (!(error instanceof ThreatStackError) || context.signal.aborted) throw error;
      context.report(cleanText`the events of alert ${idText(card.id)} (${failureText(error)})`);
      isEach = false;
    }
  }
  return { alerts, total: cards.length, looked: chosen.length, isWhole: isEach };
}

async function readOne({ id }: AlertCard, query: TimelineQuery, context: RunContext) {
  const { api, signal, progress, clean } = context;
  const { redact } = clean;
  const select = selectOf(query);
  const fold = () => foldAlert({ api, alertId: id, redact, select, signal, progress });
  return select === undefined && api.derive !== undefined
    ? api.derive(digestName(id), fold, isWhole)
    : fold();
}

/** Which events belong to it; undefined for all. */
function selectOf({
  user,
  address,
  from,
  until,
}: TimelineQuery): ((event: EventRecord) => boolean) | undefined {
  const tests: ((event: EventRecord) => boolean)[] = [];
  for (const value of [user, address]) if (value !== undefined) tests.push(mentions(value));
  if (from !== undefined) tests.push((event) => !(timeOf(event) < from.getTime()));
  if (until !== undefined) tests.push((event) => !(timeOf(event) > until.getTime()));
  return tests.length === 0 ? undefined : (event) => tests.every((test) => test(event));
}

/** Alerts asked for by id, else those of a host or window; where a user or address is looked for, those that name it come first. */
async function cardsOf(
  query: TimelineQuery,
  context: RunContext,
): Promise<{ readonly cards: readonly AlertCard[]; readonly isAll: boolean }> {
  const { alertIds, agentId, user, address, from, until } = query;
  const { api, signal } = context;
  if (alertIds !== undefined) {
    const chosen = alertIds.slice(0, MAX_ALERTS);
    const ids = await Promise.all(chosen.map((id) => resolveAlertId(id, context)));
    const cards: AlertCard[] = [];
    for (const id of new Set(ids)) {
      cards.push(toCard(await api.call(getAlert, { alertId: id }, { signal })));
    }
    return { cards, isAll: alertIds.length === chosen.length };
  }
  // An alert is created after its first events: those of the window may be in one of the next day.
  const later = until === undefined ? undefined : new Date(until.getTime() + DAY_MS);
  const filters = {
    ...(agentId !== undefined && { agentId: await resolveAgentId(agentId, context) }),
    from,
    until: later,
  };
  const { items, isWhole: isAll } = await collectAlerts(
    { statuses: ALERT_STATUSES, filters },
    context,
  );
  const tests = [user, address].flatMap((value) => (value === undefined ? [] : [holdsWord(value)]));
  const ranked = items.map(toCard).map((card) => ({
    card,
    named: tests.filter((test) => test(card.text)).length,
  }));
  const ordered = ranked.toSorted(
    (a, b) =>
      b.named - a.named ||
      (a.card.severity ?? 3) - (b.card.severity ?? 3) ||
      b.card.createdAt - a.card.createdAt,
  );
  return { cards: ordered.map(({ card }) => card), isAll };
}
