import { type ApiDocument, OPERATIONS, QUIRKS } from "./api-document.ts";
import { type Citation, DOCUMENT, type Passage, citationsOf } from "./find-citations.ts";

/** What is wrong with the citations of one passage, a line each, beginning with its place. */
export function judgePassage(passage: Passage, document: ApiDocument): string[] {
  const citations = citationsOf(passage);
  const inDocument = passage.at.startsWith(DOCUMENT);
  const isNamed = inDocument || passage.text.includes(DOCUMENT);
  if (!isNamed) {
    return citations.map(({ at, section }) => `${at} §${section} names no document`);
  }
  return [
    ...citations.flatMap((citation) => judgePlace(citation, document)),
    ...judgeLetters(passage, document),
    ...groupsOf(citations).flatMap((group) => judgeMarks(group, document)),
    ...(/§(?!\d)/.test(passage.text) ? [`${passage.at} has a § without a number`] : []),
  ];
}

function judgePlace(citation: Citation, document: ApiDocument): string[] {
  const { at, section, numbers, phrase } = citation;
  const text = document.sections.get(section);
  if (text === undefined) return [`${at} §${section} does not exist`];
  const rows = rowsOf(section, document);
  return [
    ...numbers
      .filter((number) => rows?.has(number) !== true)
      .map((number) => `${at} §${section} has no ${number}`),
    ...(phrase !== undefined && !text.includes(phrase)
      ? [`${at} §${section} does not name ${phrase}`]
      : []),
  ];
}

function rowsOf(section: string, document: ApiDocument): ReadonlyMap<number, string> | undefined {
  if (section === QUIRKS) return document.quirks;
  return section === OPERATIONS ? document.operations : undefined;
}

function judgeLetters({ at, text }: Passage, { marks }: ApiDocument): string[] {
  return [...text.matchAll(/\[([A-Z])\]/g)]
    .filter(([, mark]) => mark !== undefined && !marks.has(mark))
    .map(([mark]) => `${at} ${mark} is not explained`);
}

/** Citations that share the marks of their last one, as in `docs/threat-stack-api.md §3.6, §3.10 [I]`. */
function groupsOf(citations: readonly Citation[]): Citation[][] {
  const groups: Citation[][] = [];
  for (const citation of citations) {
    const group = groups.at(-1);
    const isOpen = citation.continues && group?.at(-1)?.marks.length === 0;
    if (isOpen) group?.push(citation);
    else groups.push([citation]);
  }
  return groups;
}

/** A mark must stand in what is cited: its rows where it names some, else its section. */
function judgeMarks(group: readonly Citation[], document: ApiDocument): string[] {
  const last = group.at(-1);
  const cited = group.map((citation) => citedText(citation, document)).join("\n");
  return (last?.marks ?? [])
    .filter((mark) => !cited.includes(`[${mark}]`))
    .map((mark) => {
      const places = group.map(({ section, numbers }) => [`§${section}`, ...numbers].join(" "));
      return `${last?.at} ${places.join(", ")} has nothing marked [${mark}]`;
    });
}

function citedText({ section, numbers }: Citation, document: ApiDocument): string {
  const rows = rowsOf(section, document);
  if (numbers.length === 0) return document.sections.get(section) ?? "";
  return numbers.map((number) => rows?.get(number) ?? "").join("\n");
}
