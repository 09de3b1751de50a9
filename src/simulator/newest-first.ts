/** A record's place in a list. */
export interface Dated {
  readonly id: string;
  /** ISO 8601, or empty. */
  readonly createdAt: string;
}

/** What has no date stands behind all that has one. */
function momentOf({ createdAt }: Dated): number {
  return createdAt === "" ? 0 : Date.parse(createdAt);
}

/** The id decides between equals, so that pages never overlap. */
export function newestFirst(left: Dated, right: Dated): number {
  const byTime = momentOf(right) - momentOf(left);
  return byTime || Number(left.id > right.id) - Number(left.id < right.id);
}
