import type { Clean } from "../text/clean.ts";
import { type CleanText, cleanText, joinClean } from "../text/clean-text.ts";
import { type Field, field } from "../text/field.ts";
import { idText, looksLikeId, shortIdText } from "../text/id-text.ts";
import type { Answer, ResourceLink } from "./answer.ts";
import { fieldsAnswer } from "./fields-answer.ts";

export interface RecordParts {
  /** As the API has it; where it does not look like an id, it is shown as data only. */
  readonly id: string;
  readonly head: (id: CleanText) => CleanText;
  /** The most important first. */
  readonly fields: readonly Field[];
  readonly next: NextCall;
  readonly links?: readonly ResourceLink[];
  readonly clean: Clean;
}

/** The call that goes on from a record. */
export interface NextCall {
  readonly tool: CleanText;
  /** Which takes the id of the record. */
  readonly argument: CleanText;
  /** What the call does, where its name does not say it. */
  readonly does?: CleanText;
  /** The beginning of the id is enough. */
  readonly isShort?: boolean;
}

/** One record, as many of its fields as there is room for. */
export function recordAnswer({ id, head, fields, next, links, clean }: RecordParts): Answer {
  return fieldsAnswer({
    head: head(idText(id)),
    fields: looksLikeId(id) ? fields : [field("id", clean(id)), ...fields],
    next: nextText(id, next),
    ids: [id],
    ...(links && { links }),
  });
}

function nextText(id: string, { tool, argument, does = cleanText``, isShort }: NextCall) {
  const given = looksLikeId(id)
    ? cleanText`${argument}="${isShort ? shortIdText(id) : idText(id)}"`
    : cleanText`with the id that stands in the data as ${argument}`;
  return joinClean([cleanText`next: ${tool}`, given, does], " ");
}
