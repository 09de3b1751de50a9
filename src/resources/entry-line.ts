import { formatAge } from "../text/time.ts";

/** How long ago, in its largest unit: "3h ago"; empty where the time is not known. */
export function ago(time: string | null | undefined, now: Date): string {
  const at = Date.parse(time ?? "");
  if (Number.isNaN(at)) return "";
  const [largest = ""] = /^\d+[dhms]/.exec(formatAge(now.getTime() - at)) ?? [];
  return `${largest} ago`;
}

/** Parts that are known, as a person reads them in one line. */
export function line(...parts: readonly (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== "").join(" · ");
}

/** A time of the API where it is one, for `lastModified`. */
export function isoTime(time: string | null | undefined): string | undefined {
  const at = Date.parse(time ?? "");
  return Number.isNaN(at) ? undefined : new Date(at).toISOString();
}
