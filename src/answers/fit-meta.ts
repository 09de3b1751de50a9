import { fitCount } from "../text/fit.ts";
import { onlyIds } from "../text/id-text.ts";
import type { AnswerMeta, PresentedMeta } from "./answer.ts";

/** Some clients show a result's `_meta` to the model as well. */
const META_TOKENS = 200;
const MAX_IDS = 20;

/**
 * The meta with as many ids as it has room for. Only what looks like an id is one: a row that is known by a name
 * too, such as a CVE in a package, gives its first word, and one that has none gives none.
 */
export function fitMeta({ ids: given, ...meta }: AnswerMeta): PresentedMeta {
  if (given === undefined) return meta;
  const ids = onlyIds(given.map((id) => id.split(" ", 1)[0] ?? "")).slice(0, MAX_IDS);
  const withIds = (count: number): PresentedMeta => ({ ...meta, ids: ids.slice(0, count) });
  const { shown } = fitCount(ids.length, META_TOKENS, (count) => JSON.stringify(withIds(count)));
  return withIds(shown);
}
