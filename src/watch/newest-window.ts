const SECOND_MS = 1000;
/** A page holds 100 records (docs/threat-stack-api.md §2.0 [D]): with so many known ones there is room for new ones. */
const ONE_PAGE = 80;
const TWO_PAGES = 180;
/** Records may become visible later than their time of creation says; where this needs two pages, it gets them. */
const OVERLAP_MS = 5 * 60_000;

/**
 * From which time on a list has to be read for what is new: a whole second, epoch ms, such that one page, or two,
 * hold what is known from there on. Undefined where they hold all of it. It follows the API's own times alone.
 * @param times Of the known records, the newest first.
 */
export function newestWindow(times: Float64Array): number | undefined {
  if (times.length <= ONE_PAGE) return undefined;
  const newest = times[0] ?? 0;
  const recent = times.findIndex((at) => at < newest - OVERLAP_MS);
  let count = Math.min(Math.max(recent === -1 ? times.length : recent, ONE_PAGE), TWO_PAGES);
  for (; count > 0; count -= 1) {
    const from = startOfSecond(times[count - 1] ?? 0);
    const beyond = times[TWO_PAGES] ?? Number.NEGATIVE_INFINITY;
    if (beyond < from - SECOND_MS) return from;
  }
  // More of them in the newest seconds than two pages hold: only what is newer than all of them.
  return startOfSecond(newest) + 2 * SECOND_MS;
}

export function startOfSecond(at: number): number {
  return Math.floor(at / SECOND_MS) * SECOND_MS;
}
