import { type AnswerText, layOut } from "../../text/answer-text.ts";
import type { Clean } from "../../text/clean.ts";
import { type CleanText, cleanText, markClean, numberText } from "../../text/clean-text.ts";
import { idText } from "../../text/id-text.ts";
import { finish, type Steps } from "../steps.ts";
import { withinTokens } from "../../tokens/count-tokens.ts";
import { parseExactly } from "./exact-numbers.ts";
import { encodeCursor } from "../row-cursor.ts";
import type { EventRows } from "../rows.ts";
import { cursorAfter, eventsText } from "./render-rows.ts";
import type { RowsText, RowsTextOptions } from "./render-rows.ts";

const WHOLE = 10_000_000;

/**
 * Events as the API sent them, as compact JSON, as many as fit. One that does not fit by itself is
 * shown in parts: the part ends in `…+N` and the cursor continues there.
 */
export function renderRaw(page: EventRows, options: RowsTextOptions): RowsText {
  return finish(rawSteps(page, options));
}

/**
 * As `renderRaw`, in steps.
 * @yields between them
 */
export function* rawSteps(page: EventRows, options: RowsTextOptions): Steps<RowsText> {
  const texts: string[] = [];
  for (const { event, text } of page.rows) {
    texts.push(rawText(event, text, options.clean));
    yield;
  }
  const offset = page.after?.offset ?? 0;
  const first = texts[0] ?? "";
  let shown = 0;
  while (shown < texts.length && fits(page, { texts, shown: shown + 1, offset, options })) {
    shown += 1;
    yield;
  }
  if (shown > 0 || texts.length === 0) {
    const nextCursor = cursorAfter(page, shown);
    const parts = partsOf(texts, { shown, offset });
    return {
      ...compose(page, { parts, shown, nextCursor, options }),
      shown,
      eventIds: page.rows.slice(0, shown).map(({ id }) => id),
      nextCursor,
    };
  }
  return renderPart(page, { whole: first, offset, options });
}

/** One event over several answers. */
function renderPart(
  page: EventRows,
  { whole, offset, options }: { whole: string; offset: number; options: RowsTextOptions },
): RowsText {
  const rest = whole.slice(offset);
  let low = 0;
  let high = rest.length;
  let best = partText(page, { rest, chars: 0, offset, options });
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const part = partText(page, { rest, chars: wholeChars(rest, middle), offset, options });
    if (withinTokens(layOut(part), options.maxTokens)) [low, best] = [middle, part];
    else high = middle;
  }
  return best;
}

/** Never half of a pair of code units. */
function wholeChars(text: string, chars: number): number {
  const unit = text.charCodeAt(chars);
  return unit >= 0xdc00 && unit <= 0xdfff ? chars - 1 : chars;
}

function partText(
  page: EventRows,
  part: { rest: string; chars: number; offset: number; options: RowsTextOptions },
): RowsText {
  const { rest, chars, offset, options } = part;
  const { after } = page;
  const nextCursor = encodeCursor({
    time: after?.time ?? 0,
    id: after?.id ?? "",
    shown: after?.shown ?? 0,
    offset: offset + chars,
  });
  const lead = offset > 0 ? `…+${String(offset)} ` : "";
  const parts = [`${lead}${rest.slice(0, chars)}…+${String(rest.length - chars)}`];
  return {
    ...compose(page, { parts, shown: 0, nextCursor, options }),
    shown: 0,
    eventIds: page.rows.slice(0, 1).map(({ id }) => id),
    nextCursor,
  };
}

function fits(
  page: EventRows,
  {
    texts,
    shown,
    offset,
    options,
  }: { texts: readonly string[]; shown: number; offset: number; options: RowsTextOptions },
): boolean {
  const parts = partsOf(texts, { shown, offset });
  const nextCursor = cursorAfter(page, shown);
  return withinTokens(
    layOut(compose(page, { parts, shown, nextCursor, options })),
    options.maxTokens,
  );
}

function partsOf(
  texts: readonly string[],
  { shown, offset }: { shown: number; offset: number },
): string[] {
  return texts
    .slice(0, shown)
    .map((text, at) =>
      at === 0 && offset > 0 ? `…+${String(offset)} ${text.slice(offset)}` : text,
    );
}

/** Cleaned JSON, with the numbers as they were written where reading them changed them. */
function rawText(event: unknown, text: string | undefined, clean: Clean): string {
  const exact = text === undefined ? undefined : parseExactly(text);
  if (exact === undefined) return clean(event, WHOLE);
  return exact.restore(clean(exact.value, WHOLE), (number) => clean(number, WHOLE));
}

function compose(
  page: EventRows,
  {
    parts,
    shown,
    nextCursor,
    options,
  }: {
    parts: readonly string[];
    shown: number;
    nextCursor: string | undefined;
    options: RowsTextOptions;
  },
): AnswerText {
  const { call, clean, lead = [] } = options;
  const alert = cleanText`threatstack_get_events alert_id="${idText(call.alertId)}"`;
  const of =
    page.seen === page.total ? cleanText`` : cleanText` selected of ${numberText(page.seen)}`;
  const next =
    nextCursor === undefined
      ? []
      : [
          cleanText`next: ${alert} with the same selection, detail="raw" cursor="${clean(nextCursor, 200)}"`,
        ];
  return {
    head: cleanText`${eventsText(page.total)}${of}, ${rangeText(page, { parts, shown })} as sent, oldest first`,
    // Each part is the cleaned JSON of an event, or a piece of it.
    data: [...lead, ...parts.map(markClean)],
    after: next,
  };
}

function rangeText(
  { before }: EventRows,
  { parts, shown }: { parts: readonly string[]; shown: number },
): CleanText {
  const first = numberText(before + 1);
  if (shown > 0) return cleanText`${first}-${numberText(before + shown)} shown`;
  return parts.length > 0 ? cleanText`a part of number ${first} shown` : cleanText`none shown`;
}
