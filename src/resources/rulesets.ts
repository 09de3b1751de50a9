import { getRulesets } from "../tools/get-rulesets.ts";
import { resourceUri } from "../tool-kit/resource-uri.ts";
import { type Resource, textOf } from "./define-resource.ts";

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
};
