import { listRulesets } from "../api/operations/rulesets.ts";
import { type CleanText, cleanText } from "../text/clean-text.ts";
import type { Ruleset } from "../api/schemas/ruleset.ts";
import { ruleIdsOf } from "../summaries/ruleset-rows.ts";
import type { Clean } from "../text/clean.ts";
import { idText } from "../text/id-text.ts";
import { getRulesets } from "../tools/get-rulesets.ts";
import { resourceUri } from "../tool-kit/resource-uri.ts";
import { type Resource, type ResourceEntry, textOf } from "./define-resource.ts";
import { line } from "./entry-line.ts";

export const LISTED_RULESETS = 50;
const NAME_CHARS = 60;

export const rulesets: Resource = {
  name: cleanText`rulesets`,
  title: cleanText`Rulesets`,
  description: cleanText`Every ruleset with how many rules it holds: what is monitored.`,
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
    name: cleanText`ruleset ${clean(ruleset.name, NAME_CHARS) || idText(ruleset.id)}`,
    description: line(count === 0 ? "" : countText(count), clean(ruleset.description, NAME_CHARS)),
  };
}

function countText(count: number): CleanText {
  return count === 1 ? cleanText`1 rule` : cleanText`${count} rules`;
}
