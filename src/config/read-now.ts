import { parseDateTime } from "../text/time.ts";
import { configError } from "./config-error.ts";
import { quoteValue } from "./quote-value.ts";

const FROM = Date.UTC(2000, 0, 1);
const UNTIL = Date.UTC(2100, 0, 1);

/** The moment at which the built-in tenant is to stand, epoch milliseconds; undefined for the present. */
export function readNow(value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  const time = parseDateTime(value.trim())?.getTime();
  if (time !== undefined && time >= FROM && time < UNTIL) return time;
  throw configError(
    `--now is ${quoteValue(value)}`,
    "Write an ISO time of the years 2000 to 2099, such as 2026-01-31 or 2026-01-31T10:00:00Z (UTC unless a zone is given).",
  );
}
