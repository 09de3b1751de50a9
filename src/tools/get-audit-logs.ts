import { z } from "zod";
import { listAuditLogs } from "../api/operations/organization.ts";
import type { AuditRecord } from "../api/schemas/audit-record.ts";
import { AUDIT_COLUMNS, auditRows } from "../summaries/audit-rows.ts";
import { facetOf } from "../summaries/overview.ts";
import { answerList } from "../lists/answer-list.ts";
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
    query: z.string().optional().describe("Words in action or description."),
    start,
    end,
    cursor,
    max_tokens: maxTokens,
  }),

  async run({ cursor: at, max_tokens, ...query }, context) {
    const { clean } = context;
    const input = {
      userEmail: query.user_email,
      operation: query.operation,
      ...timeWindow(query, context),
    };
    return answerList<AuditRecord>(
      {
        tool: "threatstack_get_audit_logs",
        query,
        cursor: at,
        maxTokens: max_tokens,
        noun: "audit records",
        order: "newest first",
        async load(token) {
          const list = await collectPages(
            { operation: listAuditLogs, input: { ...input, token }, itemsOf: (page) => page.recs },
            context,
          );
          return { ...list, items: list.items.filter(wordFilter(query.query, searched)) };
        },
        keyOf: (record) => record.eventTime ?? "",
        idOf: (record) => record.id,
        descending: true,
        columns: AUDIT_COLUMNS,
        rowsOf: async (records) => auditRows(records, clean),
        facetsOf: async (records) => [
          facetOf(records, {
            name: "person",
            argument: "user_email",
            valueOf: ({ userEmail }) => clean(userEmail, 60),
          }),
          facetOf(records, {
            name: "action",
            argument: "query",
            valueOf: ({ action }) => clean(action, 60),
          }),
          facetOf(records, {
            name: "kind",
            argument: "operation",
            valueOf: ({ crud }) => clean(crud),
          }),
        ],
        about: () => "",
        ifEmpty: "Nothing in this time; give start for more than the last 30 days.",
        next: "",
      },
      context,
    );
  },
});

function searched({ action, description }: AuditRecord): unknown {
  return [action, description];
}
