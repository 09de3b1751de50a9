import { z } from "zod";
import { defineOperation } from "../define-operation.ts";
import { encodeSegment } from "../encode-segment.ts";
import { alertPageSchema, alertSchema } from "../schemas/alert.ts";
import { eventPageSchema } from "../schemas/event.ts";
import { singleRecord } from "../schemas/record.ts";
import { severityCountsSchema } from "../schemas/severity-counts.ts";
import { wireWindow } from "../wire-time.ts";

const window = { from: z.date().optional(), until: z.date().optional() };

/** `GET /alerts`: 100 a page; the order is not stated (docs/threat-stack-api.md §2.1 [D][C]). */
export const listAlerts = defineOperation({
  id: "alerts.list",
  method: "GET",
  path: () => "/alerts",
  query: ({ from, until, ...filters }) => ({ ...filters, ...wireWindow({ from, until }) }),
  input: z.strictObject({
    status: z.enum(["active", "dismissed"]),
    severity: z.int().min(1).max(3).optional(),
    agentId: z.string().optional(),
    ruleId: z.string().optional(),
    rulesetId: z.string().optional(),
    ...window,
    token: z.string().optional(),
  }),
  output: alertPageSchema,
  retry: "safe",
});

/** `GET /alerts/{alertId}`: the bare alert (docs/threat-stack-api.md §2.1 [C]). */
export const getAlert = defineOperation({
  id: "alerts.get",
  method: "GET",
  path: ({ alertId }) => `/alerts/${encodeSegment(alertId)}`,
  input: z.strictObject({ alertId: z.string() }),
  output: singleRecord(alertSchema),
  retry: "safe",
});

/** `GET /alerts/{alertId}/events`: what contributed; paging unknown (docs/threat-stack-api.md §2.1 [C][S]). Large: stream it. */
export const listAlertEvents = defineOperation({
  id: "alerts.events",
  method: "GET",
  path: ({ alertId }) => `/alerts/${encodeSegment(alertId)}/events`,
  query: ({ token }) => ({ token }),
  input: z.strictObject({ alertId: z.string(), token: z.string().optional() }),
  output: eventPageSchema,
  retry: "safe",
});

/** `GET /alerts/severity-counts` (docs/threat-stack-api.md §2.1 [C]). */
export const countAlertsBySeverity = defineOperation({
  id: "alerts.severityCounts",
  method: "GET",
  path: () => "/alerts/severity-counts",
  query: wireWindow,
  input: z.strictObject(window),
  output: severityCountsSchema,
  retry: "safe",
});
