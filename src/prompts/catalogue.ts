import type { Prompt } from "./define-prompt.ts";
import { shiftHandover } from "./shift-handover.ts";
import { triageAlert } from "./triage-alert.ts";

/** Every prompt there is, in the order prompts/list shows them. */
export const prompts: readonly Prompt[] = [triageAlert, shiftHandover];
