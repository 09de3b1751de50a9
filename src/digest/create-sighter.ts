import type { Matcher } from "./behaviours/create-matcher.ts";
import type { EventRecord } from "./event-record.ts";
import { hostOf } from "./host-of.ts";
import { createRepeatCache } from "./repeat-cache.ts";
import { keepSighting, SEPARATOR, toSighting } from "./sighting.ts";
import type { Sighting } from "./sighting.ts";
import { sourceOf } from "./source-of.ts";
import type { Values } from "./view.ts";
import { typeOf } from "./views/type-of.ts";
import { viewNameOf, VIEWS } from "./views/view-of.ts";

/** What is said of one event: of its shape, and of nobody else. */
export interface Sight {
  readonly sighting: Sighting;
  /** The raw values that decided it. */
  readonly values: Values;
  /** The account logged in to, where the text says so. */
  readonly account: string;
  /** The address it came from, as a field or else the text says. */
  readonly origin: string;
  /** The machine it happened on; "" in a cloud's own records. */
  readonly host: string;
}

const MAX_KNOWN = 4096;
const MAX_KNOWN_KEY = 2000;

/** Reads events one after the other; those that differ only in what does not matter are described once. */
export function createSighter(match: Matcher): (event: EventRecord) => Sight {
  const known = createRepeatCache<Sighting>(MAX_KNOWN);

  function describe(name: keyof typeof VIEWS, values: Values): Sighting {
    const view = VIEWS[name];
    const essence = view.essence === undefined ? values : view.essence(values);
    const key = keyOf(name, essence);
    const before = known.get(key);
    if (before !== undefined) return before;
    const sighting = toSighting(name, view.describe(essence), match);
    if (key.length <= MAX_KNOWN_KEY) known.offer(key, sighting, keepSighting);
    return sighting;
  }

  return (event) => {
    const name = viewNameOf(event, typeOf(event));
    const values = VIEWS[name].read(event);
    const sighting = describe(name, values);
    const { account, origin, outcome } = sighting;
    const people = account === "" && outcome === "" ? undefined : VIEWS[name].people?.(values);
    return {
      sighting,
      values,
      account: people?.account ?? account,
      origin: sourceOf(event, name) || (people?.origin ?? origin),
      host: name === "cloudtrail" ? "" : hostOf(event),
    };
  };
}

function keyOf(name: string, essence: Values): string {
  let key = name;
  for (const value of Object.values(essence)) key += SEPARATOR + value;
  return key;
}
