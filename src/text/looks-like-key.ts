import { redactSecrets } from "./redact.ts";

const MIN_KEY = 14;
const MIN_DIGITS = 3;
/** How often letters and digits, or small and capital letters, take turns in what nobody has named. */
const MIN_TURNS = 4;
/** The same with fewer digits. */
const MANY_TURNS = 7;
/** Organizations, users and rules of the API are called so: no secrets. */
const ID = /^[0-9a-f]{24}$/i;
const DATE_TIME = /\d{4}-\d\d-\d\d(?:T\d\d[:-]?\d\d[:-]?\d\d(?:\.\d+)?Z?)?/g;
const RUN = /[A-Za-z0-9+=_~-]{14,}/g;

/** Whether a word could be a key or a token: long, and letters and digits as no one would name a thing. */
export function looksLikeKey(word: string): boolean {
  if (word.length < MIN_KEY || ID.test(word)) return false;
  const signs = word.replaceAll(DATE_TIME, "").replaceAll(/[^A-Za-z0-9]/g, "");
  const digits = signs.replaceAll(/\D/g, "").length;
  if (digits === 0 || digits === signs.length) return false;
  return turnsOf(signs) >= (digits >= MIN_DIGITS ? MIN_TURNS : MANY_TURNS);
}

function turnsOf(signs: string): number {
  return (signs.match(/\d(?=\D)|\D(?=\d)|[a-z](?=[A-Z])|[A-Z](?=[a-z])/g) ?? []).length;
}

/** Our own words with a value of the user in them, without what could be a key that was given in the wrong place. */
export function withoutKeys(text: string): string {
  return redactSecrets(text).replace(RUN, (run) => (looksLikeKey(run) ? "[redacted value]" : run));
}
