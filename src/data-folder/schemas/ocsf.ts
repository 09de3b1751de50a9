import type { EventRecord } from "../../event-fields/event-record.ts";
import { severityOf } from "./alert-severity.ts";
import { alertRecord, firstTime } from "./made-alert.ts";
import { baseName, integerAt, recordOrJson, textAt, valueAt, withFacts } from "./read-fields.ts";
import type { MadeAlert, Schema } from "./schema.ts";

const PROCESS = 1007;
const API = 6003;
const FINDINGS: ReadonlySet<number> = new Set([2001, 2004]);

/** The Open Cybersecurity Schema Framework, as Amazon Security Lake and others keep it. */
export const ocsfSchema: Schema = {
  name: "ocsf",
  product: "OCSF",
  recognises: (record) =>
    integerAt(record, "class_uid") !== undefined &&
    ["category_uid", "type_uid", "activity_id", "metadata", "metadata.version"].some(
      (name) => name in record,
    ),
  toEvent: (record) => {
    const kind = integerAt(record, "class_uid");
    if (kind === API && textAt(record, "api.service.name").includes(".amazonaws.com")) {
      return apiEvent(record);
    }
    return kind === PROCESS ? processEvent(record) : otherEvent(record);
  },
  toAlert: (record) =>
    FINDINGS.has(integerAt(record, "class_uid") ?? 0) ? findingOf(record) : undefined,
};

function timeIn(record: EventRecord): number {
  return firstTime(record["time"], record["time_dt"], record["start_time"]);
}

function apiEvent(record: EventRecord): EventRecord {
  const user = textAt(record, "actor.user.name");
  return withFacts(record, {
    event_type: "cloudtrail",
    _id: textAt(record, "metadata.uid"),
    timestamp: timeIn(record),
    eventName: textAt(record, "api.operation"),
    eventSource: textAt(record, "api.service.name"),
    user,
    userIdentity: {
      type: textAt(record, "actor.user.type"),
      arn: textAt(record, "actor.user.uid", "actor.session.issuer"),
      userName: user,
      accountId: textAt(record, "actor.user.account.uid", "actor.user.account_uid"),
      accessKeyId: textAt(record, "actor.user.credential_uid"),
      principalId: textAt(record, "actor.user.uid_alt"),
    },
    sourceIPAddress: textAt(record, "src_endpoint.ip", "src_endpoint.domain"),
    userAgent: textAt(record, "http_request.user_agent"),
    awsRegion: textAt(record, "cloud.region"),
    recipientAccountId: textAt(record, "cloud.account.uid", "cloud.account_uid"),
    errorCode: textAt(record, "api.response.error"),
    errorMessage: textAt(record, "api.response.error_message"),
    requestParameters:
      recordOrJson(valueAt(record, "api.request.data")) ??
      recordOrJson(valueAt(record, "unmapped.requestParameters")),
    responseElements:
      recordOrJson(valueAt(record, "api.response.data")) ??
      recordOrJson(valueAt(record, "unmapped.responseElements")),
  });
}

const STARTED = 1;
const ENDED = 2;

function processEvent(record: EventRecord): EventRecord {
  const exe = textAt(record, "process.file.path", "process.name");
  const parent = textAt(record, "process.parent_process.file.path", "actor.process.file.path");
  const activity = integerAt(record, "activity_id");
  const others = textAt(record, "activity_name").toLowerCase() || "process";
  const type = activity === STARTED ? "start" : activity === ENDED ? "exit" : others;
  return withFacts(record, {
    event_type: "audit",
    _id: textAt(record, "metadata.uid"),
    timestamp: timeIn(record),
    hostname: textAt(record, "device.hostname", "device.name"),
    type,
    exe,
    command: baseName(exe),
    arguments: textAt(record, "process.cmd_line"),
    user: textAt(record, "process.user.name", "actor.user.name"),
    pid: textAt(record, "process.pid"),
    ...(parent === "" ? {} : { parent_metadata: { exe: parent } }),
  });
}

function otherEvent(record: EventRecord): EventRecord {
  return withFacts(record, {
    event_type: "ocsf",
    _id: textAt(record, "metadata.uid"),
    _subtype: textAt(record, "class_name"),
    timestamp: timeIn(record),
    hostname: textAt(record, "device.hostname", "device.name"),
    src_ip: textAt(record, "src_endpoint.ip"),
    dst_ip: textAt(record, "dst_endpoint.ip"),
    dst_port: textAt(record, "dst_endpoint.port"),
  });
}

/** 1 is informational, 4 high, 5 critical, 6 fatal; 0 and 99 say nothing. */
const SEVERITIES = ["", "informational", "low", "medium", "high", "critical", "fatal"] as const;

function findingOf(record: EventRecord): MadeAlert | undefined {
  const title = textAt(record, "finding_info.title", "finding.title", "message");
  if (title === "") return undefined;
  const word = textAt(record, "severity") || SEVERITIES[integerAt(record, "severity_id") ?? 0];
  const event = otherEvent(record);
  return {
    alert: alertRecord({
      id: textAt(record, "finding_info.uid", "finding.uid"),
      title,
      time: timeIn(record),
      severity: severityOf(word),
      said: word ?? "",
      source: "ocsf",
      aggregates: { hostname: event["hostname"], accountId: textAt(record, "cloud.account.uid") },
    }),
    events: [event],
  };
}
