import { ThreatStackError } from "../errors.ts";

/** Why a confirmation does not count. */
export type Reason =
  | "used"
  | "late"
  | "changed"
  | "caller"
  | "organization"
  | "tool"
  | "change"
  | "state"
  | "process"
  | "unknown"
  | "full";

const WORDS: Readonly<Record<Reason, string>> = {
  used: "this confirmation was used before, and each counts once",
  late: "this confirmation is older than ten minutes",
  changed: "this confirmation was altered, or another server made it",
  caller: "this confirmation was given to another caller",
  organization: "this confirmation is for another organization",
  tool: "this confirmation is for another tool",
  change: "this confirmation is for another change: the arguments are not those that were shown",
  state: "what the change rests on is no longer as it was shown",
  process:
    "this confirmation counts only in the server process that asked for it, which is another one",
  unknown:
    "this code is none of this server, or it is for another change, caller or organization, or older than ten minutes, or what it rests on is no longer as it was shown",
  full: "too many confirmations were used in the last ten minutes to tell whether this one was",
};

/** The error that says why nothing was written. */
export function refused(reason: Reason): ThreatStackError {
  return new ThreatStackError("unconfirmed", `nothing was written: ${WORDS[reason]}`, {
    hint: "Make the call again without confirm: the change is shown as it would be now, and asked for anew.",
  });
}
