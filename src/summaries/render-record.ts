import { dataRegion } from "../text/data-region.ts";
import { fitCount } from "../text/fit.ts";

/** One answer about one record. */
export interface RecordView {
  /** Our own words: what this is. */
  readonly head: string;
  /** Cleaned values by label, the most important first; empty values are left out. */
  readonly fields: readonly (readonly [label: string, value: string])[];
  /** The next calls, in our own words. */
  readonly next: string;
}

/** As many fields as the budget holds, and how many it does not. */
export function renderRecord(
  { head, fields, next }: RecordView,
  maxTokens: number,
): { text: string; shown: number; total: number } {
  const lines = fields
    .filter(([, value]) => value !== "")
    .map(([label, value]) => `${label}: ${value}`);
  const { text, shown } = fitCount(lines.length, maxTokens, (count) => {
    const left = lines.length - count;
    return [
      head,
      dataRegion(lines.slice(0, count)),
      ...(left > 0 ? [`left out: ${left} fields; a larger max_tokens shows them`] : []),
      next,
    ].join("\n");
  });
  return { text, shown, total: lines.length };
}
