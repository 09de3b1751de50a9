import { listRulesets } from "../api/operations/rulesets.ts";
import type { Ruleset } from "../api/schemas/ruleset.ts";
import { ruleIdsOf } from "../summaries/ruleset-rows.ts";
import type { Clean } from "../text/clean.ts";
import { getRulesets } from "../tools/get-rulesets.ts";
import { resourceUri } from "../tool-kit/resource-uri.ts";
import { type Resource, type ResourceEntry, textOf } from "./define-resource.ts";
import { line } from "./entry-line.ts";

export const LISTED_RULESETS = 50;

export const rulesets: Resource = {
  name: "rulesets",
  title: "Rulesets",
  description: "Every ruleset with how many rules it holds: what is monitored.",
  template: resourceUri.rulesets,
  mimeType: "text/plain",
  audience: ["user", "assistant"],
  priority: 0.3,
  tool: getRulesets,
  read: (_ids, context) => textOf(getRulesets, {}, context),
  watched: () => ({ topic: "rulesets" }),

  async members({ api, signal, clean }) {
    const page = await api.call(listRulesets, {}, { signal });
    const listed = page.rulesets.slice(0, LISTED_RULESETS);
    return { entries: listed.map((ruleset) => toEntry(ruleset, clean)) };
  },
};

function toEntry(ruleset: Ruleset, clean: Clean): ResourceEntry {
  const count = ruleIdsOf(ruleset).length;
  return {
    uri: resourceUri.ruleset(ruleset.id),
    name: `ruleset ${clean(ruleset.name, 60) || clean(ruleset.id)}`,
    description: line(
      count === 0 ? "" : `${count} ${count === 1 ? "rule" : "rules"}`,
      clean(ruleset.description, 60),
    ),
  };
}
