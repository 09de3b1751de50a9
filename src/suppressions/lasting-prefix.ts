/**
 * What is another the next time: numbers of four digits and more, versions and addresses, dates, hashes and ids,
 * terminals, random names.
 */
const PASSING =
  /\d{4,}|\d{1,3}[.:-]\d{1,3}[.:-]\d|\b(?=[0-9a-f-]{0,64}\d)(?=[0-9a-f-]{0,64}[a-f])[0-9a-f]{8,128}\b|\b[0-9a-f]{8}-[0-9a-f]{4}-|pts\/?\d|\/proc\/\d|[A-Za-z0-9+/]{40}|\btmp\.\w/i;

/** Between what is whole: a prefix that ends within a word would also begin others. */
const BOUNDARY = /[^\p{L}\p{N}_]/u;

/** Whether a value holds anything that is another the next time. */
export function isPassing(text: string): boolean {
  return PASSING.test(text);
}

/** The beginning of a text up to what is another the next time; the text itself where nothing is. */
export function lastingPrefix(text: string): string {
  const at = text.search(PASSING);
  return at < 0 ? text : text.slice(0, at);
}

/** What both texts begin with. */
export function commonPrefix(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return one.slice(0, length);
}

/** The prefix without the word that it ends within. */
export function toBoundary(prefix: string): string {
  let end = prefix.length;
  while (end > 0 && !BOUNDARY.test(prefix[end - 1] ?? "")) end -= 1;
  return prefix.slice(0, end);
}
