import type { Behaviour } from "./behaviours/behaviour.ts";
import type { Matcher } from "./behaviours/create-matcher.ts";
import { flatCopy } from "./flat-copy.ts";
import { digitsOf, hashText } from "./hash.ts";
import { mask } from "./mask.ts";
import { words } from "./view.ts";
import type { Act, Description, Outcome } from "./view.ts";
import type { ViewName } from "./views/view-of.ts";

/** What is said of all events of one shape, and of nothing else. */
export interface Sighting {
  readonly view: ViewName;
  readonly kind: string;
  readonly program: string;
  /** Kind and program: rarity is judged among these. */
  readonly family: string;
  readonly familyHash: number;
  /** Kind, program, user, behaviours and masked text: equal ones are one group. */
  readonly key: string;
  readonly hash: number;
  /** The masked text. */
  readonly shape: string;
  readonly who: string;
  readonly context: string;
  readonly account: string;
  readonly origin: string;
  readonly outcome: Outcome;
  readonly act: Act;
  readonly hits: readonly Behaviour[];
  /** Whether it may be held for long: see `keepSighting`. */
  readonly isKept: boolean;
}

/** Between parts that hold anything else. */
export const SEPARATOR = "\u0001";
/** Longer shapes are told apart by a hash of the whole. */
const MAX_SHAPE = 240;

export function toSighting(view: ViewName, said: Description, match: Matcher): Sighting {
  const { kind, program, who, outcome } = said;
  const hits = match(said.signals);
  const shape = shorten(said.shape ?? mask(said.text));
  const techniques = hits.map(({ technique }) => technique).join(" ");
  const context = said.context ?? "";
  const actor = mask(words(who, context));
  const parts = [kind, program, actor, outcome, techniques, shape.toLowerCase()];
  const key = parts.join(SEPARATOR);
  const hash = hashText(key);
  const family = `${kind}${SEPARATOR}${program}`;
  return {
    view,
    kind,
    program,
    family,
    familyHash: hashText(family),
    key,
    hash,
    shape,
    who,
    context,
    account: said.account ?? "",
    origin: said.origin ?? "",
    outcome,
    act: said.signals.act,
    hits,
    isKept: false,
  };
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
 * and because no other sighting is, the engine goes on making the others where garbage costs least.
 */
export function keepSighting(sighting: Sighting): Sighting {
  if (sighting.isKept) return sighting;
  const { kind, program, who, context, account, origin, shape } = sighting;
  return {
    ...sighting,
    kind: flatCopy(kind),
    program: flatCopy(program),
    who: flatCopy(who),
    context: flatCopy(context),
    account: flatCopy(account),
    origin: flatCopy(origin),
    shape: flatCopy(shape),
    isKept: true,
  };
}

function shorten(shape: string): string {
  if (shape.length <= MAX_SHAPE) return shape;
  return `${shape.slice(0, MAX_SHAPE)}…+${String(shape.length - MAX_SHAPE)} ${digitsOf(hashText(shape)).slice(0, 6)}`;
}
