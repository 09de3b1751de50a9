import { createHash } from "node:crypto";

/** What of the hash is kept: a number holds it, and two records of a list never share one by chance. */
const PRINT_BYTES = 6;

/** A short print of a record, whatever the order of its fields; fields named in `except` do not count. */
export function printOf(record: object, except: readonly string[] = []): number {
  const text = JSON.stringify(record, (key, value: unknown) =>
    except.includes(key) ? undefined : sorted(value),
  );
  return createHash("sha256").update(text).digest().readUIntBE(0, PRINT_BYTES);
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
