import type { EventRecord } from "../../../src/event-fields/event-record.ts";
import { createEventFold } from "../../../src/digest/fold.ts";
import { renderDigest } from "../../../src/digest/render/render-digest.ts";
import { renderRaw } from "../../../src/digest/render/render-raw.ts";
import { renderRows } from "../../../src/digest/render/render-rows.ts";
import { createClean } from "../../../src/text/clean.ts";
import { rowsOf, textOf } from "../../support/digest-of.ts";

const clean = createClean({ redact: true });
const WHOLE = 100_000;
const OPTIONS = { maxTokens: 20_000, clean, call: { alertId: "alert-1" } };

/** How a text comes to a reader. */
export type Place = (text: string) => string;

const AUDIT = { event_type: "audit", syscall: "execve", exe: "/usr/bin/bash" };

/** Where an event keeps it; each shape is read by a parser of its own. */
const EVENTS: readonly ((text: string) => EventRecord)[] = [
  (text) => ({ ...AUDIT, arguments: text }),
  (text) => ({ ...AUDIT, args: text.split(" ") }),
  (text) => ({ event_type: "host", message: text }),
  (text) => ({
    event_type: "winsec",
    EventID: 4688,
    CommandLine: text,
    NewProcessName: String.raw`C:\x.exe`,
  }),
  (text) => ({
    event_type: "cloudtrail",
    eventName: "RunTask",
    requestParameters: { nested: { blob: text } },
  }),
  (text) => ({
    event_type: "kubernetesAudit",
    verb: "create",
    requestObject: { spec: { containers: [{ command: ["sh", "-c", text] }] } },
  }),
];

function digest(event: EventRecord): string {
  const fold = createEventFold({ redact: true });
  fold.add(event, 1000);
  return textOf(renderDigest(fold.end(), OPTIONS));
}

function eachEvent(show: (event: EventRecord) => string): Place {
  return (text) => EVENTS.map((toEvent) => show(toEvent(text))).join("\n");
}

/** Of a line of any kind. */
export const LINE_PLACES: Readonly<Record<string, Place>> = {
  text: (text) => clean(text, WHOLE),
  list: (text) => clean({ args: text.split(" ") }, WHOLE),
  digest: eachEvent(digest),
  rows: eachEvent((event) => textOf(renderRows(rowsOf([event], { limit: 10 }), OPTIONS))),
  raw: eachEvent((event) => textOf(renderRaw(rowsOf([event], { limit: 10 }), OPTIONS))),
};

/** Records that hold a name and a value. */
type Pair = (name: string, value: string) => unknown;

const PAIRS: readonly Pair[] = [
  (name, value) => ({ env: [{ name, value }] }),
  (name, value) => ({ environment: [{ value, name }] }),
  (name, value) => ({ environment: { variables: { [name]: value, STAGE: "p" } } }),
  (name, value) => ({ parameters: [{ parameterKey: name, parameterValue: value }] }),
  (name, value) => ({ [name]: value }),
  (name, value) => ({ blob: JSON.stringify({ env: [{ name, value }] }) }),
  (name, value) => ({ args: ["docker", "run", "-e", `${name}=${value}`, "img"] }),
];

const HEADERS: readonly Pair[] = [
  (name, value) => ({ headers: [{ name, value }] }),
  (name, value) => ({ headers: { [name]: value } }),
  (name, value) => ({ message: `${name}: ${value}` }),
  (name, value) => ({ args: ["curl", "-H", `${name}: ${value}`, "https://h"] }),
  (name, value) => ({ command: `curl -H '${name}: ${value}' https://h` }),
];

/** Every way in which a name and its value are written, as one text. */
export function showPair(name: string, value: string, isHeader: boolean): string {
  const records = (isHeader ? HEADERS : PAIRS).map((pair) => pair(name, value));
  const events = records.map((record) => ({
    event_type: "cloudtrail",
    eventName: "RegisterTaskDefinition",
    requestParameters: record,
  }));
  return [...records.map((record) => clean(record, WHOLE)), ...events.map(digest)].join("\n");
}
