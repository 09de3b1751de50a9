import { z } from "zod";
import { defineOperation } from "../define-operation.ts";
import { done } from "../schemas/written.ts";

/** Of one call (docs/threat-stack-api.md §2.1 [C]). */
export const MAX_DISMISSED_AT_ONCE = 512;

export const DISMISS_REASONS = ["BUSINESS_OP", "COMPANY_POLICY", "MAINTENANCE", "OTHER"] as const;

/** The text goes with OTHER and with nothing else (docs/threat-stack-api.md §2.1 [C]). */
const input = z
  .strictObject({
    ids: z.array(z.string().min(1)).min(1).max(MAX_DISMISSED_AT_ONCE),
    dismissReason: z.enum(DISMISS_REASONS),
    dismissReasonText: z.string().min(1).optional(),
  })
  .refine(
    ({ dismissReason, dismissReasonText }) =>
      (dismissReason === "OTHER") === (dismissReasonText !== undefined),
    { error: "dismissReasonText is required with dismissReason OTHER, and with no other reason" },
  );

/** `POST /alerts/dismiss` by ids; it cannot be undone (docs/threat-stack-api.md §2.1 row 6 [C]). */
export const dismissAlerts = defineOperation({
  id: "alerts.dismiss",
  method: "POST",
  path: () => "/alerts/dismiss",
  body: (dismissal) => dismissal,
  // Nobody ever showed what the service answers.
  form: "text",
  input,
  output: done,
  retry: "never",
  changes: ["alerts.list", "alerts.get", "alerts.severityCounts", "auditlogs."],
});
