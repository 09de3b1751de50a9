import { configError } from "./config-error.ts";

/** What a client leaves where it was to fill in a value: `${…}`, `%…%`, `<…>`. */
const PLACEHOLDER = /\$\{[^}]*\}|^%[^%]+%$|^<[^>]*>$/;

/** @throws ThreatStackError `configuration` for a value that nobody has filled in. */
export function refusePlaceholder(name: string, value: string): void {
  if (!PLACEHOLDER.test(value.trim())) return;
  throw configError(
    `${name} is still a placeholder: "${value.trim()}"`,
    "Whatever starts this program has not filled it in: give it a value, or leave it out.",
  );
}
