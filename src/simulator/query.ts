import { ApiFailure } from "./api-failure.ts";

/**
 * Readers of query parameters. Parameters that nobody reads are ignored, not refused: clients in the wild
 * send `fields`, `active` or names of their own (docs/threat-stack-api.md §2.0, §4 no. 10 [C]). That the service
 * answered them all the same is inferred, as is that an empty value counts as absent [I].
 */
export function textParameter(query: URLSearchParams, name: string): string | undefined {
  const value = query.get(name);
  return value === null || value === "" ? undefined : value;
}

/** @throws ApiFailure 400 when the value is none of `choices`. */
export function choiceParameter<T extends string>(
  query: URLSearchParams,
  name: string,
  choices: readonly T[],
): T | undefined {
  const value = textParameter(query, name);
  if (value === undefined) return undefined;
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) throw invalid(name, `Must be one of ${choices.join(", ")}.`);
  return choice;
}

/** A parameter that may be sent several times. @throws ApiFailure 400 when a value is none of `choices`. */
export function choiceParameters<T extends string>(
  query: URLSearchParams,
  name: string,
  choices: readonly T[],
): T[] {
  return query.getAll(name).flatMap((value) => {
    const one = choiceParameter(new URLSearchParams({ [name]: value }), name, choices);
    return one ?? [];
  });
}

/** @throws ApiFailure 400 when the value is neither `true` nor `false`. */
export function flagParameter(query: URLSearchParams, name: string): boolean | undefined {
  const value = choiceParameter(query, name, ["true", "false"]);
  return value === undefined ? undefined : value === "true";
}

/** @throws ApiFailure 400 when it is missing: `status` is mandatory on lists (docs/threat-stack-api.md §2.1 [D]). */
export function requiredChoice<T extends string>(
  query: URLSearchParams,
  name: string,
  choices: readonly T[],
): T {
  const choice = choiceParameter(query, name, choices);
  if (choice === undefined) throw invalid(name, `Must be one of ${choices.join(", ")}.`);
  return choice;
}

export interface TimeRange {
  /** Epoch milliseconds, both ends included [I]. */
  readonly from: number;
  readonly until: number;
}

/**
 * `from` and `until`, either alone or both (docs/threat-stack-api.md §2.0 [D]). Without them everything that is
 * kept is meant [I].
 * @throws ApiFailure 400 for an unknown form, or a `from` after `until` [D].
 */
export function timeRange(query: URLSearchParams): TimeRange {
  const { from = Number.NEGATIVE_INFINITY, until = Number.POSITIVE_INFINITY } = timeBounds(query);
  return { from, until };
}

/** As `timeRange`, telling which of the two was sent. */
export function timeBounds(query: URLSearchParams): {
  readonly from: number | undefined;
  readonly until: number | undefined;
} {
  const from = timeParameter(query, "from");
  const until = timeParameter(query, "until");
  if (from !== undefined && until !== undefined && from > until) {
    throw invalid("from", "Must precede until.");
  }
  return { from, until };
}

export function invalid(name: string, rule: string): ApiFailure {
  return new ApiFailure(400, `Validation failed: query has invalid ${name} value.  ${rule}`);
}

/** Hour, minute and second granularity [D]; fractions and a missing zone as clients send them [C]. */
const TIME_FORM =
  /^(\d{4}-\d{2}-\d{2})(?:T(\d{2})(?::(\d{2})(?::(\d{2}(?:\.\d{1,9})?))?)?)?(Z|[+-]\d{2}:\d{2})?$/;

function timeParameter(query: URLSearchParams, name: string): number | undefined {
  const text = textParameter(query, name);
  return text === undefined ? undefined : readTime(name, text);
}

/** Epoch milliseconds. @throws ApiFailure 400 that names the parameter, also for a day no month has. */
export function readTime(name: string, text: string): number {
  const [, day = "", hour = "00", minute = "00", second = "00", zone = "Z"] =
    TIME_FORM.exec(text) ?? [];
  const time = isDay(day) ? Date.parse(`${day}T${hour}:${minute}:${second}${zone}`) : Number.NaN;
  if (Number.isNaN(time)) throw invalid(name, "Must be an ISO-8601 time in UTC.");
  return time;
}

/** The platform takes 30 February for 2 March. */
function isDay(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
