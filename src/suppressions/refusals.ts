import { groupBy } from "../digest/bounded/group-by.ts";
import type { Clean } from "../text/clean.ts";
import { type CleanText, cleanText, joinClean, numberText } from "../text/clean-text.ts";
import { idText, shortIdText } from "../text/id-text.ts";
import { type Choice, MAX_SHAPES } from "./choice.ts";
import type { Draft, NotableShape } from "./draft.ts";
import { ASKED_FIELDS } from "./fields.ts";
import type { DraftFacts } from "./draft-facts.ts";
import { lookedAt } from "./render-draft.ts";
import { blockLines, nextOfBlock, protectedText, type Refusal } from "./render-refusal.ts";

const MAX_KINDS = 6;
const MAX_GROUPS = 3;
const GROUP_CHARS = 10;

/** Nothing of the alert is chosen. */
export function refusalOfNone({
  total,
  isAll,
  id,
}: {
  readonly total: number;
  /** Whether all events of the alert were read. */
  readonly isAll: boolean;
  readonly id: string;
}): Refusal {
  const read = isAll ? cleanText`` : cleanText` read so far`;
  const reason =
    total === 0
      ? cleanText`the API lists no events for this alert`
      : cleanText`none of its ${numberText(total)} events${read} is chosen`;
  const next = cleanText`next: threatstack_get_events alert_id="${shortIdText(id)}" shows groups and event ids to choose by`;
  return { reason, text: "", details: [], next: [next] };
}

/** A filter or family may catch what nobody has looked at: events of attack behaviour are chosen by name or not at all. */
export function refusalOfNet(
  notable: readonly NotableShape[],
  { chosen }: Pick<Choice, "chosen">,
  clean: Clean,
): Refusal {
  if (notable.length === 0) return TOO_MANY_KINDS;
  const count = countOf(notable);
  const kinds = [...groupBy(notable, ({ label }) => `${label.technique} ${label.why}`).values()];
  const details = kinds
    .toSorted((a, b) => countOf(b) - countOf(a))
    .slice(0, MAX_KINDS)
    .map((shapes) => kindText(shapes, clean));
  const left = kinds.length - details.length;
  return {
    reason: cleanText`${partOf(count, chosen)} attack behaviour, which a filter or family (f…) must not sweep up unseen`,
    text: "",
    details: left > 0 ? [...details, cleanText`and ${left} further kinds`] : details,
    next: [
      cleanText`next: leave them out by a narrower where (technique = null in it leaves out what single events show); where a person vouches for some, choose just these by group="g…" or event_ids`,
    ],
  };
}

const TOO_MANY_KINDS: Refusal = {
  reason: cleanText`the chosen events are of more than ${numberText(MAX_SHAPES)} kinds, too many to be judged`,
  text: "",
  details: [],
  next: [cleanText`next: choose fewer kinds of events by a narrower where, or one by group="g…"`],
};

function eventsText(chosen: number): CleanText {
  return chosen === 1
    ? cleanText`the chosen event`
    : cleanText`all ${numberText(chosen)} chosen events`;
}

/** `3 of the 9 chosen events show`. */
function partOf(count: number, chosen: number): CleanText {
  if (chosen === 1) return cleanText`the chosen event shows`;
  if (count === chosen) return cleanText`all ${numberText(chosen)} chosen events show`;
  return cleanText`${numberText(count)} of the ${numberText(chosen)} chosen events show`;
}

function countOf(shapes: readonly NotableShape[]): number {
  return shapes.reduce((sum, shape) => sum + shape.count, 0);
}

/** `T1003.008 password hashes read: 4×, event 1f3864d6, group g821287624`. */
function kindText(shapes: readonly NotableShape[], clean: Clean): CleanText {
  const [first] = shapes;
  if (first === undefined) return cleanText``;
  const { label, eventId } = first;
  const groups = shapes
    .slice(0, MAX_GROUPS)
    .map(({ groupId }) => clean(groupId.slice(0, GROUP_CHARS)));
  const more =
    shapes.length > MAX_GROUPS ? cleanText` and ${shapes.length - MAX_GROUPS} more` : cleanText``;
  const noun = shapes.length === 1 ? cleanText`group` : cleanText`groups`;
  return cleanText`${idText(label.technique)} ${clean(label.why, 80)}: ${numberText(countOf(shapes))}×, event ${shortIdText(eventId)}, ${noun} ${joinClean(groups, ", ")}${more}`;
}

export interface RefusalFacts {
  readonly choice: Choice;
  readonly reach: DraftFacts["others"];
  readonly clean: Clean;
}

/** Why nothing is offered. */
export function refusalOf(
  draft: Exclude<Draft, { readonly kind: "offered" }>,
  { choice, reach, clean }: RefusalFacts,
): Refusal {
  const chosen = eventsText(choice.chosen);
  if (draft.kind === "blocked") {
    const { block, text } = draft;
    return {
      reason: cleanText`even the narrowest filter for ${chosen} would silence ${protectedText(block.count)}`,
      text,
      details: blockLines(block, clean),
      next: [...lookedAt(reach), ...nextOfBlock(block, choice.shapes.size)],
    };
  }
  const details = askable(choice);
  return {
    reason:
      draft.kind === "unproven"
        ? cleanText`no filter of fields that last matches ${chosen}`
        : cleanText`${chosen} share no field that lasts`,
    text: "",
    details: [],
    next: [
      ...(details === ""
        ? []
        : [cleanText`shared, but used only when asked for by allow: ${details}`]),
      cleanText`next: choose fewer kinds of events at once, such as one group of the digest`,
    ],
  };
}

/** Fields that all chosen events share with few values, and that are used when they are asked for. */
function askable({ profile }: Choice): CleanText | "" {
  const shared = ASKED_FIELDS.filter(({ field }) => {
    const { present, values } = profile.of(field);
    return present === profile.total && values !== undefined && values.length <= 2;
  });
  return joinClean(
    shared.slice(0, MAX_KINDS).map(({ field }) => idText(field)),
    ", ",
  );
}
