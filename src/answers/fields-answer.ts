import { layOut } from "../text/answer-text.ts";
import { type CleanText, cleanText, joinClean } from "../text/clean-text.ts";
import type { Field } from "../text/field.ts";
import { fitCount } from "../text/fit.ts";
import type { Answer, AnswerMeta, Composed, ResourceLink } from "./answer.ts";

export interface FieldsParts {
  readonly head: CleanText;
  /** The most important first. */
  readonly fields: readonly Field[];
  readonly next: CleanText | "";
  readonly meta?: AnswerMeta;
  readonly ids?: readonly string[];
  readonly links?: readonly ResourceLink[];
}

/** As many labelled values as there is room for. */
export function fieldsAnswer(parts: FieldsParts): Answer {
  const { head, fields, next, meta = { total: 1, shown: 1 }, ids, links } = parts;
  const lines = fields
    .filter(({ value }) => value !== "")
    .map(({ label, value }) => joinClean([label, value], ": "));
  const compose = (count: number): Composed => {
    const left = lines.length - count;
    const more =
      left > 0 ? [cleanText`left out: ${left} fields; a larger max_tokens shows them`] : [];
    return {
      head,
      data: lines.slice(0, count),
      after: [...more, ...(next === "" ? [] : [next])],
      meta: { ...meta, truncated: left > 0, ...(ids && { ids }) },
      ...(links && { links }),
    };
  };
  return {
    compose: (tokens) =>
      compose(fitCount(lines.length, tokens, (count) => layOut(compose(count))).shown),
  };
}
