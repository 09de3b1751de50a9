import { z } from "zod";
import { failureText } from "../answers/failure-text.ts";
import { listAlertEvents } from "../api/operations/alerts.ts";
import { createEventFold } from "../digest/fold.ts";
import { type FilteredAlert, renderFilterTest } from "../digest/render/render-filter-test.ts";
import { ThreatStackError } from "../errors.ts";
import { inTurns } from "../event-loop.ts";
import { resolveAlertId } from "../lookups/resolve-id.ts";
import { cleanText } from "../text/clean-text.ts";
import { idText } from "../text/id-text.ts";
import { defineTool } from "../tool-kit/define-tool.ts";
import { type CountedFold, foldCounted, isWhole, reportUnread } from "../tool-kit/fold-counted.ts";
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
    "Tries a filter of the rule language on the events of one or more alerts: how many match and of which kinds, with event ids. Use it before suppressing. Events themselves: threatstack_get_events.",
  input: z.strictObject({
    filter: z.string().min(1).max(4000).describe('user = "root" and exe starts_with "/tmp"'),
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
    const { folds, failed } = await tryOnAll([...new Set(ids)], where, context);
    const alerts = folds.map(({ value }) => value);
    const isAll = failed === 0 && folds.every(isWhole);
    const matching = alerts.reduce((sum, alert) => sum + alert.matching.total, 0);
    const total = alerts.reduce((sum, alert) => sum + alert.others, matching);
    return {
      compose(tokens) {
        const { warning } = where;
        const { clean } = context;
        const text = renderFilterTest(alerts, { maxTokens: tokens, clean, warning, isAll });
        return { ...text, meta: { total, shown: matching, truncated: text.truncated } };
      },
    };
  },
});

/** One after the other; alerts that cannot be read cost themselves only, unless none can. */
async function tryOnAll(
  ids: readonly string[],
  where: EventTest,
  context: RunContext,
): Promise<{ readonly folds: readonly CountedFold<FilteredAlert>[]; readonly failed: number }> {
  const folds: CountedFold<FilteredAlert>[] = [];
  const failures: ThreatStackError[] = [];
  for (const id of ids) {
    try {
      const fold = await tryOn(id, where, context);
      reportUnread(fold, context);
      folds.push(fold);
    } catch (error) {
      if (!(error instanceof ThreatStackError) || context.signal.aborted) throw error;
      failures.push(error);
      context.report(cleanText`the events of alert ${idText(id)} (${failureText(error)})`);
    }
  }
  if (folds.length === 0 && failures[0] !== undefined) throw failures[0];
  return { folds, failed: failures.length };
}

async function tryOn(
  id: string,
  { test }: EventTest,
  { api, signal, clean: { redact } }: RunContext,
): Promise<CountedFold<FilteredAlert>> {
  const begin = () => {
    const matching = createEventFold({ redact });
    let others = 0;
    return {
      add(event: Readonly<Record<string, unknown>>, byteLength: number) {
        if (test(event)) matching.add(event, byteLength);
        else others += 1;
      },
      end: async () => ({ id, matching: await inTurns(matching.endInSteps()), others }),
    };
  };
  return foldCounted({ api, alertId: id, signal }, begin);
}
