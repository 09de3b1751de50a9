import { cleanString } from "../../text/clean-json.ts";
import { markRedacted, type RedactedText } from "../../text/redacted-text.ts";

/** A single value, such as the name of an account, as it may be shown. */
export type Say = (value: string) => RedactedText;

/** Many groups share few names, so what was said of one is remembered. */
const MAX_KNOWN = 4096;

export function createSay(redact: boolean): Say {
  if (!redact) return markRedacted;
  const known = new Map<string, RedactedText>();
  return (value) => {
    const before = known.get(value);
    if (before !== undefined) return before;
    const said = markRedacted(cleanString(value, { redact }));
    if (known.size < MAX_KNOWN) known.set(value, said);
    return said;
  };
}
