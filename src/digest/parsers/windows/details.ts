import type { EventRecord } from "../../../event-fields/event-record.ts";
import { readFirst, readText } from "../../../event-fields/event-record.ts";
import { leavesOf } from "../leaves.ts";
import { words } from "../../shape/words.ts";
import { readMessage } from "./message.ts";

const TEXT = ["message", "summary", "_subtype"] as const;
/** The sentence is cut where values follow: the kind of the event says most of it. */
const MAX_LEAD = 28;
const MAX_LABELLED_LEAD = 56;
/** The provider, which the kind names already. */
const PRODUCT =
  /^(?:(?:Microsoft|Windows) Defender (?:Antivirus|Exploit Guard)|Remote Desktop Services:) /;
/** A longer sentence says more than a kind does. */
const MAX_REPEAT = 60;
const MAX_LEAVES = 8;
const INSTANCE = / (?:in )?instance "?\{[\w-]{36}\}"?/g;
/** Who, where and when, which are told elsewhere, and what says nothing to a reader. */
export const TOLD =
  /^(?:_.*|event_.*|win_event_id|.*_metadata|workloadMetadata|containerLabels|.*_id|.*timestamp|@timestamp|EventID|provider|channel|Channel|SourceName|Provider.*|summary|message|Message|user|User|domain|sid|exe|Image|command|pid|guid|record_number|session|Hostname|Computer|Keywords|Level|Task|Opcode|Version|Time.*|UtcTime|Subject.*|.*Logon(?:Id|Guid|ID)|Process(?:Id|ID|Guid)|Thread(?:Id|ID)|Security|winlog|Event|System|hostname|host|agent|ecs|log|EventRecordID)$/;

/** All that an event says, for ids whose fields no table names: its message, or else its fields. */
export function detailsOf(event: EventRecord, kind: string): string {
  const { lead, details } = readMessage(withoutNoise(readFirst(event, TEXT)));
  if (details !== "") return kind === "" ? `${cutLead(lead)}: ${details}` : details;
  const isSilent = readText(event, "message") === "";
  const leaves = isSilent ? leavesOf(event, { max: MAX_LEAVES, skip: TOLD }).join(" ") : "";
  return words(repeats(lead, kind) ? "" : lead, leaves);
}

/** WMI tells first in which namespace it was; ids of instances say nothing. */
function withoutNoise(text: string): string {
  const said = text.startsWith("Namespace =") ? text.replace(/^Namespace = [^;]*; /, "") : text;
  return said.includes("{") ? said.replaceAll(INSTANCE, "") : said;
}

function cutLead(sentence: string): string {
  const lead = sentence.replace(PRODUCT, "");
  const max = lead.includes(": ") ? MAX_LABELLED_LEAD : MAX_LEAD;
  return lead.length > max ? `${lead.slice(0, max)}…` : lead.replace(/[.:]$/, "");
}

/** Whether a sentence is the kind of the event in other words. */
function repeats(lead: string, kind: string): boolean {
  if (kind === "" || lead.length > MAX_REPEAT) return false;
  const said = lead.toLowerCase();
  return kind.split(" ").every((word) => said.includes(word));
}
