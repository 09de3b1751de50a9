import type { EventRecord } from "../../event-fields/event-record.ts";
import { isRecord, textOf } from "../../event-fields/event-record.ts";
import { withFacts } from "./read-fields.ts";

/** What every writer of Windows events says in a way of its own. */
export interface WindowsFacts {
  readonly id: number | undefined;
  readonly provider: string;
  readonly channel: string;
  readonly host: string;
  /** Epoch milliseconds; NaN where the record says none. */
  readonly time: number;
  readonly number: number | undefined;
  readonly message: string;
  /** The account that wrote the record: where the event names who acted, that is another one. */
  readonly user: string;
  readonly sid: string;
  /** Values by the names that Windows itself gives them. */
  readonly data: EventRecord;
}

/**
 * An entry of a Windows log in the API's shape (docs/threat-stack-api.md §3.10 [S]): the values of the event at the
 * top under Windows' own names, as rules and the digest ask for them.
 */
export function windowsEvent(record: EventRecord, facts: WindowsFacts): EventRecord {
  const data = flat(facts.data);
  const { message, texts } = messageOf(facts.message, data);
  const named = Object.fromEntries(Object.entries(data).filter(([name]) => !(name in record)));
  return withFacts(
    { ...record, ...named },
    {
      event_type: "winsec",
      timestamp: facts.time,
      hostname: facts.host,
      win_event_id: facts.id,
      provider: facts.provider,
      channel: facts.channel,
      record_number: facts.number,
      ...(hasActor(data) ? {} : { user: facts.user, sid: facts.sid }),
      ...texts,
      message,
    },
  );
}

/** The values name who acts, and better: the account of the record is mostly the system's. */
function hasActor(data: EventRecord): boolean {
  return ["SubjectUserName", "User", "user"].some((name) => typeof data[name] === "string");
}

/** Values without names are told as the message; some writers hold them as text, or as a list under one name. */
function messageOf(message: string, data: EventRecord) {
  const said = data["Data"] ?? data["#text"] ?? data["Binary"];
  if (message !== "" || said === undefined) return { message, texts: {} };
  const texts = Array.isArray(said) ? said.map((part) => textOf(part)) : [textOf(said)];
  return { message: texts.filter(Boolean).join("\n"), texts: {} };
}

const MAX_DEPTH = 4;

/** Scalars and lists at the top; data of a provider's own lies one or two records deeper. */
function flat(data: EventRecord, depth = 0): EventRecord {
  const values: EventRecord = {};
  for (const [name, value] of Object.entries(data)) {
    if (name === "#attributes" || name === "xmlns" || name === "__proto__" || name.startsWith("@"))
      continue;
    if (isRecord(value)) {
      const text = value["#text"];
      if (text !== undefined && !isRecord(text)) values[name] = text;
      else if (depth < MAX_DEPTH) Object.assign(values, flat(value, depth + 1));
    } else values[name] = value;
  }
  return values;
}
