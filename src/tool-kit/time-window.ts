import { ThreatStackError } from "../errors.ts";
import { parseWhen } from "../text/parse-when.ts";
import type { ToolContext } from "./tool-context.ts";

/** `start` and `end` of a call as the API's `from` and `until`; an end before its start never reaches the API. */
export function timeWindow(
  { start, end }: { start?: string | undefined; end?: string | undefined },
  { now }: Pick<ToolContext, "now">,
): { from?: Date; until?: Date } {
  const from = start === undefined ? undefined : parseWhen(start, now(), "start");
  const until = end === undefined ? undefined : parseWhen(end, now(), "end");
  if (from !== undefined && until !== undefined && from >= until) {
    throw new ThreatStackError("invalid_argument", "end is not after start", {
      hint: `start is ${from.toISOString()}, end is ${until.toISOString()}; swap or widen them.`,
    });
  }
  return { ...(from && { from }), ...(until && { until }) };
}
