import type { Clean } from "../text/clean.ts";
import { type CleanText, cleanText, joinClean, quoteText } from "../text/clean-text.ts";

/** A call as a model can make it: `threatstack_get_alerts severity=1 cursor="…"`; absent arguments are left out. */
export function callText(
  tool: string,
  args: Readonly<Record<string, unknown>>,
  clean: Clean,
): CleanText {
  const given = Object.entries(args).filter(([, value]) => value !== undefined);
  const texts = given.map(
    ([name, value]) => cleanText`${clean(name)}=${argumentText(value, clean)}`,
  );
  return joinClean([clean(tool), ...texts], " ");
}

function argumentText(value: unknown, clean: Clean): CleanText {
  return typeof value === "string" ? quoteText(clean(value, 400)) : clean(value, 400);
}
