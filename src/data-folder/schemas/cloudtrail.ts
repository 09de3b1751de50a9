import type { EventRecord } from "../../event-fields/event-record.ts";
import { isRecord } from "../../event-fields/event-record.ts";
import { hasTexts, jsonIn, textAt, withFacts } from "./read-fields.ts";
import type { Schema } from "./schema.ts";

/** Tables of query engines spell every column in one case. */
const NAMES: ReadonlyMap<string, string> = new Map(
  `eventVersion userIdentity eventTime eventSource eventName awsRegion sourceIPAddress userAgent errorCode errorMessage
  requestParameters responseElements additionalEventData requestID eventID resources eventType apiVersion readOnly
  recipientAccountId serviceEventDetails sharedEventID vpcEndpointId tlsDetails managementEvent eventCategory`
    .split(/\s+/)
    .map((name) => [name.toLowerCase(), name]),
);
/** Columns that such tables hold as text. */
const NESTED: readonly string[] = [
  "userIdentity",
  "requestParameters",
  "responseElements",
  "additionalEventData",
  "serviceEventDetails",
  "tlsDetails",
  "resources",
];
/** Fields of the caller, which tables spell in small letters as well. */
const IDENTITY: ReadonlyMap<string, string> = new Map(
  "principalId accountId accessKeyId userName sessionContext invokedBy identityProvider sessionIssuer"
    .split(" ")
    .map((name) => [name.toLowerCase(), name]),
);

/** AWS CloudTrail, as delivered, as looked up, or as rows of Athena and Snowflake. */
export const cloudtrailSchema: Schema = {
  name: "cloudtrail",
  product: "AWS CloudTrail",
  recognises: (record) => {
    const named = inUsualCase(record);
    return (
      hasTexts(named, "eventName", "eventSource") &&
      ["eventTime", "userIdentity", "eventID", "awsRegion"].some((name) => name in named)
    );
  },
  toEvent: (record) => {
    const event = unfolded(inUsualCase(record));
    return withFacts(event, {
      event_type: "cloudtrail",
      _id: textAt(event, "eventID"),
      user: textAt(event, "user") || callerOf(event),
    });
  },
  // Columns of tables hold records as texts, in which quotes are escaped twice.
  mayMake: (part) => "cloudtrail".includes(part) || "root".includes(part) || /["\\]/.test(part),
};

function inUsualCase(record: EventRecord): EventRecord {
  return "eventname" in record || "EVENTNAME" in record ? renamed(record, NAMES) : record;
}

function renamed(record: EventRecord, names: ReadonlyMap<string, string>): EventRecord {
  return Object.fromEntries(
    Object.entries(record).map(([name, value]) => [names.get(name.toLowerCase()) ?? name, value]),
  );
}

function unfolded(record: EventRecord): EventRecord {
  if (!NESTED.some((name) => typeof record[name] === "string")) return record;
  const event: EventRecord = { ...record };
  for (const name of NESTED) {
    const value = event[name];
    if (typeof value === "string") event[name] = jsonIn(value) ?? structIn(value) ?? value;
  }
  const identity = event["userIdentity"];
  if (isRecord(identity)) event["userIdentity"] = renamed(identity, IDENTITY);
  return event;
}

/** How Athena writes a struct into CSV: `{type=IAMUser, arn=arn:aws:…, username=ann}`, its parts nested likewise. */
function structIn(text: string): EventRecord | undefined {
  if (!/^\{\w+=/.test(text)) return undefined;
  const fields = text.matchAll(/(\w{1,40})=([^,{}=]{0,400})(?=[,}])/g);
  const struct: EventRecord = {};
  for (const [, name = "", value = ""] of fields) {
    if (value !== "null" && value !== "" && !(name in struct)) struct[name] = value.trim();
  }
  return Object.keys(struct).length === 0 ? undefined : struct;
}

/** The name of a user, of a role's session, or root; "" where the caller has none. */
function callerOf(event: EventRecord): string {
  const name = textAt(event, "userIdentity.userName");
  if (name !== "") return name;
  if (textAt(event, "userIdentity.type") === "Root") return "root";
  const arn = textAt(event, "userIdentity.arn");
  return arn.includes("/") ? arn.slice(arn.lastIndexOf("/") + 1) : "";
}
