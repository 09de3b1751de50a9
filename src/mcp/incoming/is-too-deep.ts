/** More than any message of the protocol needs, and less than what checking one recursively can bear. */
const MAX_DEPTH = 100;

/** Whether a value of JSON is nested deeper than messages are; goes level by level, so that it bears any depth. */
export function isTooDeep(value: unknown): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; depth <= MAX_DEPTH; depth += 1) {
    level = level.flatMap((one) =>
      typeof one === "object" && one !== null ? Object.values(one) : [],
    );
    if (level.length === 0) return false;
  }
  return true;
}
