import type { EventDigest } from "../digest/event-digest.ts";
import { techniqueName } from "../digest/behaviours/techniques.ts";
import { notableList } from "../digest/notable/acts.ts";
import { type Candidate, candidatesOf } from "../digest/notable/candidates.ts";
import { RARITY } from "../digest/weights.ts";
import type { Clean } from "../text/clean.ts";
import { type CleanText, cleanText, joinClean } from "../text/clean-text.ts";
import { showRedacted } from "../text/redacted-text.ts";
import { formatTime } from "../text/time.ts";

const TEXT_CHARS = 110;

/** What the digest names as notable, gravest first; nothing is judged anew. */
export function notableOf(digest: EventDigest): Candidate[] {
  const { acts, unusual } = notableList(candidatesOf(digest), RARITY.striking);
  return [...acts.map(({ first }) => first), ...unusual];
}

/** How grave an event is, by the id that the digest shows of it; only those that are named for what they do. */
export function weightsOf(digest: EventDigest): ReadonlyMap<string, number> {
  const { acts } = notableList(candidatesOf(digest), RARITY.striking);
  return new Map(
    acts.flatMap(({ members }) =>
      members.map(({ eventId, score }) => [eventId, Math.max(0, score)] as const),
    ),
  );
}

/** "2026-11-26 10:50:53Z 982d4968 T1059.004 Unix Shell, reverse shell by www-data: nc -e …". */
export function actLine(candidate: Candidate, clean: Clean): CleanText {
  const { technique, reason, who, count, time, eventId, text } = candidate;
  const name =
    technique === "" ? "" : cleanText`${clean(technique)} ${clean(techniqueName(technique), 60)}`;
  const by = who === "" ? "" : cleanText`by ${clean(who, 60)}`;
  const why = joinClean([name, clean(reason, 80)], ", ");
  const times = count > 1 ? cleanText`×${count}` : "";
  const at = Number.isFinite(time) ? formatTime(time) : cleanText`(no time)`;
  const what = cleanText`${joinClean([why, by], " ")}: ${showRedacted(text(), TEXT_CHARS)}`;
  return joinClean([at, clean(eventId, 64), times, what], " ");
}
