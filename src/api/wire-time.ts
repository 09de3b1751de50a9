const SECOND_MS = 1000;

/**
 * `2026-01-31T10:00:00`, UTC: seconds are the finest granularity documented, and no client ever sent a zone
 * (docs/threat-stack-api.md §2.0 [D][C]). Rounded outwards, so that a window never gets narrower than what was asked for.
 */
export function wireWindow({ from, until }: { from?: Date | undefined; until?: Date | undefined }) {
  return {
    from: from && wireTime(Math.floor(from.getTime() / SECOND_MS)),
    until: until && wireTime(Math.ceil(until.getTime() / SECOND_MS)),
  };
}

function wireTime(seconds: number): string {
  return new Date(seconds * SECOND_MS).toISOString().slice(0, "2026-01-31T10:00:00".length);
}
