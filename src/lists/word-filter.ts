const MAX_DEPTH = 8;

/**
 * Keeps what holds every word somewhere in its searched values, in any case. A word is found in a value, never in
 * how a record is encoded; a number or an address is found whole, so that 192.0.2.19 is not in 192.0.2.194.
 */
export function wordFilter<T>(
  words: string | undefined,
  searched: (item: T) => unknown,
): (item: T) => boolean {
  const tests = (words ?? "").toLowerCase().split(/\s+/).filter(Boolean).map(wordTest);
  if (tests.length === 0) return () => true;
  return (item) => {
    const values = valuesIn(searched(item), 0);
    return tests.every((test) => values.some(test));
  };
}

/** A whole number, an IPv4 address, or one with a prefix length. */
const WHOLE = /^\d+(\.\d+){0,3}(\/\d+)?$/;
/** An IPv6 address in any form. */
const WHOLE_IPV6 = /^(?=.*:.*:)[0-9a-f:.]+(%\w+)?$/;
const DIGITS: Neighbours = { before: /[\d.]$/, after: /^(?:\d|\.\d)/ };
const HEX: Neighbours = { before: /[0-9a-f:]$/, after: /^[0-9a-f:]/ };

/** What beside a word would make it a part of another number or address. */
interface Neighbours {
  readonly before: RegExp;
  readonly after: RegExp;
}

function wordTest(word: string): (value: string) => boolean {
  if (WHOLE.test(word)) return standsWhole(word, DIGITS);
  if (WHOLE_IPV6.test(word)) return standsWhole(word, HEX);
  return (value) => value.includes(word);
}

function standsWhole(word: string, { before, after }: Neighbours): (value: string) => boolean {
  return (value) => {
    for (let at = value.indexOf(word); at !== -1; at = value.indexOf(word, at + 1)) {
      const end = at + word.length;
      const joins = before.test(value.slice(Math.max(0, at - 1), at));
      if (!joins && !after.test(value.slice(end, end + 2))) return true;
    }
    return false;
  };
}

/** Every text, number and truth value in it, lower-case; names of fields are none. */
function valuesIn(value: unknown, depth: number): string[] {
  if (typeof value === "string") return [value.toLowerCase()];
  if (typeof value === "number" || typeof value === "boolean") return [String(value)];
  if (typeof value !== "object" || value === null || depth === MAX_DEPTH) return [];
  return Object.values(value).flatMap((each) => valuesIn(each, depth + 1));
}
