import type { EventRecord } from "../../event-fields/event-record.ts";
import { isRecord, readText } from "../../event-fields/event-record.ts";

export type InventoryKind =
  | "agent"
  | "ruleset"
  | "rule"
  | "vulnerability"
  | "server"
  | "member"
  | "auditlog";

/** A record of the API that is neither event nor alert; its shape tells it, whatever list it stands in. */
export interface InventorySchema {
  readonly name: string;
  readonly product: string;
  readonly kind: InventoryKind;
  recognises(record: EventRecord): boolean;
}

function hasId(record: EventRecord): boolean {
  return readText(record, "id") !== "" || readText(record, "_id") !== "";
}

function count(record: EventRecord, names: readonly string[]): number {
  return names.filter((name) => record[name] !== undefined && record[name] !== null).length;
}

/** docs/threat-stack-api.md §3.3 to §3.8. */
export const INVENTORY: readonly InventorySchema[] = [
  {
    name: "agents",
    product: "Threat Stack agents",
    kind: "agent",
    recognises: (record) =>
      hasId(record) &&
      (typeof record["hostname"] === "string" || typeof record["name"] === "string") &&
      count(record, [
        "agentType",
        "lastReportedAt",
        "last_reported_at",
        "instanceId",
        "online",
        "version",
        "agentModuleHealth",
        "ip_address",
        "ipAddresses",
      ]) >= 2 &&
      count(record, ["lastReportedAt", "last_reported_at", "agentType", "online"]) >= 1,
  },
  {
    name: "rulesets",
    product: "Threat Stack rulesets and policies",
    kind: "ruleset",
    recognises: (record) =>
      hasId(record) &&
      typeof record["name"] === "string" &&
      (["rules", "ruleIds", "rulesIds"].some((name) => isListOfTexts(record[name])) ||
        count(record, [
          "alert_policy",
          "alert_policy_id",
          "agent_count",
          "alert_rule_count",
          "firewall_enabled",
        ]) >= 2 ||
        Array.isArray(record["alert_policy"])) &&
      count(record, ["createdAt", "updatedAt", "created_at", "updated_at", "description"]) >= 1,
  },
  {
    name: "rules",
    product: "Threat Stack rules",
    kind: "rule",
    recognises: (record) =>
      hasId(record) &&
      (typeof record["title"] === "string" || typeof record["name"] === "string") &&
      count(record, [
        "severityOfAlerts",
        "alertDescription",
        "aggregateFields",
        "window",
        "threshold",
        "suppressions",
        "rulesetId",
        "filter",
        "window_seconds",
        "aggregate_fields",
        "exclusions",
      ]) >= 3,
  },
  {
    name: "vulnerabilities",
    product: "Threat Stack vulnerabilities",
    kind: "vulnerability",
    recognises: (record) =>
      /^CVE-\d{4}-\d+$/i.test(readText(record, "cveNumber")) &&
      count(record, [
        "reportedPackage",
        "systemPackage",
        "vectorType",
        "isSuppressed",
        "severity",
      ]) >= 1,
  },
  {
    name: "servers",
    product: "Threat Stack servers (EC2)",
    kind: "server",
    recognises: (record) =>
      (hasId(record) || readText(record, "instanceId") !== "") &&
      count(record, [
        "instanceType",
        "imageId",
        "vpcId",
        "launchTime",
        "monitored",
        "privateIpAddress",
        "awsProfile",
        "subnetId",
      ]) >= 2,
  },
  {
    name: "members",
    product: "Threat Stack members",
    kind: "member",
    recognises: (record) =>
      (hasId(record) || readText(record, "userId") !== "") &&
      typeof record["email"] === "string" &&
      count(record, [
        "role",
        "displayName",
        "display_name",
        "mfaEnabled",
        "ssoEnabled",
        "userEnabled",
        "lastAuthenticatedAt",
      ]) >= 2,
  },
  {
    name: "auditlogs",
    product: "Threat Stack audit log",
    kind: "auditlog",
    recognises: (record) =>
      typeof record["action"] === "string" &&
      ((count(record, ["eventTime"]) === 1 &&
        count(record, ["crud", "userEmail", "result", "organizationId", "userId", "source"]) >=
          3) ||
        (count(record, ["timestamp", "user", "type", "user_id", "source"]) === 5 &&
          readText(record, "event_type") === "")),
  },
];

function isListOfTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === "string" || isRecord(item));
}
