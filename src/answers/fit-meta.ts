import type { Clean } from "../text/clean.ts";
import { fitCount } from "../text/fit.ts";
import type { AnswerMeta } from "./answer.ts";

/** Some clients show a result's `_meta` to the model as well. */
const META_TOKENS = 200;
const MAX_IDS = 20;
const ID_CHARS = 64;

/** The meta with clean ids, as many as it has room for; rows that have none add none. */
export function fitMeta(meta: AnswerMeta, clean: Clean): AnswerMeta {
  if (meta.ids === undefined) return meta;
  const ids = meta.ids
    .filter((id) => id !== "")
    .slice(0, MAX_IDS)
    .map((id) => clean(id, ID_CHARS));
  const withIds = (count: number): AnswerMeta => ({ ...meta, ids: ids.slice(0, count) });
  const { shown } = fitCount(ids.length, META_TOKENS, (count) => JSON.stringify(withIds(count)));
  return withIds(shown);
}
