import { MAX_ALTERNATIVES } from "./conditions.ts";
import { ASKED_FIELDS, FLEETING_FIELDS, LASTING_FIELDS } from "./fields.ts";
import type { Profile } from "./profile.ts";
import type { Blocker } from "./trial.ts";

/** A field in which the chosen events differ from what blocks a filter. */
export interface Apart {
  readonly field: string;
  /** Whether it is used when it is asked for; else fewer kinds of events must be chosen at once. */
  readonly use: "ask" | "choose-fewer";
  /** Whether the next event has another value there. */
  readonly isFleeting: boolean;
  readonly chosen: readonly string[];
  readonly blocking: readonly string[];
}

/** Fields in which events are compared, the most useful first. */
export const TELLING_FIELDS: readonly string[] = [...LASTING_FIELDS, ...ASKED_FIELDS].map(
  ({ field }) => field,
);

const LASTING = new Set(LASTING_FIELDS.map(({ field }) => field));
const MAX_SHOWN = 3;

/** The first field that tells all blockers from all chosen events; undefined where none does. */
export function tellApart(
  profile: Profile,
  blockers: readonly Blocker[],
  used: readonly string[],
): Apart | undefined {
  const fields = TELLING_FIELDS.filter((field) => !used.includes(field));
  const apart = fields.flatMap((field) => {
    const { present, values } = profile.of(field);
    if (present !== profile.total || values === undefined) return [];
    const chosen = values.map(String);
    const blocking = blockers.map((blocker) => blocker.values.get(field) ?? []);
    const isApart = blocking.every((own) => own.every((value) => !chosen.includes(value)));
    return isApart ? [{ field, chosen, blocking: [...new Set(blocking.flat())] }] : [];
  });
  const best = apart.find(({ field }) => !FLEETING_FIELDS.has(field)) ?? apart[0];
  return (
    best && {
      field: best.field,
      use:
        LASTING.has(best.field) || best.chosen.length > MAX_ALTERNATIVES ? "choose-fewer" : "ask",
      isFleeting: FLEETING_FIELDS.has(best.field),
      chosen: best.chosen.slice(0, MAX_SHOWN),
      blocking: best.blocking.slice(0, MAX_SHOWN),
    }
  );
}
