import type { EventRecord } from "../../event-fields/event-record.ts";
import { isRecord } from "../../event-fields/event-record.ts";
import { severityOf } from "./alert-severity.ts";
import { alertRecord, firstTime } from "./made-alert.ts";
import { textAt } from "./read-fields.ts";
import type { MadeAlert } from "./schema.ts";

/** The vendor's own alerts, whichever way they left it. */
export interface AlertSchema {
  readonly name: string;
  readonly product: string;
  recognises(record: EventRecord): boolean;
  toAlert(record: EventRecord): MadeAlert;
}

function isAlert(record: EventRecord): boolean {
  return (
    textAt(record, "id", "_id") !== "" &&
    typeof record["title"] === "string" &&
    "severity" in record
  );
}

function hasAny(record: EventRecord, ...names: readonly string[]): boolean {
  return names.some((name) => name in record);
}

/** docs/threat-stack-api.md §3.9: the body of a webhook has a place that is a host or a region, and a source. */
const webhookSchema: AlertSchema = {
  name: "webhook",
  product: "Threat Stack webhook bodies",
  recognises: (record) =>
    isAlert(record) &&
    hasAny(record, "server_or_region") &&
    hasAny(record, "source", "organization_id"),
  toAlert: (record) => {
    // Both are written anew, or left out where they cannot be read.
    const { created_at: created, severity: given, ...rest } = record;
    const source = textAt(record, "source").toLowerCase();
    const place = textAt(record, "server_or_region");
    const severity = severityOf(given);
    const said = textAt(record, "severity");
    return {
      alert: {
        ...rest,
        ...alertRecord({
          id: textAt(record, "id", "_id"),
          title: textAt(record, "title"),
          time: firstTime(created, record["createdAt"]),
          severity,
          said: severity !== undefined && isNumber(said) ? "" : said,
          source,
          aggregates: source === "cloudtrail" ? { awsRegion: place } : { hostname: place },
        }),
      },
      events: [],
    };
  },
};

function isNumber(text: string): boolean {
  return /^\d+$/.test(text);
}

/** docs/threat-stack-api.md §3.1 and §3.2: as the API answers, with the events that version 1 sends along. */
const alertSchema: AlertSchema = {
  name: "alert",
  product: "Threat Stack alerts (API version 2 and 1)",
  recognises: (record) =>
    isAlert(record) &&
    ((hasAny(record, "createdAt") &&
      hasAny(
        record,
        "ruleId",
        "rulesetId",
        "dataSource",
        "isDismissed",
        "agentId",
        "aggregates",
      )) ||
      (hasAny(record, "created_at") &&
        hasAny(
          record,
          "rule_id",
          "alert_policy_id",
          "rule",
          "dismissed",
          "unread",
          "latest_events",
        ))),
  toAlert: (record) => {
    const { latest_events: latest, ...rest } = record;
    const given = record["severity"];
    const severity = severityOf(given);
    const isPlain = given === severity;
    return {
      alert: isPlain ? rest : { ...rest, severity, originalSeverity: given },
      events: Array.isArray(latest) ? latest.filter(isRecord) : [],
    };
  },
};

export const ALERT_SCHEMAS: readonly AlertSchema[] = [webhookSchema, alertSchema];
