import { z } from "zod";
import { defineOperation } from "../../define-operation.ts";
import { encodeSegment } from "../../encode-segment.ts";
import { singleRecord } from "../../schemas/record.ts";
import { pageInWindowQuery, toPage } from "../numbered-page.ts";
import { alertPageSchema, alertSchema } from "../schemas/alert.ts";

/** `GET /alerts`: active and dismissed ones; from a week ago where no `from` is given (docs/threat-stack-api.md §2.4 [C][D]). */
export const listAlerts = defineOperation({
  id: "v1.alerts.list",
  apiVersion: 1,
  method: "GET",
  path: () => "/alerts",
  query: pageInWindowQuery,
  input: z.strictObject({
    from: z.date().optional(),
    until: z.date().optional(),
    token: z.string().optional(),
  }),
  reshape: (rows, { token }) => toPage("alerts", rows, token),
  output: alertPageSchema,
  retry: "safe",
});

/** `GET /alerts/{id}`: with its rule and the latest of its events (docs/threat-stack-api.md §2.4 [C], §3.2 [S]). */
export const getAlert = defineOperation({
  id: "v1.alerts.get",
  apiVersion: 1,
  method: "GET",
  path: ({ alertId }) => `/alerts/${encodeSegment(alertId)}`,
  input: z.strictObject({ alertId: z.string() }),
  output: singleRecord(alertSchema),
  retry: "safe",
});
