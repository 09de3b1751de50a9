/** All that `^(?:one|two)$` can match; undefined for patterns that are no such list of plain words. */
export function exactWords(pattern: string): readonly string[] | undefined {
  const list = /^\^(?:\(\?:([^()]*)\)|([^()|]*))((?:\\\.[a-z]+)?)\$$/i.exec(pattern);
  if (list === null) return undefined;
  const [, several, one, suffix = ""] = list;
  const words = (several ?? one ?? "").split("|").map((word) => plainWord(word + suffix));
  return words.every((word) => word !== undefined) ? words : undefined;
}

function plainWord(source: string): string | undefined {
  const word = source.replaceAll(/\\([.\-+])/g, "$1");
  return /^[\w.\-+]+$/.test(source.replaceAll(/\\[.\-+]/g, "")) &&
    !/[.+]/.test(source.replaceAll(/\\[.+]/g, ""))
    ? word.toLowerCase()
    : undefined;
}
