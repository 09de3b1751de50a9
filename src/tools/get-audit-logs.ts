import { z } from "zod";
import { listAuditLogs } from "../api/operations/organization.ts";
import type { AuditRecord } from "../api/schemas/audit-record.ts";
import { AUDIT_COLUMNS, auditRows } from "../summaries/audit-rows.ts";
import { facetOf } from "../summaries/overview.ts";
import { listAnswer } from "../lists/list-answer.ts";
import { cleanText } from "../text/clean-text.ts";
import { collectPages } from "../lookups/collect-pages.ts";
import { defineTool } from "../tool-kit/define-tool.ts";
import { cursor, end, maxTokens, start } from "../tool-kit/params.ts";
import { timeWindow } from "../tool-kit/time-window.ts";
import { wordFilter } from "../lists/word-filter.ts";

export const getAuditLogs = defineTool({
  name: "threatstack_get_audit_logs",
  toolset: "organization",
  operation: listAuditLogs,
  title: "List audit logs",
  description:
    "Lists what people and keys did in Threat Stack, newest first; the last 30 days unless start is given. Use it to see who dismissed, changed a rule or logged in. Who they are: threatstack_get_members.",
  input: z.strictObject({
    user_email: z.string().optional().describe("Of this person."),
    operation: z
      .enum(["create", "read", "update", "delete"])
      .optional()
      .describe("Kind of change."),
    query: z.string().optional().describe("Words in action, description, person, source."),
    start,
    end,
    cursor,
    max_tokens: maxTokens,
  }),

  async run({ cursor: at, ...query }, context) {
    const { clean } = context;
    const input = {
      userEmail: query.user_email,
      operation: query.operation,
      ...timeWindow(query, context),
    };
    return listAnswer<AuditRecord>(
      {
        tool: "threatstack_get_audit_logs",
        query,
        cursor: at,
        noun: cleanText`audit records`,
        order: cleanText`newest first`,
        load: (token) =>
          collectPages(
            { operation: listAuditLogs, input: { ...input, token }, itemsOf: (page) => page.recs },
            context,
          ),
        filter: wordFilter(query.query, searched),
        keyOf: (record) => record.eventTime ?? "",
        idOf: (record) => record.id,
        descending: true,
        columns: AUDIT_COLUMNS,
        rowsOf: async (records) => auditRows(records, clean),
        facetsOf: async (records) => [
          facetOf(records, {
            name: cleanText`person`,
            argument: cleanText`user_email`,
            valueOf: ({ userEmail }) => clean(userEmail, 60),
          }),
          facetOf(records, {
            name: cleanText`action`,
            argument: cleanText`query`,
            valueOf: ({ action }) => clean(action, 60),
          }),
          facetOf(records, {
            name: cleanText`kind`,
            argument: cleanText`operation`,
            valueOf: ({ crud }) => clean(crud),
          }),
        ],
        ifEmpty: cleanText`Nothing in this time; give start for more than the last 30 days.`,
        next: "",
      },
      context,
    );
  },
});

function searched(record: AuditRecord): unknown {
  const { id, eventTime, userEmail, action, crud, result, source, description } = record;
  return [id, eventTime, userEmail, action, crud, result, source, description];
}
