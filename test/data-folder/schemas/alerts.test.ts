import { describe, expect, test } from "vitest";
import type { Found } from "../../../src/data-folder/record.ts";
import { readAll } from "./read-all.ts";
import { finding } from "./samples/clouds.ts";
import { at, iso, json } from "./samples/sample.ts";
import { eveAlert, falcoRecord } from "./samples/sensors.ts";
import { webhookAlert } from "./samples/threat-stack.ts";

function alertOf(record: unknown): Record<string, unknown> {
  const [found] = readAll([json(record)]);
  return asAlert(found).alert;
}

function asAlert(found: Found | undefined) {
  if (found?.kind !== "alert") throw new Error(`no alert but ${found?.kind}`);
  return found;
}

describe("severities become those of the API, and what the source says stays", () => {
  test.each([
    [finding(0, 8.9), 1, "8.9"],
    [finding(0, 7), 1, "7"],
    [finding(0, 6.9), 2, "6.9"],
    [finding(0, 4), 2, "4"],
    [finding(0, 3.9), 3, "3.9"],
    [finding(0, 11), undefined, "11"],
    [finding(0, null), undefined, undefined],
    [falcoRecord("Emergency"), 1, "Emergency"],
    [falcoRecord("Critical"), 1, "Critical"],
    [falcoRecord("Error"), 1, "Error"],
    [falcoRecord("Warning"), 2, "Warning"],
    [falcoRecord("Notice"), 3, "Notice"],
    [falcoRecord("Debug"), 3, "Debug"],
    [falcoRecord("Loud"), undefined, "Loud"],
    [eveAlert(1), 1, "1"],
    [eveAlert(2), 2, "2"],
    [eveAlert(3), 3, "3"],
    [eveAlert(255), 3, "255"],
    [eveAlert("?"), undefined, "?"],
    [webhookAlert(0, { severity: "critical" }), 1, "critical"],
    [webhookAlert(0, { severity: "High" }), 1, "High"],
    [webhookAlert(0, { severity: "medium" }), 2, "medium"],
    [webhookAlert(0, { severity: "low" }), 3, "low"],
    [webhookAlert(0, { severity: "info" }), 3, "info"],
    [webhookAlert(0, { severity: "3" }), 3, undefined],
    [webhookAlert(0, { severity: 1 }), 1, undefined],
    [webhookAlert(0, { severity: null }), undefined, undefined],
    [webhookAlert(0, { severity: 9 }), undefined, "9"],
  ])("%#", (record, severity, said) => {
    const alert = alertOf(record);
    expect([
      alert["severity"],
      (alert["aggregates"] as Record<string, unknown>)["severity"],
    ]).toEqual([severity, said]);
  });

  test("an alert of the API keeps a severity in words beside the number", () => {
    const alert = { id: "a", title: "t", createdAt: iso(0), ruleId: "r", isDismissed: false };
    expect(alertOf({ ...alert, severity: "critical" })).toMatchObject({
      severity: 1,
      originalSeverity: "critical",
    });
    expect(alertOf({ ...alert, severity: null })["severity"]).toBeUndefined();
    expect(alertOf({ ...alert, severity: 2 })).toEqual({ ...alert, severity: 2 });
  });
});

test("findings and alerts of sensors have their own title, time and event", () => {
  const [guardduty, falco, suricata] = [finding(0), falcoRecord(), eveAlert()].map((record) =>
    asAlert(readAll([json(record)])[0]),
  );
  expect(guardduty?.alert).toMatchObject({
    id: "feed0",
    title: "UnauthorizedAccess:EC2/SSHBruteForce: An instance is performing SSH brute force",
    dataSource: "guardduty",
    createdAt: iso(0),
    aggregates: { instance: "i-0aabbccddeeff0011", accountId: "444455556666" },
  });
  expect(falco?.alert).toMatchObject({
    title: "Terminal shell in container",
    dataSource: "falco",
    aggregates: { hostname: "node-7", user: "www" },
  });
  expect(suricata?.alert).toMatchObject({
    title: "MALWARE Beacon to example",
    dataSource: "suricata",
    aggregates: { dst_ip: "203.0.113.90" },
  });
  for (const found of [guardduty, falco, suricata]) expect(found?.events).toHaveLength(1);
});

describe("the body of a webhook", () => {
  test.each([
    ["Host", "app-6", { hostname: "app-6" }],
    ["Winsec", "PC-4", { hostname: "PC-4" }],
    ["CloudTrail", "eu-west-1", { awsRegion: "eu-west-1" }],
    ["KubernetesAudit", "prod", { hostname: "prod" }],
  ])("source %s at %s", (source, place, aggregates) => {
    const alert = alertOf({ alerts: [webhookAlert(0, { source, server_or_region: place })] });
    expect(alert).toMatchObject({
      dataSource: source.toLowerCase(),
      server_or_region: place,
      aggregates,
      createdAt: iso(0),
    });
  });

  test("by way of SNS is the same, and numbers in texts are read", () => {
    const body = { alerts: [webhookAlert(0, { created_at: String(at(0)), severity: "2" })] };
    expect(alertOf({ Type: "Notification", TopicArn: "t", Message: JSON.stringify(body) })).toEqual(
      alertOf({ alerts: [webhookAlert(0)] }),
    );
  });

  test("a time that cannot be read is left out", () => {
    const alert = alertOf(webhookAlert(0, { created_at: "soon", severity: "loud" }));
    expect(Object.keys(alert)).toEqual(expect.not.arrayContaining(["createdAt", "created_at"]));
    expect(Object.keys(alert)).not.toContain("severity");
  });
});
