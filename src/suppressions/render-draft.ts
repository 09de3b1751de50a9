import type { AnswerText } from "../text/answer-text.ts";
import { layOut } from "../text/answer-text.ts";
import type { Clean } from "../text/clean.ts";
import {
  type CleanText,
  cleanText,
  joinClean,
  linesOf,
  quoteText,
  numberText,
} from "../text/clean-text.ts";
import { idText, shortIdText } from "../text/id-text.ts";
import { formatDay } from "../text/time.ts";
import { withinTokens } from "../tokens/count-tokens.ts";
import { cautions } from "./cautions.ts";
import type { DraftFacts } from "./draft-facts.ts";
import type { Block, Draft, DraftedFilter, Effect } from "./draft.ts";
import { blockLines } from "./render-refusal.ts";
import type { Weakness } from "./lint.ts";
import { weaknessText } from "./weakness-text.ts";
import { MAX_SUPPRESSION_CHARS } from "./ladder.ts";

export interface DraftOptions {
  readonly maxTokens: number;
  readonly clean: Clean;
  readonly warning: CleanText | "";
}

export type Offered = Extract<Draft, { kind: "offered" }>;

const NAMES: Readonly<Record<number, readonly CleanText[]>> = {
  1: [cleanText`only`],
  2: [cleanText`narrow`, cleanText`broad`],
  3: [cleanText`narrow`, cleanText`middle`, cleanText`broad`],
};
const DAY_MS = 86_400_000;
const REVIEW_DAYS = 90;

/** Proven filters, what each would do, and how one comes onto the rule; the narrowest stays longest where room is short. */
export function renderOffered(
  draft: Offered,
  facts: DraftFacts,
  { maxTokens, clean, warning }: DraftOptions,
): AnswerText & { readonly shown: number } {
  const { filters } = draft;
  const head = joinClean([headOf(draft, facts), ...cautions(facts), warning], "\n");
  const after = afterLines(facts);
  const compose = ({ shown, detail }: Layout): AnswerText => ({
    head,
    data: dataLines(draft, facts, { shown, detail, clean }),
    after: [
      ...leftOut(filters.length - shown),
      ...(detail === "bare" ? lookedAt(facts.others) : after),
    ],
  });
  const layouts = [filters.length, 1].flatMap((shown) =>
    DETAILS.map((detail): Layout => ({ shown, detail })),
  );
  const fitting = layouts.find((layout) => withinTokens(layOut(compose(layout)), maxTokens));
  const layout = fitting ?? { shown: 1, detail: "bare" };
  return { ...compose(layout), shown: layout.shown };
}

/** From rich to poor: with the call spelt whole, with the call naming a filter above, the filters without what forbids broader ones, or the filters alone. */
const DETAILS = ["call", "short-call", "filters", "bare"] as const;

interface Layout {
  readonly shown: number;
  readonly detail: (typeof DETAILS)[number];
}

function headOf(
  { filters, alerts }: Offered,
  { chosen, total, isAll, rule }: DraftFacts,
): CleanText {
  const isOne = filters.length === 1;
  const what = isOne ? cleanText`1 suppression` : cleanText`${filters.length} suppressions`;
  const of = rule === undefined ? "" : cleanText`for rule ${shortIdText(rule.id)}`;
  const each = isOne ? cleanText`it matches` : cleanText`narrow to broad, each matches`;
  const events =
    chosen === 1 ? cleanText`the chosen event` : cleanText`all ${numberText(chosen)} chosen events`;
  const number = isAll ? numberText(total) : cleanText`at least ${numberText(total)}`;
  const where = alerts === 1 ? cleanText`this alert` : cleanText`the ${alerts} alerts looked at`;
  return cleanText`${joinClean([what, of], " ")}: ${each} ${events} (of ${number}), and nothing protected in ${where}`;
}

interface Shown extends Layout {
  readonly clean: Clean;
}

function dataLines(
  draft: Offered,
  facts: DraftFacts,
  { shown, detail, clean }: Shown,
): CleanText[] {
  const filters = draft.filters.slice(0, shown);
  const shared = sharedWeaknesses(filters);
  const [narrowest] = filters;
  return linesOf([
    ...filters.flatMap((filter, index) => [
      cleanText`${index + 1} ${NAMES[draft.filters.length]?.[index] ?? cleanText``}: ${clean(filter.text, MAX_SUPPRESSION_CHARS)}`,
      cleanText`  ${effectText(filter.effect, draft.alerts)}`,
      weakLine(
        filter.weaknesses.filter((weak) => !isAmong(weak, shared)),
        clean,
      ),
    ]),
    shared.length === 0 ? "" : cleanText`all${weakLine(shared, clean)}`,
    ...(detail.endsWith("call") && draft.broader ? brokenLines(draft.broader, clean) : []),
    detail !== "bare" && narrowest && facts.rule
      ? callLine(narrowest, facts.rule, { detail, clean })
      : "",
  ]);
}

function effectText(effect: Effect, alerts: number): CleanText {
  const { ownOthers, elsewhere, elsewhereAlerts, notable, unfired } = effect;
  const also = joinClean(
    [
      ownOthers > 0 ? cleanText`${eventsOf(ownOthers)} of this alert that were not chosen` : "",
      elsewhere > 0
        ? cleanText`${eventsOf(elsewhere)} like them in ${elsewhereAlerts} other ${elsewhereAlerts === 1 ? cleanText`alert` : cleanText`alerts`}${ofAttack(notable)}`
        : "",
    ],
    " and ",
  );
  const silences =
    also === "" ? cleanText`silences nothing else` : cleanText`also silences ${also}`;
  return cleanText`${silences}; alerts before ${alerts}, after ${alerts - unfired}`;
}

function eventsOf(count: number): CleanText {
  return count === 1 ? cleanText`1 event` : cleanText`${numberText(count)} events`;
}

function ofAttack(notable: number): CleanText {
  return notable > 0
    ? cleanText` (${numberText(notable)} with the same attack behaviour)`
    : cleanText``;
}

function weakLine(weaknesses: readonly Weakness[], clean: Clean): CleanText {
  if (weaknesses.length === 0) return cleanText``;
  const texts = weaknesses.map((weakness) => weaknessText(weakness, clean));
  return cleanText`  weak: ${joinClean(texts, "; ")}`;
}

function sharedWeaknesses(filters: readonly DraftedFilter[]): readonly Weakness[] {
  const [first, ...rest] = filters;
  if (first === undefined || rest.length === 0) return [];
  return first.weaknesses.filter((weak) =>
    rest.every(({ weaknesses }) => isAmong(weak, weaknesses)),
  );
}

function isAmong({ kind, field, value }: Weakness, others: readonly Weakness[]): boolean {
  return others.some(
    (other) => other.kind === kind && other.field === field && other.value === value,
  );
}

function brokenLines(block: Block, clean: Clean): CleanText[] {
  const apart = block.apart?.isFleeting === true ? undefined : block.apart;
  const [first, ...rest] = blockLines(
    { ...block, apart, blockers: block.blockers.slice(0, 1) },
    clean,
  );
  return first === undefined
    ? []
    : [
        cleanText`broader ones would silence ${numberText(block.count)} protected: ${first}`,
        ...rest,
      ];
}

function callLine(
  { text }: DraftedFilter,
  { id, rulesetId }: NonNullable<DraftFacts["rule"]>,
  { detail, clean }: Pick<Shown, "clean" | "detail">,
): CleanText {
  const spelt = cleanText`[${quoteText(clean(text, MAX_SUPPRESSION_CHARS))}]`;
  const add = detail === "call" ? spelt : cleanText`[filter 1]`;
  return cleanText`call: threatstack_update_suppressions ruleset_id="${idText(rulesetId)}" rule_id="${idText(id)}" add=${add}`;
}

function leftOut(filters: number): CleanText[] {
  const noun = filters === 1 ? cleanText`filter` : cleanText`filters`;
  return filters === 0
    ? []
    : [cleanText`left out: ${filters} broader ${noun}; a larger max_tokens shows them`];
}

function afterLines({ others, rule, now }: DraftFacts): CleanText[] {
  const review = formatDay(now + REVIEW_DAYS * DAY_MS);
  const hasThreshold = rule?.threshold !== undefined;
  const threshold = hasThreshold
    ? cleanText``
    : cleanText`; its threshold is unknown, so 1 is assumed`;
  const call =
    rule === undefined
      ? cleanText`the rule could not be read, so there is no call`
      : cleanText`with --allow-writes the call puts filter 1 on the rule (the console does it too), which acts after 10 to 15 minutes`;
  return [
    ...lookedAt(others, threshold),
    cleanText`protected there: attack behaviour that was not chosen; in other alerts also acts unlike the chosen ones, or from other machines`,
    cleanText`to record: owner=?, reason=?, review=${review}`,
    cleanText`next: an analyst decides; ${call}`,
  ];
}

/** How far the proof reaches. */
export function lookedAt(
  { tried, left, isWhole }: DraftFacts["others"],
  more: CleanText = cleanText``,
): CleanText[] {
  const not = isWhole ? numberText(left) : cleanText`at least ${numberText(left)}`;
  const rest = left > 0 || !isWhole ? cleanText`; ${not} further ones were not` : cleanText``;
  const others =
    tried === 0
      ? cleanText`no other of its rule`
      : cleanText`the ${tried} newest others of its rule`;
  return [cleanText`looked at: this alert and ${others}${rest}${more}`];
}
