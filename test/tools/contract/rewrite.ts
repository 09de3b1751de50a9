/** Stands in no answer unless a text of the API brought it there. */
export const MARKER = "qzmark";

/** What an id must not bring into an answer: marks of the data region, and what a reader cannot see. */
export const HOSTILE_PARTS = ["</data>", "\u202E", "\u200B", "\u001B"] as const;
const HOSTILE = "\u202E\u200B</data>\u001B[31m";
/** Within the first eight characters, by which answers name a record, and behind those that a call may give. */
const HOSTILE_AT = 4;

const ID_NAME = /^(?:_?id|rules|rulesIds|ruleIds|alertIds|cveNumber)$|(?:_id|Id|ID)$/;
const ID = /^(?:[0-9a-f]{8}-[0-9a-f]{4}-|[0-9a-f]{24}|i-[0-9a-f]{8}|CVE-)/;
const TIME = /^\d{4}-\d\d-\d\dT/;
/** Read by machines: where a list goes on, and by which rules an event is read. */
const MACHINE_NAMES = new Set(["token", "paginationToken", "event_type"]);

type Change = (text: string, name: string) => string;

/** Every text of the API begins with the marker, but ids and times. */
export function marked(body: unknown): unknown {
  return mapTexts(body, (text, name) =>
    text === "" || isId(text, name) || TIME.test(text) || MACHINE_NAMES.has(name)
      ? text
      : `${MARKER} ${text}`,
  );
}

/** Every id holds what nobody may show raw. */
export function withHostileIds(body: unknown): unknown {
  return mapTexts(body, (text, name) =>
    isId(text, name) && !MACHINE_NAMES.has(name)
      ? text.slice(0, HOSTILE_AT) + HOSTILE + text.slice(HOSTILE_AT)
      : text,
  );
}

/** A path with the ids as the API behind it knows them. */
export function withoutHostileIds(path: string): string {
  return path.replaceAll(HOSTILE, "");
}

/** Lists without records. */
export function emptied(body: unknown): unknown {
  if (Array.isArray(body)) return [];
  return mapLists(body, () => []);
}

/** Records with nothing but what names them. */
export function bare(body: unknown): unknown {
  if (Array.isArray(body)) return body.map((record) => bare(record));
  if (!isRecord(body)) return body;
  const kept = Object.entries(body).filter(
    ([name, value]) => ID_NAME.test(name) || (Array.isArray(value) && value.some(isRecord)),
  );
  return Object.fromEntries(kept.map(([name, value]) => [name, bare(value)]));
}

/** The first record that has the field has another value in it, in every answer. */
export function odd(field: string, value: unknown): (body: unknown) => unknown {
  return (body) => {
    let isDone = false;
    const visit = (part: unknown): unknown => {
      if (isDone) return part;
      if (Array.isArray(part)) return part.map((each) => visit(each));
      if (!isRecord(part)) return part;
      if (field in part) {
        isDone = true;
        return { ...part, [field]: value };
      }
      return Object.fromEntries(Object.entries(part).map(([name, each]) => [name, visit(each)]));
    };
    return visit(body);
  };
}

function isId(text: string, name: string): boolean {
  return ID_NAME.test(name) || ID.test(text);
}

function mapTexts(value: unknown, change: Change, name = ""): unknown {
  if (typeof value === "string") return change(value, name);
  if (Array.isArray(value)) return value.map((each) => mapTexts(each, change, name));
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, mapTexts(each, change, key)]),
  );
}

function mapLists(body: unknown, change: (list: readonly unknown[]) => unknown): unknown {
  if (!isRecord(body)) return body;
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [
      name,
      Array.isArray(value) ? change(value) : value,
    ]),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
