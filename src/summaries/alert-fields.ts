import { type Field, field } from "../text/field.ts";
import type { Agent } from "../api/schemas/agent.ts";
import type { Alert } from "../api/schemas/alert.ts";
import type { Rule } from "../api/schemas/rule.ts";
import type { Clean } from "../text/clean.ts";
import { type CleanText, cleanText, joinClean } from "../text/clean-text.ts";
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

/** What an alert refers to: read, known to be gone (the API says that there is none), or not to be read now. */
export type Referred<T> = { readonly record: T } | "gone" | "unread" | undefined;

export interface AlertParts {
  readonly alert: Alert;
  readonly rule: Referred<Rule>;
  readonly agent: Referred<Agent>;
}

/** One alert with the names of what it refers to, the most telling field first. */
export function alertFields(parts: AlertParts, clean: Clean): Field[] {
  const { alert } = parts;
  const [rule, agent] = [recordOf(parts.rule), recordOf(parts.agent)];
  return [
    field("title", clean(alert.title, 400)),
    field("created", clean(formatTime(alert.createdAt))),
    field("source", clean(alert.dataSource)),
    field("aggregates", clean(alert.aggregates, 800)),
    field("agent", named(parts.agent, clean(agent?.hostname ?? agent?.name), clean(alert.agentId))),
    field(
      "host",
      joinClean([clean(agent?.status), clean(agent?.osVersion), clean(agent?.version)], ", "),
    ),
    field("rule", named(parts.rule, clean(rule?.name, 120), clean(alert.ruleId))),
    field("ruleset id", clean(alert.rulesetId)),
    field("rule type", clean(rule?.type)),
    field("fires on", clean(rule?.filter, 400)),
    field("description", clean(rule?.alertDescription, 300)),
    field(
      "dismissed",
      joinClean(
        [
          clean(formatTime(alert.dismissedAt)),
          clean(alert.dismissReason),
          clean(alert.dismissReasonText),
          clean(alert.dismissedBy),
        ],
        ", ",
      ),
    ),
    ...unknownFields(alert, SHOWN, clean),
  ];
}

/** The record where it was read. */
export function recordOf<T>(referred: Referred<T>): T | undefined {
  return typeof referred === "object" ? referred.record : undefined;
}

function named(referred: Referred<unknown>, name: CleanText, id: CleanText): CleanText {
  if (id === "") return name;
  if (referred === "gone") return cleanText`no longer there (${id})`;
  if (referred === "unread") return cleanText`${id}, name not read`;
  return name === "" ? id : cleanText`${name} (${id})`;
}
