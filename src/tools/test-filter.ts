import { z } from "zod";
import { foldEvents } from "../api/fold-events.ts";
import { listAlertEvents } from "../api/operations/alerts.ts";
import { createEventFold } from "../digest/fold.ts";
import { type FilteredAlert, renderFilterTest } from "../digest/render/render-filter-test.ts";
import { ThreatStackError } from "../errors.ts";
import { resolveAlertId } from "../lookups/resolve-id.ts";
import { type Counted, countSkipped, reportSkipped } from "../tool-kit/count-skipped.ts";
import { defineTool } from "../tool-kit/define-tool.ts";
import { alertId, maxTokens } from "../tool-kit/params.ts";
import { type EventTest, parseWhere } from "../tool-kit/parse-where.ts";
import type { RunContext } from "../tool-kit/tool-context.ts";

export const testFilter = defineTool({
  name: "threatstack_test_filter",
  toolset: "investigate",
  operation: listAlertEvents,
  versions: [1, 2],
  title: "Test a filter",
  description:
    "Tries a filter of the rule language on the events of one or more alerts: how many match and of which kinds, with event ids. Use it before suppressing or searching. Events themselves: threatstack_get_events with where.",
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

  async run({ filter, alert_id, alert_ids }, context) {
    const given = [...(alert_id === undefined ? [] : [alert_id]), ...(alert_ids ?? [])];
    if (given.length === 0) {
      throw new ThreatStackError("invalid_argument", "alert_id or alert_ids is needed", {
        hint: "threatstack_get_alerts lists alerts; give the ids of those to try the filter on.",
      });
    }
    const where = parseWhere("filter", filter);
    const ids = await Promise.all(given.map((id) => resolveAlertId(id, context)));
    const alerts: FilteredAlert[] = [];
    let unread = 0;
    for (const id of new Set(ids)) {
      const { value, skipped } = await tryOn(id, where, context);
      alerts.push(value);
      unread += skipped;
    }
    reportSkipped(unread, context);
    const matching = alerts.reduce((sum, alert) => sum + alert.matching.total, 0);
    const total = alerts.reduce((sum, alert) => sum + alert.others, matching);
    return {
      compose(tokens) {
        const { warning } = where;
        const { clean } = context;
        const text = renderFilterTest(alerts, { maxTokens: tokens, clean, warning });
        return { ...text, meta: { total, shown: matching, truncated: text.truncated } };
      },
    };
  },
});

async function tryOn(
  id: string,
  { test }: EventTest,
  { api, signal, clean: { redact } }: RunContext,
): Promise<Counted<FilteredAlert>> {
  const begin = () => {
    const matching = createEventFold({ redact });
    let others = 0;
    return {
      add(event: Readonly<Record<string, unknown>>, byteLength: number) {
        if (test(event)) matching.add(event, byteLength);
        else others += 1;
      },
      end: () => ({ id, matching: matching.end(), others }),
    };
  };
  return foldEvents(api, id, countSkipped(begin), { signal });
}
