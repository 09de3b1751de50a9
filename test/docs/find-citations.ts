export const DOCUMENT = "docs/threat-stack-api.md";

/** One reference, as in `docs/threat-stack-api.md §2.1 rows 11 to 13 [C]`, `§4 no. 25 [D]`, `§4, 23` or `§6, "Event to alert" [D]`. */
export interface Citation {
  /** Where its comment begins, as `path:line`. */
  readonly at: string;
  readonly section: string;
  /** Of quirks (`no. 25` or `, 23`) and of operations (`row 4`). */
  readonly numbers: readonly number[];
  readonly marks: readonly string[];
  /** What the citation names inside of the section: a heading in quotes, or a field. */
  readonly phrase: string | undefined;
  /** Whether it goes on where the citation before ended, with a comma or `and` between them. */
  readonly continues: boolean;
}

/** A comment, or a whole text that is no code, as one line. */
export interface Passage {
  readonly at: string;
  readonly text: string;
}

const COMMENT = /\/\*[\s\S]*?\*\/|(?:(?:^|[ \t])\/\/.*\n?)+/gm;

const NUMBERS = /(?:,? no\. | rows? |, )\d+(?:(?:, | and | to )\d+)*/;
const PHRASE = /, (?:"[^"]+"|`[^`]+`|[a-z][a-z ]*[a-z])/;
const CITATION = new RegExp(
  `§(?<section>\\d+(?:\\.\\d+)*)(?<numbers>${NUMBERS.source})?(?<phrase>${PHRASE.source})?(?<marks>(?: ?\\[[A-Z]\\])+)?`,
  "g",
);

/** Comments of code, and everything of other texts. */
export function passagesOf(path: string, text: string): Passage[] {
  if (path.endsWith(".md")) return [{ at: `${path}:1`, text: unwrap(text) }];
  return [...text.matchAll(COMMENT)].map((match) => ({
    at: `${path}:${text.slice(0, match.index).split("\n").length}`,
    text: unwrap(match[0]),
  }));
}

/** Without the line breaks of a comment, which may fall inside of a citation. */
function unwrap(text: string): string {
  return text.replaceAll(/\s*\n\s*(?:\*(?!\/)|\/\/)?\s*/g, " ");
}

export function citationsOf({ at, text }: Passage): Citation[] {
  let end = -1;
  return [...text.matchAll(CITATION)].map((match) => {
    const { section = "", numbers, phrase, marks = "" } = match.groups ?? {};
    const continues = end >= 0 && /^(?:,| and) ?$/.test(text.slice(end, match.index));
    end = match.index + match[0].length;
    return {
      at,
      section,
      numbers: numbers === undefined ? [] : expand(numbers),
      marks: [...marks.matchAll(/[A-Z]/g)].map(([mark]) => mark),
      phrase: phrase === undefined ? undefined : /["`](.+)["`]/.exec(phrase)?.[1],
      continues,
    };
  });
}

/** `2, 3 and 5` as they are, `11 to 13` with 12. */
function expand(text: string): number[] {
  const numbers: number[] = [];
  for (const [, to, digits] of text.matchAll(/(to )?(\d+)/g)) {
    const number = Number(digits);
    const first = to === undefined ? number : (numbers.at(-1) ?? number) + 1;
    for (let each = first; each <= number; each += 1) numbers.push(each);
  }
  return numbers;
}
