import { type CleanText, cleanText, clipText, markClean } from "./clean-text.ts";

const SHORT_CHARS = 8;

/** Ids of the API are UUIDs or 24 hexadecimal digits (docs/threat-stack-api.md §3.1 [S]); CVE numbers and ids of files have more letters. */
const LOOKS_LIKE_AN_ID = /^[0-9a-z][0-9a-z._:-]{0,63}$/i;

/**
 * An id for our own lines outside of the data region. What does not look like an id is text of others,
 * which has no place there, and is told as such.
 */
export function idText(id: string | null | undefined): CleanText {
  const text = id ?? "";
  return looksLikeId(text) ? markClean(text) : cleanText`(an unusual id)`;
}

/** The beginning of an id, as a person knows it by. */
export function shortIdText(id: string): CleanText {
  return looksLikeId(id) ? clipText(markClean(id), SHORT_CHARS) : idText(id);
}

export function looksLikeId(text: string): boolean {
  return LOOKS_LIKE_AN_ID.test(text);
}

/** Those that look like ids; the others are left out. */
export function onlyIds(ids: readonly string[]): CleanText[] {
  return ids.filter(looksLikeId).map(markClean);
}
