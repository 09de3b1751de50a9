import { z } from "zod";
import { pageTokens } from "../../schemas/page.ts";
import { timeSchema } from "./time.ts";

const text = z.string().nullish();

const logSchema = z.looseObject({
  /** Epoch ms on the wire, ISO 8601 here. */
  timestamp: timeSchema,
  user: text,
  user_id: text,
  type: text,
  action: text,
  /** `queue:add`. */
  source: text,
  description: text,
  context: z.unknown().optional(),
  organization_id: text,
});
/** Who did what; it has no id (docs/threat-stack-api.md §3.8 [C]). */
export type Log = z.output<typeof logSchema>;

export const logPageSchema = z.looseObject({ logs: z.array(logSchema), ...pageTokens });
