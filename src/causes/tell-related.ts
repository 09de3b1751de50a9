import { type CleanText, cleanText, clipText, joinClean, numberText } from "../text/clean-text.ts";
import { formatTime } from "../text/time.ts";
import type { RankedLine } from "./fit-lines.ts";
import type { Identifier } from "./identifiers.ts";
import type { RelatedAlert } from "./relate.ts";
import { amount, type Telling } from "./telling.ts";

/** What was looked through for related alerts. */
export interface Looked {
  readonly related: readonly RelatedAlert[];
  /** Alerts on the page that was read. */
  readonly among: number;
  readonly from: Date;
  readonly until: Date;
  readonly status: "active" | "dismissed";
  /** Of the alerts whose events were read as well. */
  readonly readIds: readonly string[];
}

const RANK = { heading: 5, first: 6, same: 7, other: 10 } as const;
const TITLE_CHARS = 90;

/** The incident that the alerts make, the first one named, and what else shares something. */
export function tellRelated(looked: Looked, telling: Telling): RankedLine[] {
  const { related } = looked;
  const incident = related.filter(({ isSameIncident }) => isSameIncident);
  const others = related.filter(({ isSameIncident }) => !isSameIncident);
  return [
    { text: headingOf(looked, incident, telling), rank: RANK.heading, isApart: true },
    ...incident.map((one, at) => ({
      text: relatedLine(one, telling),
      rank: at === 0 ? RANK.first : RANK.same + at / 1000,
    })),
    ...(others.length === 0 ? [] : [{ text: othersLine(others, telling), rank: RANK.other }]),
  ];
}

function headingOf(
  { among, from, until, status }: Looked,
  incident: readonly RelatedAlert[],
  { clean }: Telling,
): CleanText {
  const looked = cleanText`${numberText(among)} ${clean(status)} alerts of ${formatTime(from)}..${formatTime(until)}, by title and aggregates`;
  const [first] = incident;
  if (first === undefined) return cleanText`related: none among ${looked}`;
  const count = incident.length + 1;
  const since = Number.isNaN(first.card.createdAt)
    ? cleanText``
    : cleanText` of ${formatTime(first.card.createdAt)}`;
  return cleanText`related: an incident of ${numberText(count)} alerts, the first ${idOf(first, clean)}${since} (among ${looked}):`;
}

/** "e9971928 2026-11-26 10:38:50Z sev 1 title (shares host, address 203.0.113.9)". */
function relatedLine(one: RelatedAlert, telling: Telling): CleanText {
  const { card, shared, isSameHost } = one;
  const { clean } = telling;
  const by = joinClean([isSameHost ? cleanText`host` : "", ...namesOf(shared, telling)], ", ");
  const severity = card.severity === null ? "" : cleanText`sev ${card.severity}`;
  const at = Number.isNaN(card.createdAt) ? "" : formatTime(card.createdAt);
  return cleanText`${joinClean([idOf(one, clean), at, severity, clean(card.title, TITLE_CHARS)], " ")} (shares ${by})`;
}

function namesOf(shared: readonly Identifier[], { clean }: Telling): CleanText[] {
  return shared.slice(0, 2).map(({ kind, value }) => cleanText`${clean(kind)} ${clean(value, 40)}`);
}

function othersLine(others: readonly RelatedAlert[], telling: Telling): CleanText {
  const { clean } = telling;
  const ids = joinClean(
    others.slice(0, 4).map((one) => idOf(one, clean)),
    " ",
  );
  return cleanText`further apart, sharing a host or user only: ${amount(others.length, cleanText`alert`, cleanText`alerts`)}, such as ${ids}`;
}

function idOf({ card }: RelatedAlert, clean: Telling["clean"]): CleanText {
  return clipText(clean(card.id, 64), 8);
}
