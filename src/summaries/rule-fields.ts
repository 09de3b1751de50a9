import type { Rule } from "../api/schemas/rule.ts";
import { type Field, field } from "../text/field.ts";
import type { Clean } from "../text/clean.ts";
import { type CleanText, cleanText, joinClean } from "../text/clean-text.ts";
import { formatAge, formatTime } from "../text/time.ts";
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
export function ruleFields(rule: Rule, clean: Clean): Field[] {
  const suppressions = rule.suppressions ?? [];
  return [
    field("name", clean(rule.name)),
    field("type", clean(rule.type)),
    field("enabled", clean(rule.enabled)),
    field("severity", clean(rule.severityOfAlerts)),
    field("filter", clean(rule.filter, FILTER_CHARS)),
    field("fires at", firesAt(rule, clean)),
    field("one alert for each", clean(rule.aggregateFields?.join(", "))),
    field("title", clean(rule.title, 300)),
    field("description", clean(rule.alertDescription, 300)),
    field(
      "paths",
      joinClean(
        (rule.fileIntegrityPaths ?? []).map(({ path, recursive }) =>
          recursive ? cleanText`${clean(path)} (recursive)` : clean(path),
        ),
        ", ",
      ),
    ),
    field("events", clean(rule.eventsToMonitor?.join(", "))),
    field("ignored files", clean(rule.ignoreFiles?.join(" "), 400)),
    field("suppressions", clean(suppressions.length)),
    ...suppressions.map((filter, index) =>
      field(cleanText`suppression ${index + 1}`, clean(filter, FILTER_CHARS)),
    ),
    field("created", clean(formatTime(rule.createdAt))),
    field("updated", clean(formatTime(rule.updatedAt))),
    ...unknownFields(rule, SHOWN, clean),
  ];
}

/** A threshold of one is no number of events within a window, but the first event, told once in it. */
function firesAt({ threshold, window }: Rule, clean: Clean): CleanText | "" {
  if (threshold == null) return "";
  const time = typeof window === "number" ? formatAge(window * 1000) : cleanText`its window`;
  return threshold === 1
    ? cleanText`the first event, at most once in ${time}`
    : cleanText`${clean(threshold)} events within ${time}`;
}
