import { configError } from "./config-error.ts";
import { placeholderIn } from "./placeholder.ts";

/** @throws ThreatStackError `configuration` for a value that nobody has filled in. */
export function refusePlaceholder(name: string, value: string): void {
  const says = placeholderIn(value);
  if (says === undefined) return;
  throw configError(`${name} is ${says}`, "Give it a value, or leave it out.");
}
