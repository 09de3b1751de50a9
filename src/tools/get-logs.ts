import { safeJson } from "../event-fields/safe-json.ts";
import { createHash } from "node:crypto";
import { z } from "zod";
import { listLogs } from "../api/version-1/operations/logs.ts";
import type { Log } from "../api/version-1/schemas/log.ts";
import { facetOf } from "../summaries/overview.ts";
import { formatTime } from "../text/time.ts";
import { listAnswer } from "../lists/list-answer.ts";
import { cleanText } from "../text/clean-text.ts";
import { collectPages } from "../lookups/collect-pages.ts";
import { defineTool } from "../tool-kit/define-tool.ts";
import { cursor, end, maxTokens, start } from "../tool-kit/params.ts";
import { timeWindow } from "../tool-kit/time-window.ts";

export const getLogs = defineTool({
  name: "threatstack_get_logs",
  toolset: "legacy",
  operation: listLogs,
  versions: [1],
  title: "List audit logs",
  description:
    "Lists what people and keys did in Threat Stack, newest first; the last week unless start is given. Use it to see who changed something. Who they are: threatstack_get_organization_users.",
  input: z.strictObject({
    query: z.string().optional().describe("Free text, such as an e-mail."),
    start,
    end,
    cursor,
    max_tokens: maxTokens,
  }),

  async run({ cursor: at, ...query }, context) {
    const { clean } = context;
    const input = { q: query.query, ...timeWindow(query, context) };
    return listAnswer<Log>(
      {
        tool: "threatstack_get_logs",
        query,
        cursor: at,
        noun: cleanText`log records`,
        order: cleanText`newest first`,
        load: (token) =>
          collectPages(
            { operation: listLogs, input: { ...input, token }, itemsOf: (page) => page.logs },
            context,
          ),
        keyOf: (log) => log.timestamp ?? "",
        idOf: fingerprint,
        descending: true,
        columns: ["time", "user", "action", "type", "source", "description"],
        rowsOf: async (logs) =>
          logs.map((log) => ({
            time: clean(formatTime(log.timestamp)),
            user: clean(log.user, 60),
            action: clean(log.action, 60),
            type: clean(log.type),
            source: clean(log.source),
            description: clean(log.description, 160),
          })),
        facetsOf: async (logs) => [
          facetOf(logs, {
            name: cleanText`user`,
            argument: cleanText`query`,
            valueOf: ({ user }) => clean(user, 60),
          }),
          facetOf(logs, {
            name: cleanText`action`,
            argument: cleanText`query`,
            valueOf: ({ action }) => clean(action, 60),
          }),
        ],
        ifEmpty: cleanText`Nothing in this time; give start for more than the last week.`,
        next: "",
      },
      context,
    );
  },
});

/** A log record has no id (docs/threat-stack-api.md §3.8 [C]): its own text tells it from the others. */
function fingerprint(log: Log): string {
  return createHash("sha256").update(safeJson(log)).digest("base64url").slice(0, 12);
}
