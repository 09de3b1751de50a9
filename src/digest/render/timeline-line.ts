import type { EventDigest } from "../event-digest.ts";
import { STEPS_MS } from "../count/timeline.ts";
import type { Bin } from "../count/timeline.ts";
import { formatAge } from "../../text/time.ts";
import { number } from "./number.ts";
import type { ShowTime } from "./show-time.ts";

const MAX_STEPS = 16;
/** A gap is worth a word when it takes this share of the whole time. */
const GAP_SHARE = 0.15;

/** Bursts and gaps: counts over some equal steps that start on the clock, and the longest silence. */
export function timelineText(digest: EventDigest, times: ShowTime): string {
  const { bins, widthMs } = digest.timeline;
  if (bins.length < 2) return "";
  const last = (bins.at(-1)?.start ?? 0) + widthMs;
  const step = stepFor(last - (bins[0]?.start ?? 0), widthMs);
  const first = Math.floor((bins[0]?.start ?? 0) / step) * step;
  const steps = Array.from<number>({ length: Math.ceil((last - first) / step) }).fill(0);
  for (const { start, count } of bins) {
    const index = Math.floor((start - first) / step);
    steps[index] = (steps[index] ?? 0) + count;
  }
  const gap = longestGap(bins, widthMs);
  const silence =
    gap.ms >= (last - first) * GAP_SHARE
      ? `; silent ${formatAge(gap.ms)} from ${times.at(gap.from)}`
      : "";
  return `timeline: from ${times.at(first)} every ${formatAge(step)}: ${steps.map(number).join(" ")}${silence}`;
}

/** The finest step of the clock that covers the span in few enough; a multiple of the bins. */
function stepFor(spanMs: number, widthMs: number): number {
  const step = STEPS_MS.find((ms) => ms >= widthMs && spanMs <= ms * (MAX_STEPS - 1));
  return step ?? Math.ceil(spanMs / MAX_STEPS / widthMs) * widthMs;
}

function longestGap(bins: readonly Bin[], widthMs: number): { from: number; ms: number } {
  let longest = { from: 0, ms: 0 };
  for (let at = 1; at < bins.length; at += 1) {
    const from = (bins[at - 1]?.start ?? 0) + widthMs;
    const ms = (bins[at]?.start ?? 0) - from;
    if (ms > longest.ms) longest = { from, ms };
  }
  return longest;
}
