import { z } from "zod";
import { listAlertEvents } from "../api/operations/alerts.ts";
import { foldEvents } from "../api/fold-events.ts";
import { createEventFold } from "../digest/fold.ts";
import { type FilteredAlert, renderFilterTest } from "../digest/render/render-filter-test.ts";
import { ThreatStackError } from "../errors.ts";
import { defineTool, type ToolContext } from "../tool-kit/define-tool.ts";
import { alertId, maxTokens } from "../tool-kit/params.ts";
import { type EventTest, parseWhere } from "../tool-kit/parse-where.ts";
import { resolveAlertId } from "../lookups/resolve-id.ts";

export const testFilter = defineTool({
  name: "threatstack_test_filter",
  toolset: "investigate",
  operation: listAlertEvents,
  versions: [1, 2],
  title: "Test a filter",
  description:
    "Tries a filter of the rule language on the events of one or more alerts: how many match, which kinds do and do not, with event ids. Use it before suppressing or searching. Events themselves: threatstack_get_events with where.",
  input: z.strictObject({
    filter: z
      .string()
      .min(1)
      .max(4000)
      .describe('Such as user = "root" and exe starts_with "/tmp".'),
    alert_id: alertId.optional(),
    alert_ids: z.array(alertId).min(1).max(20).optional().describe("Several alerts."),
    max_tokens: maxTokens,
  }),

  async run({ filter, alert_id, alert_ids, max_tokens }, context) {
    const given = [...(alert_id === undefined ? [] : [alert_id]), ...(alert_ids ?? [])];
    if (given.length === 0) {
      throw new ThreatStackError("invalid_argument", "alert_id or alert_ids is needed");
    }
    const where = parseWhere("filter", filter);
    const ids = await Promise.all(given.map((id) => resolveAlertId(id, context)));
    const alerts: FilteredAlert[] = [];
    for (const id of new Set(ids)) alerts.push(await tryOn(id, where, context));
    const { text, truncated } = renderFilterTest(alerts, {
      maxTokens: max_tokens ?? context.maxTokens,
      clean: context.clean,
      head: `${context.banner}${where.warning ? `${where.warning}\n` : ""}`,
    });
    const matching = alerts.reduce((sum, alert) => sum + alert.matching.total, 0);
    const total = alerts.reduce((sum, alert) => sum + alert.others.total, matching);
    return { text, core: { total, shown: matching, truncated } };
  },
});

async function tryOn(
  id: string,
  { test }: EventTest,
  { api, signal }: ToolContext,
): Promise<FilteredAlert> {
  const begin = () => {
    const [matching, others] = [createEventFold(), createEventFold()];
    return {
      add(event: Readonly<Record<string, unknown>>, byteLength: number) {
        (test(event) ? matching : others).add(event, byteLength);
      },
      end: () => ({ id, matching: matching.end(), others: others.end() }),
    };
  };
  return foldEvents(api, id, begin, { signal });
}
