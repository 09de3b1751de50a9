import type { Prompt } from "./define-prompt.ts";
import { investigatePrompts } from "./investigate-platform.ts";
import { reviewVulnerabilities } from "./review-vulnerabilities.ts";
import { shiftHandover } from "./shift-handover.ts";
import { triageAlert } from "./triage-alert.ts";
import { tuneRule } from "./tune-rule.ts";

/** Every prompt there is, in the order prompts/list shows them. */
export const prompts: readonly Prompt[] = [
  triageAlert,
  ...investigatePrompts,
  shiftHandover,
  tuneRule,
  reviewVulnerabilities,
];
