import { finish } from "../../src/digest/steps.ts";
import { createSelector, type EventSelection } from "../../src/digest/select-events.ts";
import type { EventRecord } from "../../src/event-fields/event-record.ts";
import { TELLING_FIELDS } from "../../src/suppressions/apart.ts";
import { type Choice, createChoiceFold } from "../../src/suppressions/choice.ts";
import { conditionsOf } from "../../src/suppressions/conditions.ts";
import { type Draft, draftFrom } from "../../src/suppressions/draft.ts";
import { usableFields } from "../../src/suppressions/fields.ts";
import { createLadder } from "../../src/suppressions/ladder.ts";
import { createTrial } from "../../src/suppressions/trial.ts";

export interface DraftCase {
  /** Of the alert in which is chosen. */
  readonly own: readonly EventRecord[];
  /** Of other alerts of its rule. */
  readonly others?: readonly (readonly EventRecord[])[];
  readonly selection: EventSelection;
  readonly allow?: readonly string[];
  readonly threshold?: number;
  readonly isShowable?: (text: string) => boolean;
}

/** A draft as the tool makes it, from events at hand. */
export function runDraft({
  own,
  others = [],
  selection,
  allow = [],
  threshold = 1,
  isShowable = () => true,
}: DraftCase): {
  readonly draft: Draft;
  readonly choice: Choice;
  readonly withheld: readonly string[];
} {
  const select = createSelector(selection);
  const fields = usableFields(allow);
  const fold = createChoiceFold({
    select,
    fields: new Set([...fields.map(({ field }) => field), ...TELLING_FIELDS]),
  });
  for (const event of own) fold.add(event, 0);
  const choice = finish(fold.endInSteps());
  const { conditions, withheld } = conditionsOf(choice.profile, { fields, isShowable });
  const ladder = createLadder(conditions);
  const tryOn = (events: readonly EventRecord[], index: number) => {
    const isOwn = index === 0;
    const options = { ladder, choice, select, isOwn, fields: TELLING_FIELDS };
    const trial = createTrial({ ...options, alertId: `alert-${String(index)}` });
    for (const event of events) trial.add(event);
    return trial.end();
  };
  const [ownTrial, ...otherTrials] = [own, ...others].map(tryOn);
  if (ownTrial === undefined) throw new Error("there is always the own alert");
  return {
    draft: draftFrom({ ladder, choice, own: ownTrial, others: otherTrials, threshold }),
    choice,
    withheld,
  };
}
