import type { Clean } from "../../text/clean.ts";
import { withinTokens } from "../../tokens/count-tokens.ts";
import { encodeCursor } from "../row-cursor.ts";
import type { EventRows } from "../rows.ts";
import { number } from "./number.ts";
import { cursorAfter } from "./render-rows.ts";
import type { RowsText, RowsTextOptions } from "./render-rows.ts";

const WHOLE = 10_000_000;

/**
 * Events as the API sent them, as compact JSON, as many as fit. One that does not fit by itself is
 * shown in parts: the part ends in `…+N` and the cursor continues there.
 */
export function renderRaw(page: EventRows, options: RowsTextOptions): RowsText {
  const texts = page.rows.map(({ event }) => rawText(event, options.clean));
  const offset = page.after?.offset ?? 0;
  const first = texts[0] ?? "";
  let shown = 0;
  while (shown < texts.length && fits(page, { texts, shown: shown + 1, offset, options }))
    shown += 1;
  if (shown > 0 || texts.length === 0) {
    const nextCursor = cursorAfter(page, shown);
    const parts = partsOf(texts, { shown, offset });
    return {
      text: compose(page, { parts, shown, nextCursor, options }),
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
    if (withinTokens(part.text, options.maxTokens)) [low, best] = [middle, part];
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
    text: compose(page, { parts, shown: 0, nextCursor, options }),
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
  const text = compose(page, { parts, shown, nextCursor: cursorAfter(page, shown), options });
  return withinTokens(text, options.maxTokens);
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

function rawText(event: unknown, clean: Clean): string {
  return clean(event, WHOLE);
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
): string {
  const alert = `threatstack_get_events alert_id=${JSON.stringify(options.clean(options.call.alertId, 64))}`;
  const of = page.seen === page.total ? "" : ` selected of ${number(page.seen)}`;
  const next =
    nextCursor === undefined
      ? []
      : [
          `next: ${alert} with the same selection, detail="raw" cursor=${JSON.stringify(options.clean(nextCursor, 200))}`,
        ];
  return [
    ...(options.head === undefined ? [] : [options.head]),
    `${number(page.total)} events${of}, ${rangeText(page, { parts, shown })} as sent, oldest first`,
    ...(parts.length > 0 ? ["<data>", ...parts, "</data>"] : []),
    ...next,
  ].join("\n");
}

function rangeText(
  { before }: EventRows,
  { parts, shown }: { parts: readonly string[]; shown: number },
): string {
  if (shown > 0) return `${number(before + 1)}-${number(before + shown)} shown`;
  return parts.length > 0 ? `a part of number ${number(before + 1)} shown` : "none shown";
}
