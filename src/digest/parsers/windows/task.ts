import type { EventRecord } from "../../../event-fields/event-record.ts";
import { readText } from "../../../event-fields/event-record.ts";

const PARTS = /<(Command|Arguments|ClassId)>([^<]*)</g;

/** What a scheduled task runs, out of its XML, which the message holds in many lines. */
export function taskAction(content: string, event: EventRecord): string {
  if (!content.startsWith("<")) return content;
  const xml = content.includes("</Task>") ? content : readText(event, "message") || content;
  const parts = [...xml.matchAll(PARTS)].map(([, , value = ""]) => unescape(value.trim()));
  return parts.length === 0 ? content : parts.join(" ");
}

function unescape(text: string): string {
  return text
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
