import {
  type AnswerText,
  clipHead,
  type DrawTag,
  layOut,
  layOutTagged,
  type WholeText,
} from "../text/answer-text.ts";
import { capLength } from "../text/cap-length.ts";
import type { Clean } from "../text/clean.ts";
import { type CleanText, cleanText, markClean } from "../text/clean-text.ts";
import { countTokens, withinTokens } from "../tokens/count-tokens.ts";
import type { Answer, Composed, PresentedAnswer } from "./answer.ts";
import { fitMeta } from "./fit-meta.ts";
import type { HostNames } from "./host-names.ts";
import { nameHosts } from "./name-hosts.ts";

export interface PresentOptions {
  /** What every first line begins with, such as `[demo tenant] `; empty with a live API. */
  readonly banner: string;
  /** Whether more may come to light than is known now, so that a total is the least there can be. */
  readonly isPartial?: boolean;
  /** o200k tokens of the whole text. */
  readonly tokens: number;
  readonly clean: Clean;
  /** What could not be read, in our own words; asked for once the answer is composed. */
  readonly notes: () => readonly CleanText[];
  /** Which addresses, instances and agents are known hosts; asked for where the answer mentions one. */
  readonly hosts: () => Promise<HostNames>;
  /** Of the tag of the data region; at random unless given. */
  readonly drawTag?: DrawTag | undefined;
}

/** Names of hosts may cost this share of an answer; one costs about so many tokens. */
const NAMES_SHARE = 0.08;
const NAME_TOKENS = 6;

/** Attempts with less room, where what is added around the parts makes the text too long. */
const ATTEMPTS = 6;

/** One answer as the client gets it: within the budget, with everything that each answer must have. */
export async function present(answer: Answer, options: PresentOptions): Promise<PresentedAnswer> {
  const { tokens, drawTag } = options;
  let room = tokens;
  for (let attempt = 1; ; attempt += 1) {
    const composed = await answer.compose(Math.max(0, room));
    const framed = await frame(composed, options);
    const text = layOutTagged(framed, drawTag);
    const over = countTokens(text) - tokens;
    if (over <= 0) return presented(text, composed, options);
    if (attempt === ATTEMPTS) return presented(cutToFit(framed, tokens), composed, options);
    room -= over + attempt - 1;
  }
}

function presented(
  text: WholeText,
  { head, meta, links = [] }: Composed,
  options: PresentOptions,
): PresentedAnswer {
  const isLeast = meta.total !== undefined && totalText(head, options).startsWith("at least ");
  return { text, meta: fitMeta(isLeast ? { ...meta, at_least: true } : meta), links };
}

/** The first line without its banner; a total that may still grow is the least there can be. */
function totalText(head: CleanText, { isPartial = false }: PresentOptions): CleanText {
  return isPartial && /^\d/.test(head) ? cleanText`at least ${head}` : head;
}

async function frame(composed: Composed, options: PresentOptions): Promise<AnswerText> {
  const { banner, notes, hosts, clean, tokens } = options;
  const atMost = Math.ceil((tokens * NAMES_SHARE) / NAME_TOKENS);
  const { head, after, isVerbatim = false } = composed;
  const data = isVerbatim
    ? composed.data
    : await nameHosts(composed.data, { hosts, clean, atMost });
  const lines = notes().map((note) => markClean(`not read: ${note}`));
  return {
    head: markClean([`${banner}${totalText(head, options)}`, ...lines].join("\n")),
    data,
    after,
  };
}

/** Nothing fits, so the first line is cut, and what follows it is left out. */
function cutToFit({ head, after }: AnswerText, tokens: number): WholeText {
  const last = after.slice(-1);
  for (let chars = head.length; chars > 0; chars = Math.floor(chars * 0.8)) {
    const text = layOut({ head: markClean(capLength(head, chars)), data: [], after: last });
    if (withinTokens(text, tokens)) return text;
  }
  return clipHead(head, tokens);
}
