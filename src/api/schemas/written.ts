import { z } from "zod";
import { isObject } from "./record.ts";

/** What a write answers when it went well: nothing of it is read, and it may have no body (docs/threat-stack-api.md §2.0 [C]). */
export const done = z.unknown().transform((): true => true);

/** The record that a write made or changed; null where the answer says only that it was done, by no body or `{}`. */
export function written<T extends object>(schema: z.ZodType<T>): z.ZodType<T | null> {
  return z
    .unknown()
    .transform((answer): T | null =>
      answer === undefined || answer === null || isEmpty(answer) ? null : schema.parse(answer),
    );
}

function isEmpty(answer: unknown): boolean {
  return isObject(answer) && Object.keys(answer).length === 0;
}

/** Ids in an answer whose form is not known (docs/threat-stack-api.md §2.1 row 20 [C]): a list, or one under any name; null where none is found. */
export const idsTold = z.unknown().transform((answer): string[] | null => {
  const lists = Array.isArray(answer) ? [answer] : isObject(answer) ? Object.values(answer) : [];
  const list = lists.find((value) => Array.isArray(value));
  return Array.isArray(list) ? list.filter((each) => typeof each === "string") : null;
});
