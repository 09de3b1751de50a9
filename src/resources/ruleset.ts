import { listRulesets } from "../api/operations/rulesets.ts";
import { nextToken } from "../api/paginate.ts";
import { ruleIdsOf } from "../summaries/ruleset-rows.ts";
import { getRuleset } from "../tools/get-ruleset.ts";
import { resourceUri } from "../tool-kit/resource-uri.ts";
import { completeRulesetId } from "./complete-rule-id.ts";
import { type Resource, textOf } from "./define-resource.ts";
import { isoTime, line } from "./entry-line.ts";

export const ruleset: Resource = {
  name: "ruleset",
  title: "One ruleset",
  description: "One ruleset with the names of its rules.",
  template: "threatstack://rulesets/{ruleset_id}",
  mimeType: "text/plain",
  audience: ["user", "assistant"],
  priority: 0.3,
  tool: getRuleset,
  read: (ids, context) => textOf(getRuleset, { ruleset_id: ids["ruleset_id"] }, context),
  watched: (ids) => ({ topic: "rulesets", id: ids["ruleset_id"] ?? "" }),
  complete: { ruleset_id: completeRulesetId },

  async members(token, { api, signal, clean }) {
    const page = await api.call(listRulesets, { token }, { signal });
    return {
      entries: page.rulesets.map((record) => {
        const name = clean(record.name, 80) || clean(record.id);
        const rules = ruleIdsOf(record).length;
        return {
          uri: resourceUri.ruleset(record.id),
          name: `ruleset ${name}`,
          title: line(name, rules === 1 ? "1 rule" : `${rules} rules`),
          description: clean(record.description, 160) || "A ruleset.",
          lastModified: isoTime(record.updatedAt),
          priority: 0.3,
        };
      }),
      token: nextToken(page),
    };
  },
};
