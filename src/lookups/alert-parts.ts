import { failureText } from "../answers/failure-text.ts";
import { getAgent } from "../api/operations/agents.ts";
import { getRule } from "../api/operations/rulesets.ts";
import type { Alert } from "../api/schemas/alert.ts";
import { ThreatStackError } from "../errors.ts";
import type { AlertParts, Referred } from "../summaries/alert-fields.ts";
import { type CleanText, cleanText } from "../text/clean-text.ts";
import type { Reach } from "../tool-kit/tool-context.ts";

/** An alert's rule and agent. They only add to it: one that is not there or cannot be read is told as that. */
export async function readAlertParts(alert: Alert, reach: Reach): Promise<AlertParts> {
  const { api, signal } = reach;
  const { ruleId, rulesetId, agentId } = alert;
  const [rule, agent] = await Promise.all([
    ruleId && rulesetId
      ? referred(api.call(getRule, { ruleId, rulesetId }, { signal }), cleanText`the rule`, reach)
      : undefined,
    agentId
      ? referred(api.call(getAgent, { agentId }, { signal }), cleanText`the agent`, reach)
      : undefined,
  ]);
  return { alert, rule, agent };
}

/** A rule may be deleted and an agent revoked, which the API tells by a 404 alone; any other failure says nothing about it. */
async function referred<T>(
  call: Promise<T>,
  what: CleanText,
  { signal, report }: Pick<Reach, "signal" | "report">,
): Promise<Referred<T>> {
  try {
    return { record: await call };
  } catch (error) {
    if (!(error instanceof ThreatStackError) || signal.aborted) throw error;
    if (error.code === "not_found") return "gone";
    report?.(cleanText`${what} (${failureText(error)})`);
    return "unread";
  }
}
