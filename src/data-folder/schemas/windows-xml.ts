import type { EventRecord } from "../../event-fields/event-record.ts";

const LONGEST = 1024 * 1024;
const MAX_VALUES = 200;
const DATA =
  /<Data(?:\s+Name=(?:"([^"<>]{1,200})"|'([^'<>]{1,200})'))?\s*(?:\/>|>([^<]*)<\/Data>)/g;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** An event as Windows and Sysmon for Linux write it into text; undefined for any other text. */
export function xmlEvent(text: string): EventRecord | undefined {
  const start = text.indexOf("<Event");
  if (start < 0 || text.length > LONGEST || !text.includes("<System>", start)) return undefined;
  const system = between(text, "<System>", "</System>");
  const id = elementIn(system, "EventID");
  if (id === "") return undefined;
  return {
    Event: {
      System: {
        Provider: { Name: attributeIn(system, "Provider", "Name") },
        EventID: Number(id),
        TimeCreated: { SystemTime: attributeIn(system, "TimeCreated", "SystemTime") },
        EventRecordID: Number(elementIn(system, "EventRecordID")),
        Channel: elementIn(system, "Channel"),
        Computer: elementIn(system, "Computer"),
        Security: { UserID: attributeIn(system, "Security", "UserID") },
      },
      EventData: xmlData(between(text, "<EventData>", "</EventData>")),
    },
  };
}

/** The values of `<Data Name="…">`; those without a name as a list under `Data`. */
export function xmlData(text: string): EventRecord {
  const data: EventRecord = {};
  const nameless: string[] = [];
  let count = 0;
  for (const [, double, single, value = ""] of text.slice(0, LONGEST).matchAll(DATA)) {
    count += 1;
    if (count > MAX_VALUES) break;
    const name = double ?? single;
    if (name === undefined) nameless.push(decoded(value));
    else data[decoded(name)] = decoded(value);
  }
  return nameless.length === 0 ? data : { ...data, Data: nameless };
}

function between(text: string, open: string, close: string): string {
  const start = text.indexOf(open);
  if (start < 0) return "";
  const end = text.indexOf(close, start);
  return text.slice(start + open.length, end < 0 ? text.length : end);
}

function elementIn(text: string, name: string): string {
  const start = text.indexOf(`<${name}`);
  if (start < 0) return "";
  const open = text.indexOf(">", start);
  const end = text.indexOf("<", open);
  return open < 0 || end < 0 || text[open - 1] === "/" ? "" : decoded(text.slice(open + 1, end));
}

function attributeIn(text: string, element: string, name: string): string {
  const start = text.indexOf(`<${element}`);
  if (start < 0) return "";
  const tag = text.slice(start, text.indexOf(">", start));
  const at = tag.indexOf(` ${name}=`);
  if (at < 0) return "";
  const quote = tag[at + name.length + 2] ?? '"';
  const from = at + name.length + 3;
  return decoded(tag.slice(from, tag.indexOf(quote, from)));
}

function decoded(text: string): string {
  if (!text.includes("&")) return text;
  return text.replaceAll(/&(#x[\da-f]{1,6}|#\d{1,7}|\w{2,4});/gi, (whole, name: string) => {
    if (!name.startsWith("#")) return ENTITIES[name] ?? whole;
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
