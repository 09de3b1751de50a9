import type { Matcher } from "../behaviours/create-matcher.ts";
import { sourceOf } from "../../event-fields/endpoints.ts";
import type { EventRecord } from "../../event-fields/event-record.ts";
import { typeOf } from "../../event-fields/event-type.ts";
import { hostOf } from "../../event-fields/host.ts";
import { createRepeatCache } from "../bounded/repeat-cache.ts";
import { generalParser, withLeaves } from "../parsers/general.ts";
import type { EventParser, Values } from "../parsers/parser.ts";
import { parserOf } from "../parsers/parser-of.ts";
import type { ParserOf } from "../parsers/parser-of.ts";
import { keepShape, SEPARATOR, toShape } from "./event-shape.ts";
import type { EventShape } from "./event-shape.ts";

/** What is said of one event: of its shape, and of nobody else. */
export interface DescribedEvent {
  readonly shape: EventShape;
  /** The raw values that decided it. */
  readonly values: Values;
  /** What its type is called, by itself or else by what was recognised. */
  readonly type: string;
  /** The account logged in to, where the text says so. */
  readonly account: string;
  /** The address it came from, as a field or else the text says. */
  readonly origin: string;
  /** The machine it happened on; "" in a cloud's own records. */
  readonly host: string;
}

const MAX_KNOWN = 4096;
const MAX_KNOWN_KEY = 2000;

/**
 * Reads events one after the other; those that differ only in what does not matter are described once. An event
 * that its own parser can say nothing of is told by the general one.
 */
export function createDescriber(
  match: Matcher,
  choose: ParserOf = parserOf,
): (event: EventRecord) => DescribedEvent {
  const known = createRepeatCache<EventShape>(MAX_KNOWN);
  const others = new Map<EventParser, EventParser>();

  function describe(parser: EventParser, values: Values): EventShape {
    const essence = parser.essence === undefined ? values : parser.essence(values);
    const key = keyOf(parser.name, essence);
    const before = known.get(key);
    if (before !== undefined) return before;
    const shape = toShape(parser, parser.describe(essence), match);
    if (key.length <= MAX_KNOWN_KEY) known.offer(key, shape, keepShape);
    return shape;
  }

  function withLeavesOf(parser: EventParser): EventParser {
    const made = others.get(parser) ?? withLeaves(parser);
    others.set(parser, made);
    return made;
  }

  function read(event: EventRecord, type: string): { shape: EventShape; values: Values } {
    const parser = choose(event, type);
    const values = parser.read(event);
    const shape = describe(parser, values);
    if (!shape.isSilent || parser === generalParser) return { shape, values };
    const isKnown = parser.knowsAct?.(values) === true || shape.hits.length > 0;
    const other = isKnown ? withLeavesOf(parser) : generalParser;
    const more = other.read(event);
    return { shape: describe(other, more), values: more };
  }

  return (event) => {
    const type = typeOf(event);
    const { shape, values } = read(event, type);
    const { parser } = shape;
    return {
      shape,
      values,
      type: type || (parser.typeName?.(event) ?? parser.name),
      ...peopleOf(event, shape, values),
      host: parser.host === undefined ? hostOf(event) : parser.host(event),
    };
  };
}

/** Whose account it was, and from where they came: a field says it surer than a text. */
function peopleOf(
  event: EventRecord,
  { parser, account, origin, outcome }: EventShape,
  values: Values,
): Pick<DescribedEvent, "account" | "origin"> {
  const source = parser.origin === undefined ? sourceOf(event) : parser.origin(event);
  const said = account === "" && outcome === "" ? undefined : parser.people?.(values);
  return { account: said?.account ?? account, origin: source || (said?.origin ?? origin) };
}

function keyOf(name: string, essence: Values): string {
  let key = name;
  for (const value of Object.values(essence)) key += SEPARATOR + value;
  return key;
}
