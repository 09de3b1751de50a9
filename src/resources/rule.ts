import { listRules, listRulesets } from "../api/operations/rulesets.ts";
import type { Rule } from "../api/schemas/rule.ts";
import { collectPages } from "../lookups/collect-pages.ts";
import type { Clean } from "../text/clean.ts";
import { getRule } from "../tools/get-rule.ts";
import { resourceUri } from "../tool-kit/resource-uri.ts";
import { completeRuleId, completeRulesetId } from "./complete-rule-id.ts";
import { type Resource, type ResourceEntry, textOf } from "./define-resource.ts";
import { isoTime, line } from "./entry-line.ts";
import { severityIcon } from "./icons.ts";

export const rule: Resource = {
  name: "rule",
  title: "One rule",
  description: "One rule whole: filter, threshold, window, aggregates, suppressions.",
  template: "threatstack://rulesets/{ruleset_id}/rules/{rule_id}",
  mimeType: "text/plain",
  audience: ["user", "assistant"],
  priority: 0.3,
  tool: getRule,
  read: (ids, context) =>
    textOf(getRule, { ruleset_id: ids["ruleset_id"], rule_id: ids["rule_id"] }, context),
  watched: (ids) => ({
    topic: `rules of ${ids["ruleset_id"] ?? ""}`,
    id: ids["rule_id"] ?? "",
  }),
  complete: { ruleset_id: completeRulesetId, rule_id: completeRuleId },

  /** The rules of one ruleset a page; the token is the ruleset whose rules come next. */
  async members(token, context) {
    const rulesets = await collectPages(
      { operation: listRulesets, input: {}, itemsOf: (page) => page.rulesets },
      context,
    );
    const ids = rulesets.items.map(({ id }) => id).toSorted();
    const index = token === undefined ? 0 : ids.indexOf(token);
    const rulesetId = ids[index];
    if (rulesetId === undefined) return { entries: [], token: undefined };
    const rules = await collectPages(
      { operation: listRules, input: { rulesetId }, itemsOf: (page) => page.rules },
      context,
    );
    return {
      entries: rules.items.map((record) => toEntry(rulesetId, record, context.clean)),
      token: ids[index + 1],
    };
  },
};

function toEntry(rulesetId: string, record: Rule, clean: Clean): ResourceEntry {
  const name = clean(record.name, 100) || clean(record.id);
  const { severityOfAlerts: severity } = record;
  const filter = clean(record.filter, 120);
  return {
    uri: resourceUri.rule(rulesetId, record.id),
    name: `rule ${name}`,
    title: line(
      name,
      `${clean(record.type)} rule`.trim(),
      `sev ${clean(severity)}`,
      record.enabled === false ? "disabled" : "",
    ),
    description: filter ? `Fires on ${filter}` : clean(record.alertDescription, 120) || "A rule.",
    lastModified: isoTime(record.updatedAt),
    priority: 0.2,
    icon: severityIcon(severity),
  };
}
