import { type EventRecord, isRecord } from "../event-fields/event-record.ts";

/** Shorter values stand in too many texts to tell anything. */
const MIN_CHARS = 3;
const MAX_DEPTH = 5;

/** Whether a lower-case text holds the whole value, not as part of a longer word, number or address. */
export function holdsWord(value: string): (text: string) => boolean {
  const wanted = value.toLowerCase();
  if (wanted.length < MIN_CHARS) return () => false;
  return (text) => {
    for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
      const before = text[at - 1] ?? " ";
      const after = text.slice(at + wanted.length, at + wanted.length + 2);
      if (!/[\w.-]/.test(before) && !/^(?:[\w-]|\.\w)/.test(after)) return true;
    }
    return false;
  };
}

/** Whether any text of an event holds the whole value; names of fields are none. */
export function mentions(value: string): (event: EventRecord) => boolean {
  const holds = holdsWord(value);
  const isIn = (part: unknown, depth: number): boolean => {
    if (typeof part === "string") return holds(part.toLowerCase());
    if (typeof part === "number") return String(part) === value;
    if (depth === MAX_DEPTH) return false;
    if (Array.isArray(part)) return part.some((each) => isIn(each, depth + 1));
    return isRecord(part) && Object.values(part).some((each) => isIn(each, depth + 1));
  };
  return (event) => isIn(event, 0);
}
