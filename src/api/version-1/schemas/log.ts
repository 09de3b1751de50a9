import type { z } from "zod";
import { anyValue, text, time } from "../../schemas/fields.ts";
import { pageSchema } from "../../schemas/page.ts";
import { recordSchema } from "../../schemas/record.ts";

const logSchema = recordSchema({
  timestamp: time,
  user: text,
  user_id: text,
  type: text,
  action: text,
  /** `queue:add`. */
  source: text,
  description: text,
  context: anyValue,
  organization_id: text,
});
/** Who did what; it has no id (docs/threat-stack-api.md §3.8 [C]). */
export type Log = z.output<typeof logSchema>;

export const logPageSchema = pageSchema("logs", logSchema);
