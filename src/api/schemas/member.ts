import { z } from "zod";
import { pageTokens } from "./page.ts";

const text = z.string().nullish();
const flag = z.boolean().nullish();

/** docs/threat-stack-api.md §3.8 [D][C]. */
export const memberSchema = z.looseObject({
  id: z.string(),
  displayName: text,
  email: text,
  /** `owner`, `user` or `reader`. */
  role: text,
  ssoEnabled: flag,
  mfaEnabled: flag,
  userEnabled: flag,
  /** Epoch milliseconds in practice [C], a string in the vendor's sample [D]. */
  lastAuthenticatedAt: z.union([z.number(), z.string()]).nullish(),
});
export type Member = z.output<typeof memberSchema>;

export const memberPageSchema = z.looseObject({ members: z.array(memberSchema), ...pageTokens });
