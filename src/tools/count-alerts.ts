import { z } from "zod";
import { countAlertsBySeverity } from "../api/operations/alerts.ts";
import { unreadFields } from "../api/schemas/reading.ts";
import { renderRecord } from "../summaries/render-record.ts";
import { formatTime } from "../text/time.ts";
import { callText } from "../tool-kit/call-text.ts";
import { defineTool } from "../tool-kit/define-tool.ts";
import { end, start } from "../tool-kit/params.ts";
import { timeWindow } from "../tool-kit/time-window.ts";

export const countAlerts = defineTool({
  name: "threatstack_count_alerts",
  toolset: "alerts",
  operation: countAlertsBySeverity,
  title: "Count alerts",
  description:
    "Counts alerts by severity in one cheap call. Use it to learn how busy a time was before listing. Then threatstack_get_alerts with the same times.",
  input: z.strictObject({ start, end }),

  async run(query, context) {
    const { api, signal, clean, banner } = context;
    const window = timeWindow(query, context);
    const { severityCounts } = await api.call(countAlertsBySeverity, window, { signal });
    const total = severityCounts.reduce((sum, { count }) => sum + (count ?? 0), 0);
    const isWhole = severityCounts.every((row) => unreadFields(row).length === 0);
    const asked = Object.entries(window).map(([name, time]) => `${name} ${formatTime(time)}`);
    const { text } = renderRecord(
      {
        head: `${banner}${isWhole ? "" : "at least "}${total.toLocaleString("en")} alerts${asked.length > 0 ? ` (${asked.join(", ")})` : ""}`,
        fields: severityCounts
          .toSorted((a, b) => (a.severity ?? 0) - (b.severity ?? 0))
          .map(({ severity, count }) => [
            `severity ${clean(severity ?? "unreadable")}`,
            clean(count ?? "unreadable"),
          ]),
        next: `next: ${callText("threatstack_get_alerts", query, clean)}`,
      },
      context.maxTokens,
    );
    return { text, core: { total } };
  },
});
