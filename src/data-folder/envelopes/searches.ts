import type { EventRecord } from "../../event-fields/event-record.ts";
import { isRecord } from "../../event-fields/event-record.ts";
import { firstTime } from "../schemas/made-alert.ts";
import { hasTexts, recordAt, recordOrJson, textAt, valueAt } from "../schemas/read-fields.ts";
import type { Content, Envelope } from "./envelope.ts";

/** One hit of Elasticsearch or OpenSearch. */
export const hitEnvelope: Envelope = {
  name: "elasticsearch",
  product: "Elasticsearch and OpenSearch hits",
  open(record) {
    const source = record["_source"];
    if (!isRecord(source) || typeof record["_index"] !== "string") return undefined;
    return [{ value: source, around: { id: textAt(record, "_id") } }];
  },
};

/** A result of Splunk as a line of an export, or a row with the raw text. */
export const splunkEnvelope: Envelope = {
  name: "splunk",
  product: "Splunk results",
  open(record) {
    const result = record["result"];
    if (isRecord(result) && ["preview", "offset", "lastrow"].some((name) => name in record)) {
      return [rawOf(result) ?? { value: result }];
    }
    const raw = rawOf(record);
    return raw === undefined ? undefined : [raw];
  },
};

function rawOf(result: EventRecord): Content | undefined {
  if (!hasTexts(result, "_raw")) return undefined;
  const isRow = ["_time", "sourcetype", "source", "_bkt", "_cd", "index"].some(
    (name) => name in result,
  );
  if (!isRow) return undefined;
  return {
    value: result["_raw"],
    around: {
      received: firstTime(result["_time"], result["_indextime"]),
      host: textAt(result, "host"),
      beside: named(result, ["sourcetype", "source"]),
    },
  };
}

function named(record: EventRecord, names: readonly string[]): EventRecord {
  const present = names.filter((name) => typeof record[name] === "string");
  return Object.fromEntries(present.map((name) => [name, record[name]]));
}

/** What `aws cloudtrail lookup-events` answers: the record itself is a text. */
export const lookupEnvelope: Envelope = {
  name: "lookup-events",
  product: "CloudTrail lookup-events",
  open(record, isKnown) {
    const event = record["CloudTrailEvent"];
    return event !== undefined && isKnown(event) ? [{ value: event }] : undefined;
  },
};

/** What `aws athena get-query-results` answers: the first row names the columns. */
export const athenaEnvelope: Envelope = {
  name: "athena",
  product: "Athena query results",
  open(record) {
    const rows = valueAt(record, "ResultSet.Rows");
    if (!Array.isArray(rows) || rows.length === 0) return undefined;
    const cells = rows.map(cellsOf);
    const [names = [], ...values] = cells;
    return values.map((row) => ({
      value: Object.fromEntries(names.map((name, at) => [name ?? "", row[at] ?? null])),
    }));
  },
};

function cellsOf(row: unknown): readonly (string | undefined)[] {
  const data = isRecord(row) ? row["Data"] : undefined;
  return Array.isArray(data)
    ? data.map((cell: unknown) => (isRecord(cell) ? textAt(cell, "VarCharValue") : undefined))
    : [];
}

/** A column that holds whole records, as Snowflake and others load them. */
export const columnEnvelope: Envelope = {
  name: "column",
  product: "Snowflake and other tables with a record in one column",
  open(record, isKnown) {
    if (Object.keys(record).length > 6) return undefined;
    for (const [name, value] of Object.entries(record)) {
      if (
        !/^(?:raw|value|record|event|payload|raw_event|raw_log|src|content|json|data|v|_c0)$/i.test(
          name,
        )
      )
        continue;
      const inner = recordOrJson(value);
      if (inner !== undefined && isKnown(inner)) return [{ value: inner }];
    }
    return undefined;
  },
};

/** The vendor's former integration kept the fields that it did not know under `miscellaneous`. */
export const miscellaneousEnvelope: Envelope = {
  name: "miscellaneous",
  product: "Threat Stack events as the InsightConnect plugin kept them",
  open(record) {
    const others = recordAt(record, "miscellaneous");
    if (!isRecord(record["miscellaneous"]) || Object.keys(others).length === 0) return undefined;
    const isEvent = ["event_type", "eventClass", "_id", "agent_id"].some((name) => name in record);
    if (!isEvent) return undefined;
    const { miscellaneous: _, ...own } = record;
    return [{ value: { ...others, ...own } }];
  },
};
