/** Whether each of these words, in lower case, stands in some value of an event; names of fields are no values. */
export function holdsWords(event: object, words: readonly string[]): boolean {
  return words.every((word) => holdsWord(event, word));
}

function holdsWord(record: object, word: string): boolean {
  const open: object[] = [record];
  for (let holder = open.pop(); holder !== undefined; holder = open.pop()) {
    for (const name in holder) {
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- of records and lists alike
      const value = (holder as Record<string, unknown>)[name];
      if (isIn(value, word)) return true;
      if (typeof value === "object" && value !== null) open.push(value);
    }
  }
  return false;
}

function isIn(value: unknown, word: string): boolean {
  if (typeof value === "string") return value.toLowerCase().includes(word);
  const isPlain = typeof value === "number" || typeof value === "boolean";
  return isPlain && String(value).toLowerCase().includes(word);
}
