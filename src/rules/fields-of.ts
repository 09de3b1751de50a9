import { EVENT_TYPES, FREE_MAPS, KNOWN_FIELDS } from "./fields.ts";
import type { Comparison, Filter } from "./filter.ts";
import { nearest } from "../text/nearest.ts";

/** The fields that a filter asks for, each once, in the order of their first mention. */
export function fieldsOf(filter: Filter): string[] {
  return [...new Set(comparisonsOf(filter).map(({ field }) => field))];
}

export interface Suspect {
  /** What was written, and the near known name that may have been meant. */
  readonly written: string;
  readonly meant: string;
  readonly kind: "field" | "event_type" | "wildcard";
}

/** Likely slips: unknown fields, or values of `event_type`, that nearly spell a known one, and wildcards in `like`, which has none. */
export function findSuspects(filter: Filter): Suspect[] {
  const suspects = comparisonsOf(filter).flatMap(suspectsOf);
  const seen = new Set<string>();
  return suspects.filter(({ kind, written }) => {
    const key = `${kind} ${written}`;
    return !seen.has(key) && seen.add(key);
  });
}

function suspectsOf({ field, operator, value }: Comparison): Suspect[] {
  const suspects: Suspect[] = [];
  const isKnown = KNOWN_FIELDS.has(field) || FREE_MAPS.has(field.split(".")[0] ?? "");
  const meant = isKnown ? undefined : nearest(field, KNOWN_FIELDS);
  if (meant !== undefined) suspects.push({ kind: "field", written: field, meant });
  const isEventType = field === "event_type" && (operator === "=" || operator === "!=");
  if (isEventType && typeof value === "string" && !EVENT_TYPES.includes(value)) {
    const type = nearest(value, EVENT_TYPES);
    if (type !== undefined) suspects.push({ kind: "event_type", written: value, meant: type });
  }
  return [...suspects, ...wildcardsOf({ operator, value })];
}

/** `like` finds a part of a value and knows no wildcards, but who knows SQL writes them. */
function wildcardsOf({ operator, value }: Pick<Comparison, "operator" | "value">): Suspect[] {
  if (operator !== "like" || typeof value !== "string") return [];
  const meant = value.replaceAll(/^[%*]+|[%*]+$/g, "");
  return meant === "" || meant === value ? [] : [{ kind: "wildcard", written: value, meant }];
}

function comparisonsOf(filter: Filter): Comparison[] {
  if (filter.kind === "comparison") return [filter];
  if (filter.kind === "not") return comparisonsOf(filter.operand);
  return filter.operands.flatMap((operand) => comparisonsOf(operand));
}
