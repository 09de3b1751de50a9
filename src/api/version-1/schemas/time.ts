import { z } from "zod";

/** Epoch milliseconds and ISO 8601 stand side by side in one record (docs/threat-stack-api.md §3.2 [S], §4 no. 24 [C]). */
export const timeSchema = z
  .union([z.number(), z.string()])
  .transform((time) => {
    const date = new Date(time);
    return Number.isNaN(date.getTime()) ? String(time) : date.toISOString();
  })
  .nullish();
