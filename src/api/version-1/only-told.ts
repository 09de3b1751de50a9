/** The record without what was not told: an absent field and an empty one mean the same. */
export function onlyTold<T extends object>(record: T): T {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a field that may be absent is what is left out
  return Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined && value !== null),
  ) as T;
}
