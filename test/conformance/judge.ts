import type { Check } from "./run-suite.ts";

export interface Verdict {
  readonly title: string;
  readonly passed: number;
  /** A line for each failed check, in the suite's words. */
  readonly failures: readonly string[];
  /** A line for each check left out, with the reason. */
  readonly skipped: readonly string[];
}

/** The suite quotes whole messages. */
const MAX_CHARS = 400;

/** Counts the checks of one scenario; `reasonToSkip` excuses a failed one. No check decided is a failure, too. */
export function judge(
  title: string,
  checks: readonly Check[],
  reasonToSkip: (check: Check) => string | undefined = () => undefined,
): Verdict {
  const failures: string[] = [];
  const skipped: string[] = [];
  for (const check of checks.filter(({ status }) => status === "FAILURE")) {
    const reason = reasonToSkip(check);
    if (reason === undefined)
      failures.push(`${check.id}: ${(check.errorMessage ?? "").trim().slice(0, MAX_CHARS)}`);
    else skipped.push(`${check.id}: ${reason}`);
  }
  const passed = checks.filter(({ status }) => status === "SUCCESS").length;
  if (passed + failures.length === 0) failures.push("the suite decided nothing");
  return { title, passed, failures, skipped };
}
