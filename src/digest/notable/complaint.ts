import { COMPLAINT_BITS } from "../weights.ts";
import type { DigestGroup } from "../event-digest.ts";

/** How lines begin, or what they hold, whose writers think that something is broken. */
export const SEVERE = new RegExp(
  [
    String.raw`^(?:\S{1,20} )?\[?(?:ERROR|FATAL|CRITICAL|SEVERE)\b`,
    String.raw`\bpanic(?:ked)?\b`,
    // What compilers, test runners and shells write last.
    String.raw`^(?:\S{1,40} )?(?:error|fatal)(?:\[\w+\])?: `,
    String.raw`\b[A-Z]\w*(?:Error|Exception)\b`,
    String.raw`^E {2,}|^> {2,}|^Caused by: |^Traceback \(most recent`,
    String.raw`\bFAILED\b|\bBUILD FAIL\w+|^FAIL |\*\*\* \[`,
    String.raw`\bexit(?:ed)? ?(?:with )?(?:code|status)?:? [1-9#]|\bError [1-9#]$`,
    String.raw`\bSegmentation fault|\bcore dumped|\bundefined reference\b|\bOOMKilled\b`,
  ].join("|"),
);
/** Words of complaint, not where a line counts none of it. */
const COMPLAINT =
  /^WARN|\b(?:(?<!no |# )(?:errors?|fail(?:ed|s|ing|ures?)?|missing|timeouts?)(?![=:] ?0\b)|cannot|can't|could not|unable|timed out|denied|deny|refused|rejected|unreachable|no (?:such|route|free|server)|not (?:found|responding|available|fully|set)|is (?:down|full)|died|killed|severed|broken|corrupt\w*|exception|abort\w*|assert\w*|critical|fatal|retrying)\b/i;

/** Of a line in which its writer complains, in bits: to do so again and again makes it no less of a complaint. */
export function complaintOf({
  act,
  template,
  count,
}: Pick<DigestGroup, "act" | "count" | "template">): number {
  if (act !== "log") return 0;
  const again = Math.min(COMPLAINT_BITS.mostAgain, Math.log2(count) / 2);
  if (SEVERE.test(template)) return COMPLAINT_BITS.severe + again;
  return COMPLAINT.test(template) ? COMPLAINT_BITS.complaint + again : 0;
}
