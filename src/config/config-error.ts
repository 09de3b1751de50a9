import { ThreatStackError } from "../errors.ts";

/** What is wrong in a flag or variable, and what to write instead; the program prints it and exits 2. */
export function configError(message: string, hint?: string): ThreatStackError {
  return new ThreatStackError("configuration", message, hint === undefined ? {} : { hint });
}
