import type { IncomingHttpHeaders } from "node:http";
import { boundedWaitMs } from "./bounded-wait.ts";

/** What the last answer said about the budget that the whole organization shares (docs/threat-stack-api.md §2.0 [C]). */
export interface RateState {
  readonly limit: number | undefined;
  readonly remaining: number | undefined;
  /** Milliseconds until the budget is whole again, counted from `at`; a minute at most. */
  readonly resetMs: number | undefined;
  /** Our clock when the answer came, epoch ms. */
  readonly at: number;
}

/** Undefined when no `x-rate-limit-*` header is there. */
export function readRateState(headers: IncomingHttpHeaders, at: number): RateState | undefined {
  const limit = count(headers["x-rate-limit-limit"]);
  const remaining = count(headers["x-rate-limit-remaining"]);
  const resetMs = boundedWaitMs(count(headers["x-rate-limit-reset"]), at);
  if (limit === undefined && remaining === undefined && resetMs === undefined) return undefined;
  return { limit, remaining, resetMs, at };
}

function count(value: string | string[] | undefined): number | undefined {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : Number.NaN;
  return Number.isFinite(number) && number >= 0 ? number : undefined;
}
