import { encode } from "gpt-tokenizer/encoding/o200k_base";
import { HOSTILE_PARTS, MARKER } from "./rewrite.ts";
import type { Situation } from "./situations.ts";
import { type Answer, MAX_TOKENS } from "./world.ts";

/** What was asked, and what came. */
export interface Asked {
  readonly situation: Situation;
  readonly banner: string;
  readonly answer: Answer;
}

/** What is wrong with an answer; empty where nothing is. */
export type Invariant = (asked: Asked) => string[];

const OPEN = /^<data(?: ([\w-]+))?>$/;
const CLOSE = /^<\/data(?: ([\w-]+))?>$/;
const MARK = /<\s*\/?\s*data/i;

/** In the first line, and nowhere else. */
export const namesItsBanner: Invariant = ({ answer: { text }, banner }) => {
  const times = banner === "" ? 0 : text.split(banner.trim()).length - 1;
  return [
    ...(text.startsWith(banner) ? [] : ["the banner does not begin the first line"]),
    ...(banner === "" || times <= 1 ? [] : [`the banner stands there ${times} times`]),
  ];
};

export const keepsItsBudget: Invariant = ({ answer: { text }, situation: { args } }) => {
  const budget = typeof args["max_tokens"] === "number" ? args["max_tokens"] : MAX_TOKENS;
  const tokens = encode(text).length;
  return tokens <= budget ? [] : [`${tokens} tokens, ${budget} allowed`];
};

/** One text, then links, and nothing beside them that a client could give its model instead. */
export const isOneText: Invariant = ({ answer: { structured, others } }) => [
  ...(structured === undefined ? [] : ["there is structuredContent"]),
  ...(others.length === 0 ? [] : ["there are other contents than a text and links"]),
];

/** Marks stand alone in their lines, each opening one has its closing one, and there are no others. */
export const marksItsData: Invariant = ({ answer: { text } }) => {
  const { outside, inside, isBalanced } = partsOf(text);
  return [
    ...(isBalanced ? [] : ["the marks of the data region do not fit each other"]),
    ...[...outside, ...inside]
      .filter((line) => MARK.test(line))
      .map((line) => `a mark stands within a line: ${line}`),
  ];
};

/** For an upstream whose every text is marked. */
export const keepsTextsInside: Invariant = ({ answer }) => {
  const { outside } = partsOf(answer.text);
  const beside = stringsIn([answer.links, answer.meta, answer.structured]);
  return [...outside, ...beside]
    .filter((line) => line.includes(MARKER))
    .map((line) => `a text of the API outside of the data region: ${line}`);
};

/** For an upstream whose every id is hostile: none is shown raw, and outside are only ids that look like ids. */
export const cleansItsIds: Invariant = ({ answer }) => {
  const { outside, inside } = partsOf(answer.text);
  const beside = stringsIn([answer.links, answer.meta, answer.structured]);
  const raw = [...outside, ...inside, ...beside].filter((line) =>
    HOSTILE_PARTS.some((part) => line.includes(part)),
  );
  const unlike = outside.filter((line) => line.includes("/data>"));
  return [
    ...raw.map((line) => `an id raw: ${JSON.stringify(line)}`),
    ...unlike.map((line) => `an id that looks like none outside of the data region: ${line}`),
  ];
};

const CODES =
  "invalid_argument unauthorized forbidden not_found clock_skew rate_limited upstream_status upstream_shape upstream_unverified unreachable timeout cancelled unconfirmed outcome_unknown internal".split(
    " ",
  );

/** A failure is `isError` with a stable code and what to do next; an answer is none. */
export const failsInOneForm: Invariant = ({ answer: { text, isError }, banner, situation }) => {
  if (situation.fails === false) return isError ? [`fails: ${firstLine(text)}`] : [];
  if (!isError) return situation.fails ? [`does not fail: ${firstLine(text)}`] : [];
  const code = /^error (\w+): /.exec(text.startsWith(banner) ? text.slice(banner.length) : text);
  return [
    ...(CODES.includes(code?.[1] ?? "") ? [] : [`no stable code in: ${firstLine(text)}`]),
    ...(/^next: \S/m.test(text) ? [] : [`not what to do next: ${firstLine(text)}`]),
    ...(/^next: .*\[redacted\]/m.test(text) ? [`own advice redacted: ${firstLine(text)}`] : []),
  ];
};

const RECORD_ID = /\b(?:[0-9a-f]{8}\b|CVE-[\d-]+|i-[0-9a-f]{17})/g;

/** Which records of one answer another one does not show. */
export function recordsMissing(whole: Answer, other: Answer): string[] {
  const ids = new Set(whole.text.match(RECORD_ID));
  return [...ids].filter((id) => !other.text.includes(id)).map((id) => `does not show ${id}`);
}

interface Parts {
  readonly outside: readonly string[];
  readonly inside: readonly string[];
  readonly isBalanced: boolean;
}

/** The lines outside and inside of data regions, without the marks. */
function partsOf(text: string): Parts {
  const outside: string[] = [];
  const inside: string[] = [];
  let open: string | undefined;
  let isBalanced = true;
  for (const line of text.split("\n")) {
    const [opening, closing] = [OPEN.exec(line), CLOSE.exec(line)];
    if (opening !== null) {
      isBalanced &&= open === undefined;
      open = opening[1] ?? "";
    } else if (closing !== null) {
      isBalanced &&= open === (closing[1] ?? "");
      open = undefined;
    } else (open === undefined ? outside : inside).push(line);
  }
  return { outside, inside, isBalanced: isBalanced && open === undefined };
}

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return [...Object.keys(value), ...Object.values(value).flatMap(stringsIn)];
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0] ?? "";
}
