import { listAlerts } from "../api/operations/alerts.ts";
import { lookupFailed } from "./lookup-failed.ts";
import { type CleanText, cleanText } from "../text/clean-text.ts";
import type { PlanContext } from "../tool-kit/write-plan.ts";

/** docs/threat-stack-api.md §4 no. 26 [D]. */
export const ACTS_LATER = cleanText`A change of rules acts after 10 to 15 minutes.`;

/** Whom a change of a rule concerns, as far as the API tells it: it does not say which agents have a ruleset. */
export async function ruleReach(ruleId: string, context: PlanContext): Promise<CleanText[]> {
  const count = await activeAlerts(ruleId, context);
  return [
    cleanText`It concerns every agent that has this ruleset; the API does not tell which. Alerts that are there stay: ${count} active of this rule.`,
    ACTS_LATER,
  ];
}

async function activeAlerts(ruleId: string, { api, signal }: PlanContext): Promise<CleanText> {
  try {
    const page = await api.call(listAlerts, { status: "active", ruleId }, { signal });
    const count = page.alerts.length;
    return page.token ? cleanText`at least ${count}` : cleanText`${count}`;
  } catch (error) {
    return lookupFailed(error, signal);
  }
}
