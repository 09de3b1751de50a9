import { parseFilter } from "../../src/rules/parse-filter.ts";
import { BEGAN, type SourceKind } from "./search-folder.ts";
import type { Event, Kept, Question } from "./oracle.ts";

const HOUR = 3_600_000;
const later = (hours: number): number => BEGAN + hours * HOUR;
const where = (text: string) => parseFilter(text);

/** What analysts ask of the folder of `search-folder.ts`: of all kinds, from nothing found to everything. */
export const QUESTIONS: readonly (readonly [name: string, question: Question])[] = [
  ["everything", {}],
  ["a rare address", { text: "198.51.100.77" }],
  ["an address that nobody has", { text: "203.0.113.250" }],
  ["a number", { text: "443" }],
  ["a path of Windows", { text: String.raw`c:\users\public` }],
  ["a path of Linux", { text: "/usr/bin/curl" }],
  ["a name with an umlaut", { text: "MÜLLER" }],
  ["two words", { text: "deploy python3" }],
  ["a quote", { text: 'a"b' }],
  ["a per cent sign and an underscore", { text: "100%_" }],
  ["a common word", { text: "aws" }],
  ["a word that a schema adds", { text: "kubernetesaudit" }],
  ["root", { where: where('user = "root"') }],
  ["not root", { where: where('user != "root"') }],
  ["a dropped program", { where: where(String.raw`exe starts_with "C:\\Users"`) }],
  ["one event type", { where: where('event_type = "audit"') }],
  ["trails deleted", { where: where('eventName = "DeleteTrail"') }],
  ["either of two", { where: where('eventName = "DeleteTrail" or verb = "delete"') }],
  ["neither", { where: where('not (command = "curl" or command = "sshd")') }],
  ["arguments joined", { where: where('arguments like "curl -q"') }],
  ["a destination", { where: where('dst_ip starts_with "10.1."') }],
  ["denied", { where: where("responseStatus.code = 403") }],
  ["a field that is missing", { where: where("tty = null") }],
  ["a filter and a word", { where: where('command = "curl"'), text: "backup" }],
  ["an hour", { from: later(3), until: later(4) }],
  ["an hour and a word", { from: later(3), until: later(4), text: "deploy" }],
  ["before everything", { until: later(-1) }],
  ["by user", { groupBy: "user" }],
  ["by command of one host", { where: where('hostname = "web-7"'), groupBy: "command" }],
  ["by a field of a million values", { groupBy: "requestID" }],
];

/** The event that a record becomes, and the alert of the folder in which it is. */
export function keptOf(kind: SourceKind, record: Event, time: number): Kept {
  const day = new Date(time).toISOString().slice(0, 10);
  // The trail's own times have no fraction.
  const told = kind === "cloudtrail" ? Math.floor(time / 1000) * 1000 : time;
  const alert = (place: unknown) => `${day} ${String(place)} ${kind}`;
  if (kind === "threat-stack")
    return { event: record, alert: alert(record["hostname"]), time: told };
  if (kind === "kubernetes") {
    const event = {
      ...record,
      event_type: "kubernetesAudit",
      _id: record["auditID"],
      timestamp: told,
    };
    return { event, alert: alert("cluster"), time: told };
  }
  const { arn } = record["userIdentity"] as { readonly arn: string };
  const added = { event_type: "cloudtrail", _id: record["eventID"], user: arn.split("/").at(-1) };
  return {
    event: { ...record, ...added, timestamp: told },
    alert: alert(record["recipientAccountId"]),
    time: told,
  };
}
