import type { EventRecord } from "../../event-fields/event-record.ts";
import { isRecord } from "../../event-fields/event-record.ts";
import { severityOfTen } from "./alert-severity.ts";
import { alertRecord, firstTime } from "./made-alert.ts";
import { recordAt, textAt, withFacts } from "./read-fields.ts";
import type { Schema } from "./schema.ts";

/**
 * A finding of Amazon GuardDuty: in capitals as its API answers (`Type`, `Resource`), in small letters as it is
 * exported and as events of EventBridge carry it.
 */
export const guarddutySchema: Schema = {
  name: "guardduty",
  product: "Amazon GuardDuty",
  recognises: (record) => {
    const type = textAt(record, "Type", "type");
    return (
      /^[A-Za-z]+:\w+\/\S+$/.test(type) &&
      ("Severity" in record || "severity" in record) &&
      (isRecord(record["Service"]) || isRecord(record["service"]) || isFindingArn(record))
    );
  },
  toEvent: guarddutyEvent,
  toAlert: (record) => {
    const event = guarddutyEvent(record);
    const severity = record["Severity"] ?? record["severity"];
    const type = textAt(record, "Type", "type");
    return {
      alert: alertRecord({
        id: textAt(record, "Id", "id"),
        title: titleOf(textAt(record, "Title", "title"), type),
        time: timeOfFinding(record),
        severity: severityOfTen(severity),
        said: textAt({ severity }, "severity"),
        source: "guardduty",
        aggregates: {
          type,
          instance: instanceOf(record),
          user: event["user"],
          accountId: event["accountId"],
          awsRegion: event["awsRegion"],
        },
      }),
      events: [event],
    };
  },
};

function isFindingArn(record: EventRecord): boolean {
  return /:guardduty:[^/]{0,120}:detector\//.test(textAt(record, "Arn", "arn"));
}

/** What was found is in the type alone where the title is short. */
function titleOf(title: string, type: string): string {
  return title === "" ? type : `${type}: ${title}`;
}

/** When it was made: it may be seen again for months. */
function timeOfFinding(record: EventRecord): number {
  return firstTime(
    textAt(record, "CreatedAt", "createdAt"),
    textAt(record, "Service.EventFirstSeen", "service.eventFirstSeen"),
    textAt(record, "UpdatedAt", "updatedAt"),
  );
}

function instanceOf(record: EventRecord): string {
  return textAt(
    record,
    "Resource.InstanceDetails.InstanceId",
    "resource.instanceDetails.instanceId",
  );
}

function guarddutyEvent(record: EventRecord): EventRecord {
  const instance = instanceOf(record);
  return withFacts(record, {
    event_type: "guardduty",
    _id: textAt(record, "Id", "id"),
    _subtype: textAt(record, "Type", "type"),
    timestamp: timeOfFinding(record),
    ...(instance === "" ? {} : { instance }),
    // What a reader asks for first, ahead of what every finding repeats.
    Title: record["Title"],
    title: record["title"],
    user: textAt(
      record,
      "Resource.AccessKeyDetails.UserName",
      "resource.accessKeyDetails.userName",
    ),
    src_ip: remoteOf(recordAt(record, "Service.Action"), recordAt(record, "service.action")),
    accountId: textAt(record, "AccountId", "accountId"),
    awsRegion: textAt(record, "Region", "region"),
  });
}

/** Whichever kind of action it was, the other side stands below it. */
function remoteOf(...actions: readonly EventRecord[]): string {
  for (const action of actions.flatMap((each) => Object.values(each))) {
    if (!isRecord(action)) continue;
    const ip = textAt(action, "RemoteIpDetails.IpAddressV4", "remoteIpDetails.ipAddressV4");
    if (ip !== "") return ip;
  }
  return "";
}
