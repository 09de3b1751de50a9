import type { AnswerText } from "../../text/answer-text.ts";
import type { Clean } from "../../text/clean.ts";
import type { CleanText } from "../../text/clean-text.ts";
import type { EventDigest } from "../event-digest.ts";
import type { NotableList } from "../notable/acts.ts";
import type { LineCost } from "./budget.ts";
import { encodeDigestCursor } from "./digest-cursor.ts";
import type { DigestCursor } from "./digest-cursor.ts";
import { nextLine } from "./head-lines.ts";
import type { DigestCall } from "./head-lines.ts";
import type { Layout } from "./layout.ts";
import type { Notable } from "./notable-page.ts";
import type { ShowTime } from "./show-time.ts";

export interface DigestTextOptions {
  readonly maxTokens: number;
  readonly clean: Clean;
  /** Arguments that the shown calls repeat. */
  readonly call: DigestCall;
  /** What the events belong to: clean lines that come first in the data region. */
  readonly lead?: readonly CleanText[];
  /** Whether what is notable stands in the order of time; else the gravest comes first. */
  readonly isTimed?: boolean;
  /** Where an earlier page of what is notable ended; none for the whole digest. */
  readonly from?: DigestCursor | undefined;
}

export interface DigestText extends AnswerText {
  /** Ids of groups and events that the text shows. */
  readonly groupIds: readonly string[];
  readonly eventIds: readonly string[];
  /** Whether there are groups or candidates that no line names. */
  readonly truncated: boolean;
  /** Of the next page of what is notable; undefined where all of it has been named. */
  readonly nextCursor: string | undefined;
}

/** Everything that composing a text of a digest takes, the first page or a later one. */
export interface Page extends DigestTextOptions {
  readonly digest: EventDigest;
  readonly mainHost: string;
  readonly list: NotableList;
  readonly from: DigestCursor;
  readonly times: ShowTime;
  readonly layout: Layout;
  readonly costOf: LineCost;
}

const LONGEST_CURSOR = "n9999.99999";
/** As long as most are; where one is longer the text is composed anew with less room. */
const LONGEST_ID = "0a1b2c3d-4e5f-6a7b-8c9d-0e1f2a3b4c5d";
/** Both marks of the data region, with the tag that each answer has. */
export const MARKS_TOKENS = 12;
/** What the last line may cost at most, whatever it turns out to be. */
export function costOfNext({ call, clean, layout, costOf }: Page): number {
  const lines = [
    nextLine(call, { clean, layout, cursor: LONGEST_CURSOR, eventId: undefined }),
    nextLine(call, { clean, layout, cursor: undefined, eventId: LONGEST_ID }),
  ];
  return lines.reduce((most, line) => Math.max(most, costOf(line)), -Infinity);
}

/** Undefined where nothing is left, or where a page has no room for even one. */
export function cursorAfter(
  from: DigestCursor,
  { acts, unusual, left, shown }: Notable,
): string | undefined {
  if (left === 0 || shown === 0) return undefined;
  return encodeDigestCursor({ acts: from.acts + acts, unusual: from.unusual + unusual });
}
