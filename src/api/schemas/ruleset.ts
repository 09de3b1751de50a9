import { z } from "zod";
import { pageTokens } from "./page.ts";

const ruleIds = z.array(z.string()).nullish();

/** docs/threat-stack-api.md §3.6. Answers carry `rules` [C]; the vendor's sample spells it `rulesIds` [D]. */
export const rulesetSchema = z.looseObject({
  id: z.string(),
  name: z.string().nullish(),
  description: z.string().nullish(),
  createdAt: z.string().nullish(),
  updatedAt: z.string().nullish(),
  rules: ruleIds,
  rulesIds: ruleIds,
  ruleIds,
});
export type Ruleset = z.output<typeof rulesetSchema>;

/** No paging was seen in practice [C]; a token is followed all the same. */
export const rulesetPageSchema = z.looseObject({ rulesets: z.array(rulesetSchema), ...pageTokens });
