import type { Clean } from "../text/clean.ts";
import { cleanText, joinClean } from "../text/clean-text.ts";
import { idText, looksLikeId } from "../text/id-text.ts";
import type { Undo } from "../tool-kit/write-plan.ts";

const MAX_CHARS = 20_000;

/**
 * The very call that undoes a write. What would be shown otherwise than it is (redacted, made inert) cannot be copied
 * out of an answer: then the call is told without those values, and it is said.
 */
export function undoBy(
  tool: `threatstack_${string}`,
  args: Readonly<Record<string, unknown>>,
  clean: Clean,
): Undo {
  const name = idText(tool);
  const given = Object.entries(args).filter(([, value]) => value !== undefined);
  if (given.every(([, value]) => typeof value === "string" && looksLikeId(value))) {
    const ids = given.map(([key, value]) => cleanText`${idText(key)}="${idText(String(value))}"`);
    const call = cleanText`undo: ${joinClean([name, ...ids], " ")}`;
    return { data: [], after: [call], untold: [call] };
  }
  const whole = given.map(([key, value]) => `${key}=${JSON.stringify(value)}`).join(" ");
  const shown = clean(whole, MAX_CHARS);
  if (shown === whole) {
    return {
      data: [cleanText`undo: ${name} ${shown}`],
      after: [cleanText`The call in the line "undo" undoes it.`],
      untold: [
        cleanText`undo: ${name} with the values in the lines that begin with "-". The whole call has no room in this answer`,
      ],
    };
  }
  const told = [
    cleanText`undo: ${name} with the values in the lines that begin with "-". Some of them are not shown as they are (redacted, or too long), so that they have to come from your own records`,
  ];
  return { data: [], after: told, untold: told };
}

export const CANNOT_BE_UNDONE = cleanText`This cannot be undone.`;
