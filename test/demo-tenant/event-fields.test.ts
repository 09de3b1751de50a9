import { expect, test } from "vitest";
import { EVENT_TYPES } from "../../src/rules/fields.ts";
import { readField } from "../../src/rules/read-field.ts";
import { generateTenant } from "../../src/demo-tenant/generate-tenant.ts";
import { parsedEvents } from "../support/tenant-events.ts";
import type { ParsedEvent } from "../support/tenant-events.ts";

const NOW = Date.UTC(2026, 10, 21, 19, 30, 0);
const tenant = generateTenant({ seed: 5, now: NOW });
const small = tenant.alerts.filter(({ id }) => (tenant.events(id)?.count ?? 0) < 5000);
const events = small.flatMap(({ id }) => parsedEvents(tenant.events(id)));

const AGENT = `agent_id organization_id _insert_time _id timestamp event_time event_type eventClass tsEventType
  agent_metadata.agent_id agent_metadata.deployment_mode agent_metadata.version
  host_metadata.hostname host_metadata.kernel host_metadata.os_version host_metadata.image_id
  host_metadata.instance_id host_metadata.instance_type host_metadata.instance_arn host_metadata.server_name
  provider_metadata.cloud_provider provider_metadata.account_id provider_metadata.availability_zone
  network_metadata alert_metadata.rule_matches alert_metadata.match_state alert_metadata.num_matched
  alert_metadata.num_suppressed workloadMetadata containerLabels`;
const PROCESS = `args arguments auid command exe exit gid group header.id header.milliseconds header.timestamp
  header.sequenceId path pid ppid session success syscall type uid user tty
  parent_metadata.exe parent_metadata.pid parent_metadata.timestamp`;

/** Fields of every event of a type (docs/threat-stack-api.md §3.10), and fields that some have. */
const FIELDS: Readonly<Record<string, { every: string; some: string }>> = {
  audit: {
    every: `${AGENT} ${PROCESS}`,
    some: `cwd auser containerId containerImage containerLabels.io.kubernetes.pod.name src_ip dst_ip src_port
      dst_port port ip protocol domain`,
  },
  network: {
    every: `${AGENT} ${PROCESS} connection.addr connection.src_addr connection.port connection.src_port protocol`,
    some: "domain",
  },
  login: { every: `${AGENT} user src_ip session tty hostname pid`, some: "" },
  host: {
    every: `${AGENT} sigid level comment group groups log location hostname _type pid`,
    some: "user src_ip",
  },
  file: {
    every: `${AGENT} filename action type command exe arguments user session src_user dst_user pid`,
    some: "",
  },
  cloudtrail: {
    every: `timestamp _id event_type organization_id user agent_id eventClass eventId tsEventType eventType
      userIdentity.type userIdentity.arn userIdentity.principalId userIdentity.accountId userIdentity.accessKeyId
      userIdentity.sessionContext.attributes.creationDate userIdentity.sessionContext.attributes.mfaAuthenticated
      userIdentity.sessionContext.sessionIssuer userIdentity.sessionContext.webIdFederationData
      userAgent mfaUsed recipientAccountId accountId profile_id eventVersion feed eventTime created_at userType
      eventID ip ingestTime sourceIPAddress eventSource arnRole MFAUsed organizationId requestID eventSourceType
      awsRegion eventName region requestId recipientAccountID profileId accessKey agentId`,
    some: `error errorCode errorMessage bucketName requestParameters responseElements userIdentity.userName
      userIdentity.invokedBy userIdentity.sessionContext.ec2RoleDelivery
      userIdentity.sessionContext.sessionIssuer.arn`,
  },
  threatintel: {
    every: `${AGENT} threatintel_source threatintel_reason threatintel_type ip src_ip dst_ip src_port dst_port
      protocol exe user pid`,
    some: "",
  },
  winsec: {
    every: `${AGENT} domain exe command pid record_number session status _subtype summary user win_event_id sid
      provider channel message`,
    some: "guid correlation sam_account src_ip src_port",
  },
  kubernetesAudit: {
    every: `${AGENT} action resource namespace name type node_name user ip userAgent responseStatus.code`,
    some: "privileged hostPID requestURI",
  },
  kubernetesConfig: {
    every: `${AGENT} type name namespace node_name`,
    some: "role_name role_type verbs images privileged",
  },
};

test("alerts hold events of every type", () => {
  expect(new Set(events.map((event) => event["event_type"]))).toEqual(new Set(EVENT_TYPES));
});

test.each(EVENT_TYPES)(
  "%s events have every field that a sample or the reference shows",
  (type) => {
    const own = events.filter((event) => event["event_type"] === type);
    const { every = "", some = "" } = FIELDS[type] ?? {};
    const missing = words(every).filter((field) => !own.every((event) => has(event, field)));
    const absent = words(some).filter((field) => !own.some((event) => has(event, field)));
    expect({ missing, absent, count: own.length > 0 }).toEqual({
      missing: [],
      absent: [],
      count: true,
    });
  },
);

test("types of values are those of the samples", () => {
  const audit = events.find((event) => event["event_type"] === "audit") ?? ({} as ParsedEvent);
  expect(audit).toMatchObject({
    exit: expect.any(String),
    success: expect.any(Boolean),
    pid: expect.any(Number),
  });
  expect(
    events.some((event) => event["auid"] === 4_294_967_295 && event["session"] === 4_294_967_295),
  ).toBe(true);
  const cloud = events.find((event) => event["event_type"] === "cloudtrail") ?? ({} as ParsedEvent);
  expect(cloud).toMatchObject({ MFAUsed: expect.any(String), mfaUsed: expect.any(Boolean) });
  expect(cloud["MFAUsed"]).toBe(String(cloud["mfaUsed"]));
  expect(cloud["eventTime"]).toBe(cloud.timestamp);
  const clouds = events.filter((event) => event["event_type"] === "cloudtrail");
  expect(clouds.filter((event) => started(event) > event.timestamp)).toEqual([]);
  const windows = events.find((event) => event["event_type"] === "winsec") ?? ({} as ParsedEvent);
  expect(windows).toMatchObject({
    win_event_id: expect.any(Number),
    record_number: expect.any(Number),
  });
});

test("outside addresses are those that documentation reserves, and nothing looks like a real key", () => {
  const text = JSON.stringify(events);
  const addresses = new Set(text.match(/\b(?:\d{1,3}\.){3}\d{1,3}\b/g));
  const known =
    /^(?:10\.|127\.|0\.0\.0\.0|169\.254\.169\.254|192\.0\.2\.|198\.51\.100\.|203\.0\.113\.)/;
  const versions = /^(?:10\.0\.|4\.18\.|1\.\d|2\.\d|3\.\d)/;
  expect([...addresses].filter((ip) => !known.test(ip) && !versions.test(ip))).toEqual([]);
  const keys = text.match(/\bA[KS]IA[A-Z2-7]{16}\b/g) ?? [];
  expect(keys.length).toBeGreaterThan(0);
  expect(keys.every((key) => key.endsWith("EXAMPLE"))).toBe(true);
});

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/** Present, be it null or empty; keys may hold dots themselves. */
function has(holder: unknown, path: string): boolean {
  if (typeof holder !== "object" || holder === null) return false;
  if (Object.hasOwn(holder, path)) return true;
  return Object.entries(holder).some(
    ([key, inner]) => path.startsWith(`${key}.`) && has(inner, path.slice(key.length + 1)),
  );
}

function started(event: ParsedEvent): number {
  const [created] = readField(event, "userIdentity.sessionContext.attributes.creationDate");
  return Date.parse(String(created));
}
