import { type CleanText, cleanText, markClean } from "./clean-text.ts";

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

export function looksLikeId(text: string): boolean {
  return LOOKS_LIKE_AN_ID.test(text);
}
