import type { EventRecord } from "../../event-fields/event-record.ts";
import { isRecord } from "../../event-fields/event-record.ts";
import { hasTexts, textAt, valueAt } from "../schemas/read-fields.ts";
import { otherEventSchema } from "../schemas/other-event.ts";
import type { Content, Envelope, IsKnown } from "./envelope.ts";

/** Under which names answers, deliveries and exports hold their records. */
const LISTS: readonly string[] = [
  // CloudTrail as delivered and looked up, GuardDuty as asked for.
  "Records",
  "Events",
  "Findings",
  "findings",
  // Clusters, and Azure's diagnostic settings and queries.
  "items",
  "records",
  "value",
  // The vendor's API, versions 2 and 1 (docs/threat-stack-api.md §2.0 [C]).
  "alerts",
  "agents",
  "rulesets",
  "rules",
  "policies",
  "servers",
  "members",
  "users",
  "cves",
  "vulnerabilities",
  "auditlogs",
  "recs",
  "auditLogs",
  "logs",
  "events",
  "data",
  // Searches.
  "hits.hits",
  "results",
  "rows",
  "entries",
  "logEvents",
];
/** How many of a list are looked at before it is opened. */
const SAMPLE = 20;
/** Names that an envelope may have beside its list; a record of an event has more. */
const MOST_BESIDE = 12;
/** Answers that say of themselves what they are, and so may be empty. */
const EMPTY_OF: ReadonlySet<string> = new Set([
  "Records",
  "Events",
  "Findings",
  "alerts",
  "agents",
  "rulesets",
  "rules",
  "servers",
  "members",
  "cves",
  "vulnerabilities",
  "auditlogs",
  "recs",
  "auditLogs",
  "events",
  "hits.hits",
]);

/**
 * A record that is there for its list. Whether it is one is seen by what is in the list, never by the name alone: a
 * field `items` of an order in a shop is no envelope. Where it says neither when nor what itself, records of any kind that do will open it.
 */
export const listEnvelope: Envelope = {
  name: "list",
  product: "lists of records in an answer or a delivered file",
  open(record, isKnown) {
    if (Object.keys(record).length > MOST_BESIDE + 1) return undefined;
    const lists = LISTS.flatMap((name) => {
      const list = valueAt(record, name);
      return Array.isArray(list) ? [{ name, list: list as readonly unknown[] }] : [];
    });
    const isEvent = otherEventSchema.recognises(record);
    const isRecordOfItsOwn: IsKnown = isEvent
      ? isKnown
      : (value) => isKnown(value) || (isRecord(value) && otherEventSchema.recognises(value));
    const isOpened = lists.some(({ name, list }) =>
      list.length === 0 ? isEmptyAnswer(record, name) : holdsRecords(list, isRecordOfItsOwn),
    );
    if (!isOpened) return undefined;
    return lists.flatMap(({ name, list }): readonly Content[] => {
      const alertId = name === "events" ? textAt(record, "alertId", "alert_id") : "";
      return list.map((value) => (alertId === "" ? { value } : { value, around: { alertId } }));
    });
  },
};

/** Most of those looked at must be known: one odd record among others costs that one only. */
function holdsRecords(list: readonly unknown[], isKnown: IsKnown): boolean {
  const sample = list.slice(0, SAMPLE);
  const known = sample.filter((value) => isRecord(value) && isKnown(value)).length;
  return known > 0 && known * 2 >= sample.length;
}

function isEmptyAnswer(record: EventRecord, name: string): boolean {
  return EMPTY_OF.has(name) && Object.keys(record).length <= 4;
}

/** A queue's or function's list of records, `Records` again, each with the text of a record in it. */
export const queueEnvelope: Envelope = {
  name: "queue",
  product: "Amazon SNS and SQS messages, EventBridge events",
  open(record, isKnown) {
    for (const path of ["Message", "body", "Sns.Message", "detail"]) {
      const value = valueAt(record, path);
      const isNamed =
        path === "detail"
          ? "detail-type" in record
          : ["TopicArn", "Type", "messageId", "MessageId", "Sns", "receiptHandle"].some(
              (name) => name in record,
            );
      if (isNamed && value !== undefined && isKnown(value)) return [{ value }];
    }
    return undefined;
  },
};

/** osquery's snapshots and batches: many rows under one name, host and time. */
export const osqueryEnvelope: Envelope = {
  name: "osquery-rows",
  product: "osquery snapshots and batches",
  open(record) {
    if (!hasTexts(record, "name") || !("hostIdentifier" in record || "unixTime" in record))
      return undefined;
    const { snapshot, diffResults, ...base } = record;
    if (Array.isArray(snapshot)) return rowsOf(base, snapshot, "snapshot");
    if (!isRecord(diffResults)) return undefined;
    return ["added", "removed"].flatMap((action) => {
      const rows = diffResults[action];
      return Array.isArray(rows) ? rowsOf(base, rows, action) : [];
    });
  },
};

function rowsOf(base: EventRecord, rows: readonly unknown[], action: string): readonly Content[] {
  return rows.map((columns) => ({ value: { ...base, action, columns } }));
}
