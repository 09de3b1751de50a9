import type { Identifier } from "./identifiers.ts";
import { holdsWord } from "./holds-word.ts";
import { plainUser } from "./identifiers.ts";

/** What is known of an alert without its events. */
export interface AlertCard {
  readonly id: string;
  /** Epoch ms; NaN where it is not told. */
  readonly createdAt: number;
  readonly severity: number | null;
  readonly title: string;
  readonly agentId: string;
  /** Title and aggregates, where identifiers are looked for. */
  readonly text: string;
}

export interface RelatedAlert {
  readonly card: AlertCard;
  /** What it shares with the alert asked about. */
  readonly shared: readonly Identifier[];
  readonly isSameHost: boolean;
  /** Whether it belongs to the same incident: it shares more than a machine, or a machine at the same time. */
  readonly isSameIncident: boolean;
}

export interface RelateOptions {
  readonly alert: AlertCard;
  readonly identifiers: readonly Identifier[];
  /** Machines that take part: the alert's own, and those that its addresses and instances belong to. */
  readonly agentIds: ReadonlySet<string>;
  readonly others: readonly AlertCard[];
}

/** On one machine things belong together when they happen within so long, until more is known. */
const SAME_TIME_MS = 2 * 3_600_000;

/** Alerts that share an identifier or a machine with one, the earliest first. */
export function relate({ alert, identifiers, agentIds, others }: RelateOptions): RelatedAlert[] {
  const tests = identifiers.map((identifier) => ({ identifier, isIn: testOf(identifier) }));
  return others
    .flatMap((card): RelatedAlert[] => {
      if (card.id === alert.id) return [];
      const isSameHost = card.agentId !== "" && agentIds.has(card.agentId);
      const all = tests.filter(({ isIn }) => isIn(card.text)).map(({ identifier }) => identifier);
      // The number of a session is unique on its machine only.
      const shared = all.filter(({ kind }) => kind !== "session" || isSameHost);
      if (!isSameHost && shared.length === 0) return [];
      const isNear = Math.abs(card.createdAt - alert.createdAt) <= SAME_TIME_MS;
      const isSameIncident = shared.some(({ kind }) => kind !== "user") || isNear;
      return [{ card, shared, isSameHost, isSameIncident }];
    })
    .toSorted((a, b) => a.card.createdAt - b.card.createdAt || (a.card.id < b.card.id ? -1 : 1));
}

/** Titles spell accounts without their domain. */
function testOf({ kind, value }: Identifier): (text: string) => boolean {
  return holdsWord(kind === "user" ? plainUser(value) : value);
}
