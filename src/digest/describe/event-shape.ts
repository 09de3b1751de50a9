import type { Act, Outcome } from "../parsers/signals.ts";
import type { Behaviour } from "../behaviours/behaviour.ts";
import type { Matcher } from "../behaviours/create-matcher.ts";
import { isLong, SEEN_IN_PARTS } from "../behaviours/sight.ts";
import { flatCopy } from "../bounded/flat-copy.ts";
import { digitsOf, hashText } from "../../event-fields/hash-text.ts";
import { mask } from "../shape/mask.ts";
import { words } from "../shape/words.ts";
import type { Description, EventParser } from "../parsers/parser.ts";

/** What is said of all events of one shape, and of nothing else. */
export interface EventShape {
  readonly parser: EventParser;
  readonly kind: string;
  readonly program: string;
  /** Kind and program: rarity is judged among these. */
  readonly family: string;
  readonly familyHash: number;
  /** Kind, program, user, behaviours and masked text: equal ones are one group. */
  readonly key: string;
  readonly hash: number;
  /** The masked text. */
  readonly template: string;
  readonly who: string;
  readonly context: string;
  readonly account: string;
  readonly origin: string;
  readonly outcome: Outcome;
  readonly act: Act;
  readonly hits: readonly Behaviour[];
  /** Whether its text says nothing. */
  readonly isSilent: boolean;
  /** Whether it may be held for long: see `keepShape`. */
  readonly isKept: boolean;
}

/** Between parts that hold anything else. */
export const SEPARATOR = "\u0001";
/** A text without a letter or digit says nothing. */
const SAYS_ANYTHING = /[\p{L}\p{N}#*]/u;
/** Longer ones are told apart by a hash of the whole. */
const MAX_TEMPLATE = 240;

export function toShape(parser: EventParser, said: Description, match: Matcher): EventShape {
  const { kind, program, who, outcome } = said;
  const hits = match({ ...said.signals, outcome });
  const template = templateOf(said);
  const behaviours = hits.map(({ id }) => id).join(" ");
  const context = words(said.context ?? "", isLong(said.signals) ? SEEN_IN_PARTS : "");
  const actor = mask(words(who, context));
  const parts = [kind, program, actor, outcome, behaviours, template.toLowerCase()];
  const key = parts.join(SEPARATOR);
  const hash = hashText(key);
  const family = `${kind}${SEPARATOR}${program}`;
  return {
    parser,
    kind,
    program,
    family,
    familyHash: hashText(family),
    key,
    hash,
    template,
    who,
    context,
    account: said.account ?? "",
    origin: said.origin ?? "",
    outcome,
    act: said.signals.act,
    hits,
    isSilent: !SAYS_ANYTHING.test(said.text),
    isKept: false,
  };
}

/** What events of one shape have in common of their text. */
export function templateOf(said: Description): string {
  return shorten(said.template ?? mask(said.text));
}

/** The name by which every event of the same shape goes; a prefix of it is shown where unambiguous. */
export function groupIdOf(hash: number): string {
  return `g${digitsOf(hash)}`;
}

/** The name of all shapes of one kind and program. */
export function familyIdOf(familyHash: number): string {
  return `f${digitsOf(familyHash)}`;
}

/**
 * A copy that is held for long. Its texts are no parts of larger ones, which would be held with them;
 * and because no other shape is, the engine goes on making the others where garbage costs least.
 */
export function keepShape(shape: EventShape): EventShape {
  if (shape.isKept) return shape;
  const { kind, program, who, context, account, origin, template } = shape;
  return {
    ...shape,
    kind: flatCopy(kind),
    program: flatCopy(program),
    who: flatCopy(who),
    context: flatCopy(context),
    account: flatCopy(account),
    origin: flatCopy(origin),
    template: flatCopy(template),
    isKept: true,
  };
}

function shorten(template: string): string {
  const { length } = template;
  if (length <= MAX_TEMPLATE) return template;
  return `${template.slice(0, MAX_TEMPLATE)}…+${String(length - MAX_TEMPLATE)} ${digitsOf(hashText(template)).slice(0, 6)}`;
}
