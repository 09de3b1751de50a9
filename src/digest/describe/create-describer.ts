import type { Matcher } from "../behaviours/create-matcher.ts";
import type { EventRecord } from "../../event-fields/event-record.ts";
import { hostOf } from "../../event-fields/host.ts";
import { createRepeatCache } from "../bounded/repeat-cache.ts";
import { keepShape, SEPARATOR, toShape } from "./event-shape.ts";
import type { EventShape } from "./event-shape.ts";
import { sourceOf } from "./source-of.ts";
import type { Values } from "../parsers/parser.ts";
import { typeOf } from "../../event-fields/event-type.ts";
import { parserNameOf, PARSERS } from "../parsers/parser-of.ts";

/** What is said of one event: of its shape, and of nobody else. */
export interface DescribedEvent {
  readonly shape: EventShape;
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
export function createDescriber(match: Matcher): (event: EventRecord) => DescribedEvent {
  const known = createRepeatCache<EventShape>(MAX_KNOWN);

  function describe(name: keyof typeof PARSERS, values: Values): EventShape {
    const parser = PARSERS[name];
    const essence = parser.essence === undefined ? values : parser.essence(values);
    const key = keyOf(name, essence);
    const before = known.get(key);
    if (before !== undefined) return before;
    const shape = toShape(name, parser.describe(essence), match);
    if (key.length <= MAX_KNOWN_KEY) known.offer(key, shape, keepShape);
    return shape;
  }

  return (event) => {
    const name = parserNameOf(event, typeOf(event));
    const values = PARSERS[name].read(event);
    const shape = describe(name, values);
    const { account, origin, outcome } = shape;
    const people = account === "" && outcome === "" ? undefined : PARSERS[name].people?.(values);
    return {
      shape,
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
