import { createHash } from "node:crypto";

/** One record as it was last seen. */
export interface Mark {
  /** Equal as long as nothing that matters of the record has changed. */
  readonly print: string;
  /** Whether the list of its kind shows it; a dismissed alert is known but not shown. */
  readonly listed: boolean;
}

/** What was there at one moment, by id; an id of two parts is `ruleset/rule`. */
export type Snapshot = ReadonlyMap<string, Mark>;

/** A short print of a record, whatever the order of its fields; fields named in `except` do not count. */
export function printOf(record: object, except: readonly string[] = []): string {
  const text = JSON.stringify(record, (key, value: unknown) =>
    except.includes(key) ? undefined : sorted(value),
  );
  return createHash("sha256").update(text).digest("base64url").slice(0, 16);
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
