import type { Behaviour, Matcher } from "./behaviours/behaviour.ts";
import type { EventRecord } from "./event-record.ts";
import { flatCopy } from "./flat-copy.ts";
import { digitsOf, hashText } from "./hash.ts";
import { mask } from "./mask.ts";
import type { Act, Description, Outcome } from "./view.ts";
import { typeOf } from "./views/type-of.ts";
import { viewNameOf, VIEWS } from "./views/view-of.ts";
import type { ViewName } from "./views/view-of.ts";

/** What is said of an event, the same for all events with the same deciding values. */
export interface Sighting {
  readonly view: ViewName;
  readonly kind: string;
  readonly program: string;
  /** Kind and program: rarity is judged among these. */
  readonly family: string;
  /** Kind, program, user, behaviours and masked text: equal ones are one group. */
  readonly key: string;
  readonly hash: number;
  /** The masked text. */
  readonly shape: string;
  /** The same text as it came. */
  readonly text: string;
  readonly who: string;
  readonly account: string;
  readonly origin: string;
  readonly outcome: Outcome;
  readonly act: Act;
  readonly hits: readonly Behaviour[];
}

/** Longer shapes are told apart by a hash of the whole. */
const MAX_SHAPE = 240;
const MAX_TEXT = 480;
const MAX_CACHED = 12_000;
const MAX_CACHED_KEY = 2000;
const SEPARATOR = "\u0001";

/** Reads events one after the other; what it has said before it says again without looking twice. */
export function createSighter(match: Matcher): (event: EventRecord) => Sighting {
  const seen = new Map<string, Sighting>();
  return (event) => {
    const name = viewNameOf(event, typeOf(event));
    const view = VIEWS[name];
    const values = view.read(event);
    const key = `${name}${SEPARATOR}${Object.values(values).join(SEPARATOR)}`;
    const known = seen.get(key);
    if (known !== undefined) return known;
    const sighting = toSighting(name, view.describe(values), match);
    if (seen.size >= MAX_CACHED) seen.clear();
    if (key.length <= MAX_CACHED_KEY) seen.set(key, sighting);
    return sighting;
  };
}

/** The name by which every event of the same shape goes; a prefix of it is shown where unambiguous. */
export function shapeIdOf(sighting: Sighting): string {
  return `g${digitsOf(sighting.key)}`;
}

/** The name of all shapes of one kind and program. */
export function familyIdOf(family: string): string {
  return `f${digitsOf(family, 1)}`;
}

function toSighting(view: ViewName, said: Description, match: Matcher): Sighting {
  const hits = match(said.signals);
  const shape = shorten(said.shape ?? mask(said.text));
  const { who } = said;
  const techniques = hits.map(({ technique }) => technique).join(" ");
  const family = `${said.kind}${SEPARATOR}${said.program}`;
  const key = [
    said.kind,
    said.program,
    mask(who),
    said.outcome,
    techniques,
    shape.toLowerCase(),
  ].join(SEPARATOR);
  return {
    view,
    kind: said.kind,
    program: said.program,
    family,
    key,
    hash: hashText(key),
    shape,
    text: flatCopy(excerpt(said, hits)),
    who,
    account: flatCopy(said.account ?? ""),
    origin: flatCopy(said.origin ?? ""),
    outcome: said.outcome,
    act: said.signals.act,
    hits,
  };
}

function shorten(shape: string): string {
  if (shape.length <= MAX_SHAPE) return shape;
  return `${shape.slice(0, MAX_SHAPE)}…+${String(shape.length - MAX_SHAPE)} ${digitsOf(shape).slice(0, 6)}`;
}

/** The text, or of a long one the part around what made it suspicious. */
function excerpt(said: Description, hits: readonly Behaviour[]): string {
  const text = said.text;
  if (text.length <= MAX_TEXT) return text;
  const pattern = hits
    .flatMap(({ conditions }) => conditions)
    .find(({ signal, wanted }) => signal === "command" && wanted)?.pattern;
  const at = pattern === undefined ? 0 : Math.max(0, text.toLowerCase().search(pattern));
  const from = at < MAX_TEXT / 2 ? 0 : at - 40;
  const rest = text.length - from - MAX_TEXT;
  const lead = from === 0 ? "" : `…+${String(from)} `;
  return `${lead}${text.slice(from, from + MAX_TEXT)}${rest > 0 ? `…+${String(rest)}` : ""}`;
}
