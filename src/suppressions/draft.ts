import type { Filter } from "../rules/filter.ts";
import { tellApart, type Apart } from "./apart.ts";
import type { Choice, ChosenShape } from "./choice.ts";
import type { Ladder } from "./ladder.ts";
import type { Label } from "./notable-label.ts";
import { type Weakness, weaknessesOf } from "./lint.ts";
import { atLeastDeep, type Blocker, type Trial } from "./trial.ts";

/** What a filter would do to the alerts that were looked at. */
export interface Effect {
  /** Events of the chosen ones' alert that were not chosen. */
  readonly ownOthers: number;
  /** Events of other alerts of the rule, and in how many of these. */
  readonly elsewhere: number;
  readonly elsewhereAlerts: number;
  /** Of those elsewhere: notable for an attack technique, like chosen events of the same shape. */
  readonly notable: number;
  /** Alerts that would not have fired. */
  readonly unfired: number;
}

export interface DraftedFilter {
  readonly text: string;
  readonly filter: Filter;
  readonly effect: Effect;
  readonly weaknesses: readonly Weakness[];
}

/** Why something is not offered: protected events that it would silence. */
export interface Block {
  /** Protected events that it matches. */
  readonly count: number;
  readonly blockers: readonly Blocker[];
  readonly apart: Apart | undefined;
}

export type Draft =
  | {
      readonly kind: "offered";
      /** The narrowest first; at most three. */
      readonly filters: readonly DraftedFilter[];
      /** What forbids a broader one; undefined where the broadest is offered. */
      readonly broader: Block | undefined;
      /** Alerts that were tried, that of the chosen events included. */
      readonly alerts: number;
    }
  | { readonly kind: "blocked"; readonly text: string; readonly block: Block }
  /** Nothing that lasts is shared by all chosen events. */
  | { readonly kind: "nothing-shared" }
  /** The filters do not match all chosen events. */
  | { readonly kind: "unproven" };

export interface DraftParts {
  readonly ladder: Ladder;
  readonly choice: Choice;
  readonly own: Trial;
  readonly others: readonly Trial[];
  /** Events that make an alert of the rule. */
  readonly threshold: number;
}

/** Up to three proven filters from narrow to broad, or what blocks even the narrowest. */
export function draftFrom(parts: DraftParts): Draft {
  const { ladder, choice, others } = parts;
  const counts = Array.from(
    { length: ladder.narrowest - ladder.broadest + 1 },
    (_, index) => ladder.narrowest - index,
  ).filter((count) => count > 0);
  if (counts.length === 0) return { kind: "nothing-shared" };
  const proven = counts.filter((count) => matchesAllChosen(parts, count));
  const [narrowest] = proven;
  if (narrowest === undefined) return { kind: "unproven" };
  const safe = proven.filter((count) => blockedBy(parts, count) === 0);
  if (safe.length === 0) {
    return { kind: "blocked", text: ladder.textOf(narrowest), block: blockOf(parts, narrowest) };
  }
  const blocked = proven.find((count) => !safe.includes(count));
  return {
    kind: "offered",
    // Who vouches for an attack by name vouches for that act, not for whatever else its program may do.
    filters: (notableChoice(choice).length > 0 ? safe.slice(0, 1) : pickThree(safe)).map((count) =>
      draftedFilter(parts, count),
    ),
    broader: blocked === undefined ? undefined : blockOf(parts, blocked),
    alerts: 1 + others.length,
  };
}

/** A filter that misses a chosen event is no answer to what was asked. */
function matchesAllChosen({ choice, own }: DraftParts, count: number): boolean {
  return atLeastDeep(own.chosen, count) === choice.chosen;
}

/** Protected events that the filter would silence. */
function blockedBy({ own, others }: DraftParts, count: number): number {
  return [own, ...others].reduce((sum, trial) => sum + atLeastDeep(trial.blocked, count), 0);
}

function blockOf(parts: DraftParts, count: number): Block {
  const { ladder, choice, own, others } = parts;
  const blockers = [own, ...others]
    .flatMap((trial) => trial.blockers)
    .filter(({ depth }) => depth >= count)
    .toSorted((a, b) => Number(b.label !== undefined) - Number(a.label !== undefined));
  const used = ladder.fieldsOf(ladder.narrowest);
  return {
    count: blockedBy(parts, count),
    blockers,
    apart: tellApart(choice.profile, blockers, used),
  };
}

/** The narrowest, the broadest, and one between. */
function pickThree(counts: readonly number[]): number[] {
  const last = counts.length - 1;
  const picked = [counts[0], counts[Math.round(last / 2)], counts[last]];
  return [...new Set(picked)].filter((count) => count !== undefined);
}

function draftedFilter(parts: DraftParts, count: number): DraftedFilter {
  const { ladder, choice } = parts;
  const filter = ladder.filterOf(count);
  return {
    filter,
    text: ladder.textOf(count),
    effect: effectOf(parts, count),
    weaknesses: weaknessesOf(filter, { profile: choice.profile }),
  };
}

function effectOf({ own, others, threshold }: DraftParts, count: number): Effect {
  const elsewhere = others.map((trial) => atLeastDeep(trial.silenced, count));
  return {
    ownOthers: atLeastDeep(own.silenced, count),
    elsewhere: elsewhere.reduce((sum, each) => sum + each, 0),
    elsewhereAlerts: elsewhere.filter((each) => each > 0).length,
    notable: others.reduce((sum, trial) => sum + atLeastDeep(trial.notable, count), 0),
    unfired: [own, ...others].filter((trial) => isUnfired(trial, count, threshold)).length,
  };
}

/** Events of one alert came within one window and agree in its aggregates, so that only their number decides. */
function isUnfired({ total, chosen, silenced }: Trial, count: number, threshold: number): boolean {
  const gone = atLeastDeep(chosen, count) + atLeastDeep(silenced, count);
  return gone > 0 && total - gone < threshold;
}

/** A chosen shape that is notable for an attack technique. */
export interface NotableShape extends ChosenShape {
  readonly label: Label;
}

/** The notable ones among the chosen shapes. */
export function notableChoice({ shapes }: Pick<Choice, "shapes">): NotableShape[] {
  return [...shapes.values()].flatMap((shape) => {
    const { label } = shape;
    return label === undefined ? [] : [{ ...shape, label }];
  });
}
