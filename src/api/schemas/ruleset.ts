import type { z } from "zod";
import { id, text, texts, time } from "./fields.ts";
import { pageSchema } from "./page.ts";
import { recordSchema } from "./record.ts";

/** docs/threat-stack-api.md §3.6. Answers carry `rules` [C]; the vendor's sample spells it `rulesIds` [D]. */
export const rulesetSchema = recordSchema({
  id,
  name: text,
  description: text,
  createdAt: time,
  updatedAt: time,
  rules: texts,
  rulesIds: texts,
  ruleIds: texts,
});
export type Ruleset = z.output<typeof rulesetSchema>;

/** No paging was seen in practice [C]; a token is followed all the same. */
export const rulesetPageSchema = pageSchema("rulesets", rulesetSchema);
