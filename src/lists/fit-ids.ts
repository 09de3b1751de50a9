import { fitCount } from "../text/fit.ts";
import type { ToolCore } from "../tool-kit/define-tool.ts";

/** `structuredContent` holds at most 200 tokens. */
const CORE_TOKENS = 200;
const MAX_IDS = 20;

/** The core with as many of the ids as it has room for; rows that have none add none. */
export function fitIds(core: Omit<ToolCore, "ids">, ids: readonly string[]): ToolCore {
  const given = ids.filter((id) => id !== "").slice(0, MAX_IDS);
  const withIds = (count: number): ToolCore => ({ ...core, ids: given.slice(0, count) });
  const { shown } = fitCount(given.length, CORE_TOKENS, (count) => JSON.stringify(withIds(count)));
  return withIds(shown);
}
