import { createHash } from "node:crypto";
import { ThreatStackError } from "../errors.ts";

/** A change that was shown and waits for a person's word. */
export interface PendingChange {
  readonly tool: string;
  /** Id of the organization that is written to. */
  readonly organization: string;
  /** Who asked for it; `local` where nobody has to say who they are. */
  readonly caller: string;
  /** What would be written, whole. JSON. */
  readonly change: unknown;
  /** What was read that the change rests on. JSON. */
  readonly state: unknown;
  /** Whether doing it changes what was read, so that doing it a second time is noticed by that alone. */
  readonly movesState: boolean;
}

/** The same, each part by its digest: what a confirmation is compared with. */
export interface Fingerprint {
  readonly tool: string;
  readonly organization: string;
  readonly caller: string;
  readonly change: string;
  readonly state: string;
}

export function fingerprintOf(pending: PendingChange): Fingerprint {
  const { tool, organization, caller, change, state } = pending;
  return { tool, organization, caller, change: digestOf(change), state: digestOf(state) };
}

/** SHA-256 of a JSON value, whatever the order of the names in its objects. */
export function digestOf(value: unknown): string {
  return createHash("sha256").update(canonical(value)).digest("base64url");
}

/** Throws `upstream_shape` for what is nested too deeply to be written: no record of the API is. */
function canonical(value: unknown): string {
  try {
    return JSON.stringify(value, (_name, part: unknown) => sorted(part)) ?? "";
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ThreatStackError("upstream_shape", "a record is nested too deeply to be compared", {
      hint: "Nothing was written. Look at the record in the console.",
    });
  }
}

function sorted(part: unknown): unknown {
  if (typeof part !== "object" || part === null || Array.isArray(part)) return part;
  return Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
