import type { AnswerText } from "../text/answer-text.ts";
import { layOut } from "../text/answer-text.ts";
import type { Clean } from "../text/clean.ts";
import { type CleanText, cleanText, joinClean, linesOf, numberText } from "../text/clean-text.ts";
import { fitCount } from "../text/fit.ts";
import { idText, shortIdText } from "../text/id-text.ts";
import type { Apart } from "./apart.ts";
import type { Block } from "./draft.ts";
import type { Blocker } from "./trial.ts";

const MAX_FILTER = 400;
const MAX_VALUE = 80;

/** Why there is no suppression, and what would help. */
export interface Refusal {
  /** In our own words, without values of events. */
  readonly reason: CleanText;
  /** The filter that fails; "" where there is none. */
  readonly text: string;
  readonly details: readonly CleanText[];
  readonly next: readonly CleanText[];
}

/** What stands in the way, as far as there is room. */
export function renderRefusal(
  { reason, text, details, next }: Refusal,
  { maxTokens, clean, warning }: { maxTokens: number; clean: Clean; warning: CleanText | "" },
): AnswerText {
  const filter = text === "" ? "" : cleanText`filter: ${clean(text, MAX_FILTER)}`;
  const lines = linesOf([...details, filter]);
  const compose = (count: number): AnswerText => ({
    head: joinClean([cleanText`no suppression: ${reason}`, warning], "\n"),
    data: lines.slice(0, count),
    after: [...next],
  });
  const { shown } = fitCount(lines.length, maxTokens, (count) => layOut(compose(count)));
  return compose(shown);
}

/** The protected events, and what would tell them from the chosen ones. */
export function blockLines({ blockers, apart }: Block, clean: Clean): CleanText[] {
  return [...blockers.map((blocker) => blockerText(blocker, clean)), apartText(apart, clean)];
}

function blockerText(blocker: Blocker, clean: Clean): CleanText {
  const { alertId, eventId } = blocker;
  return cleanText`event ${shortIdText(eventId)} of alert ${shortIdText(alertId)}: ${whyProtected(blocker, clean)}`;
}

function whyProtected({ label, isFromElsewhere }: Blocker, clean: Clean): CleanText {
  if (label !== undefined) {
    const where = isFromElsewhere ? cleanText`, from or to another machine` : cleanText``;
    return cleanText`${clean(label.technique)} ${clean(label.why, MAX_VALUE)}${where}`;
  }
  return isFromElsewhere
    ? cleanText`the same act, but from a machine that no chosen event came from`
    : cleanText`of another alert that was not chosen, and unlike the chosen ones`;
}

function apartText(apart: Apart | undefined, clean: Clean): CleanText {
  if (apart === undefined) return cleanText`no one field tells them all from the chosen events`;
  const list = (values: readonly string[]): CleanText =>
    joinClean(
      values.map((value) => clean(value, MAX_VALUE)),
      ", ",
    );
  const fleeting = apart.isFleeting
    ? cleanText`, which has another value the next time`
    : cleanText``;
  const blocking = apart.blocking.length === 0 ? cleanText`none` : list(apart.blocking);
  return cleanText`told apart by ${clean(apart.field)}${fleeting}: chosen have ${list(apart.chosen)}, they have ${blocking}`;
}

/** What to do about a block of a choice of so many kinds of events. */
export function nextOfBlock({ apart }: Block, kinds: number): CleanText[] {
  if (apart === undefined || apart.isFleeting) {
    return [
      kinds > 1
        ? cleanText`next: choose one kind of event at a time, by group; else dismiss the alert or change the rule`
        : cleanText`next: dismiss the alert instead, or change the rule: no filter of fields that last silences the chosen events alone`,
    ];
  }
  const field = idText(apart.field);
  return apart.use === "choose-fewer"
    ? [cleanText`next: choose events of one ${field} at a time, by where or group`]
    : [cleanText`next: the same call with allow=["${field}"] as well`];
}

/** The number of protected events, as a noun. */
export function protectedText(count: number): CleanText {
  return count === 1
    ? cleanText`1 protected event`
    : cleanText`${numberText(count)} protected events`;
}
