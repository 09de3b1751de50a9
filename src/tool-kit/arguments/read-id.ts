import { bare } from "./words.ts";

/** `alert_id`, `alert_ids`, `id`; a group of a digest goes by an id, too. */
const ID_NAME = /(?:^|_)(?:ids?|group)$/;

/** Whether an argument of this name holds ids. */
export function isIdName(name: string): boolean {
  return ID_NAME.test(name);
}

const LABEL = /^(?:(?:[a-z]+[ _-])?ids?|group)\s?[:=]/i;
/** Zero-width and direction marks, which come along when text is copied. */
const INVISIBLE = /\p{Cf}/gu;
const END_OF_SENTENCE = /[.:!?]$/;
/** How an answer shows that a value goes on. */
const CUT = /(?:…|\.{2,3})(?:\+\d+)?$/;
/** A UUID or its beginning; or hexadecimal digits alone, which old records have. */
const HEX =
  /^(?:[0-9a-f]{8}(?:-[0-9a-f]{0,4}|-[0-9a-f]{4}-[0-9a-f]{0,4}|(?:-[0-9a-f]{4}){2}-[0-9a-f]{0,4}|(?:-[0-9a-f]{4}){3}-[0-9a-f]{0,12})|[0-9a-f]{4,64})$/i;
/** Group ids of a digest: `g` or `f` and digits of base 36. */
const GROUP = /^[gf][0-9a-z]{2,}$/i;

/**
 * The id that was meant: without quotes, label or `…`, taken out of a URI of ours, in lower case where
 * it is hexadecimal. Anything else stays, for other ids may tell upper from lower case.
 */
export function readId(text: string, argument: string): string {
  const labelled = bare(text.replaceAll(INVISIBLE, "")).replace(LABEL, "");
  const whole = bare(bare(labelled).replace(CUT, ""));
  const id = withoutMark(bare(fromUri(whole, argument)).replace(CUT, ""), argument);
  const told = id.replace(END_OF_SENTENCE, "");
  const isLowered = HEX.test(told) || (argument === "group" && GROUP.test(told));
  return isLowered ? told.toLowerCase() : id;
}

/** Whether a text that should be an id is a URI of ours still: it names something of another kind. */
export function isUri(id: unknown): boolean {
  return typeof id === "string" && /^threatstack:\/\//i.test(id);
}

/** `#` stands before an id in prose; an event without an id of its own is named so. */
function withoutMark(id: string, argument: string): string {
  return argument.startsWith("event_") ? id : id.replace(/^#+/, "");
}

/** `ID` of `threatstack://alerts/ID/events` for `alert_id`: what follows the kind that the argument names. */
function fromUri(text: string, argument: string): string {
  if (!text.includes("/")) return text;
  const kind = `${argument.replace(/_?ids?$/, "")}s`;
  const segments = text.split(/[/?#]/);
  const at = segments.findIndex((segment) => segment.toLowerCase() === kind);
  const id = at < 0 ? undefined : segments[at + 1];
  return id === undefined || id === "" ? text : decode(id);
}

function decode(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
