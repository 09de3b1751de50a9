import type { EventDigest } from "../event-digest.ts";
import type { Bin } from "../count/timeline.ts";
import { formatAge } from "../../text/time.ts";
import { number } from "./number.ts";
import type { ShowTime } from "./show-time.ts";

const MAX_STEPS = 12;
/** A gap is worth a word when it takes this share of the whole time. */
const GAP_SHARE = 0.15;

/** Bursts and gaps: counts over at most twelve equal steps, and the longest silence. */
export function timelineText(digest: EventDigest, times: ShowTime): string {
  const { bins, widthMs } = digest.timeline;
  if (bins.length < 2) return "";
  const first = bins[0]?.start ?? 0;
  const last = (bins.at(-1)?.start ?? 0) + widthMs;
  const step = Math.max(widthMs, Math.ceil((last - first) / MAX_STEPS / widthMs) * widthMs);
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

function longestGap(bins: readonly Bin[], widthMs: number): { from: number; ms: number } {
  let longest = { from: 0, ms: 0 };
  for (let at = 1; at < bins.length; at += 1) {
    const from = (bins[at - 1]?.start ?? 0) + widthMs;
    const ms = (bins[at]?.start ?? 0) - from;
    if (ms > longest.ms) longest = { from, ms };
  }
  return longest;
}
