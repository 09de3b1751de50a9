import type { z } from "zod";
import { flag, id, text, time } from "./fields.ts";
import { pageSchema } from "./page.ts";
import { recordSchema } from "./record.ts";

/** docs/threat-stack-api.md §3.8 [D][C]. */
export const memberSchema = recordSchema({
  id,
  displayName: text,
  email: text,
  /** `owner`, `user` or `reader`. */
  role: text,
  ssoEnabled: flag,
  mfaEnabled: flag,
  userEnabled: flag,
  /** Epoch milliseconds in practice [C], a string in the vendor's sample [D]. */
  lastAuthenticatedAt: time,
});
export type Member = z.output<typeof memberSchema>;

export const memberPageSchema = pageSchema("members", memberSchema);
