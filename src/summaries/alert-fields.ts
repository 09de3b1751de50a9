import type { Agent } from "../api/schemas/agent.ts";
import type { Alert } from "../api/schemas/alert.ts";
import type { Rule } from "../api/schemas/rule.ts";
import type { Clean } from "../text/clean.ts";
import { formatTime } from "../text/time.ts";
import { unknownFields } from "./unknown-fields.ts";

const SHOWN = [
  "id",
  "title",
  "dataSource",
  "createdAt",
  "isDismissed",
  "dismissedAt",
  "dismissReason",
  "dismissReasonText",
  "dismissedBy",
  "severity",
  "agentId",
  "ruleId",
  "rulesetId",
  "aggregates",
];

export interface AlertParts {
  readonly alert: Alert;
  readonly rule: Rule | undefined;
  readonly agent: Agent | undefined;
}

/** One alert with the names of what it refers to, the most telling field first. */
export function alertFields({ alert, rule, agent }: AlertParts, clean: Clean): [string, string][] {
  return [
    ["title", clean(alert.title, 400)],
    ["created", clean(formatTime(alert.createdAt))],
    ["source", clean(alert.dataSource)],
    ["aggregates", clean(alert.aggregates, 800)],
    ["agent", named(clean(agent?.hostname ?? agent?.name), clean(alert.agentId))],
    [
      "host",
      [agent?.status, agent?.osVersion, agent?.version]
        .filter(Boolean)
        .map((part) => clean(part))
        .join(", "),
    ],
    ["rule", named(clean(rule?.name, 120), clean(alert.ruleId))],
    ["ruleset id", clean(alert.rulesetId)],
    ["rule type", clean(rule?.type)],
    ["fires on", clean(rule?.filter, 400)],
    ["description", clean(rule?.alertDescription, 300)],
    [
      "dismissed",
      [
        formatTime(alert.dismissedAt),
        alert.dismissReason,
        alert.dismissReasonText,
        alert.dismissedBy,
      ]
        .filter(Boolean)
        .map((part) => clean(part))
        .join(", "),
    ],
    ...unknownFields(alert, SHOWN, clean),
  ];
}

function named(name: string, id: string): string {
  if (id === "") return name;
  return name === "" ? `no longer there (${id})` : `${name} (${id})`;
}
