import { parseBehaviours } from "../parse-behaviours.ts";
import type { PatternParts } from "../parse-behaviours.ts";

/** Conditions that leave only known callers of those whom a statement lets in. */
const NARROW =
  "(?:aws:(?:sourcevpce?|vpcsourceip|sourceip|(?:principal|source)org(?:id|paths)|sourcearn|sourceaccount|sourceowner|principalaccount|principalarn|userid)|kms:calleraccount|s3:dataaccesspoint(?:account|arn))=(?!\\*|0\\.0\\.0\\.0/0|::/0)";

/**
 * Shared by the tables of API calls. Statements of policies come as
 * `allow action:… resource:… principal:… if:key=value;…` (src/digest/parsers/params.ts).
 */
const PARTS: PatternParts = {
  /** What stands before a name of a parameter. */
  k: "[.¦]",
  /** Lets in anyone, and no condition narrows that. */
  anyone: `=allow (?:[^¦]* )?(?:principal:\\*(?=[ ,¦])|notprincipal:)(?![^¦]* if:(?:[^¦]*;)?${NARROW})`,
  /** Lets in another account. */
  stranger: "=allow (?:[^¦]* )?principal:(?:[^ ¦]*,)?\\d{12}(?=[:, ¦])",
  /** Lets in AWS services and nobody else. */
  services:
    "=allow (?:[^¦]* )?principal:[\\w.-]+\\.amazonaws\\.com(?:,[\\w.-]+\\.amazonaws\\.com)*(?=[ ¦])",
  /** An account that something is shared with. */
  account: "(?:\\d{12}|account|home)(?=[:¦])",
  all: "(?:all|\\*)¦",
  everywhere: "(?:\\d+\\.\\d+\\.\\d+\\.\\d+/[0-7]|[0-9a-f:]*::/(?:\\d|1[0-6]))¦",
};

/** A table of API calls. `path` says read or write, `extra` holds facts as `name=value` (src/digest/parsers/call-facts.ts). */
export function parseCalls(table: string): ReturnType<typeof parseBehaviours> {
  return parseBehaviours("cloudtrail", `[api]\n${table}`, PARTS);
}
