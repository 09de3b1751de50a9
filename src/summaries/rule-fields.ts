import type { Rule } from "../api/schemas/rule.ts";
import type { Clean } from "../text/clean.ts";
import { formatTime } from "../text/time.ts";
import { unknownFields } from "./unknown-fields.ts";

const SHOWN = [
  "id",
  "rulesetId",
  "name",
  "type",
  "title",
  "severityOfAlerts",
  "alertDescription",
  "aggregateFields",
  "filter",
  "window",
  "threshold",
  "suppressions",
  "enabled",
  "createdAt",
  "updatedAt",
  "fileIntegrityPaths",
  "ignoreFiles",
  "eventsToMonitor",
];

const FILTER_CHARS = 2000;

/** One rule, what decides first; each suppression a line of its own, so that a small budget still shows some. */
export function ruleFields(rule: Rule, clean: Clean): [string, string][] {
  const suppressions = rule.suppressions ?? [];
  return [
    ["name", clean(rule.name)],
    ["type", clean(rule.type)],
    ["enabled", clean(rule.enabled)],
    ["severity", clean(rule.severityOfAlerts)],
    ["filter", clean(rule.filter, FILTER_CHARS)],
    ["fires at", `${clean(rule.threshold)} events within ${clean(rule.window)} s`],
    ["one alert for each", clean(rule.aggregateFields?.join(", "))],
    ["title", clean(rule.title, 300)],
    ["description", clean(rule.alertDescription, 300)],
    [
      "paths",
      (rule.fileIntegrityPaths ?? [])
        .map(({ path, recursive }) => `${clean(path)}${recursive ? " (recursive)" : ""}`)
        .join(", "),
    ],
    ["events", clean(rule.eventsToMonitor?.join(", "))],
    ["ignored files", clean(rule.ignoreFiles?.join(" "), 400)],
    ["suppressions", String(suppressions.length)],
    ...suppressions.map((filter, index): [string, string] => [
      `suppression ${index + 1}`,
      clean(filter, FILTER_CHARS),
    ]),
    ["created", clean(formatTime(rule.createdAt))],
    ["updated", clean(formatTime(rule.updatedAt))],
    ...unknownFields(rule, SHOWN, clean),
  ];
}
