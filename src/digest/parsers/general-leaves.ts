import type { EventRecord } from "../../event-fields/event-record.ts";
import { isRecord, textOf } from "../../event-fields/event-record.ts";

/** Between two leaves, which may hold blanks themselves. */
import { BETWEEN } from "./parser.ts";

const MAX_LEAVES = 48;
const MAX_DEPTH = 12;
const MAX_VALUE = 160;
/** Of all leaves together; more would not be shown. */
const MAX_CHARS = 900;

/** Names without the path to them: what names this one event, or when and where it was, is told elsewhere or not at all. */
const ID =
  /^(?:_.*|id|uuid|guid|pid|ppid|.*[_\-.](?:id|uuid|guid))$|[a-z\d](?:Id|ID|Uuid|UUID|Guid|GUID|Pid)$/;
const TIME =
  /^(?:@?timestamp|date|datetime|ts|(?:.*[_\-.])?(?:time|date|timestamp|at)|time(?:stamp)?[_A-Z].*|(?:event|unix)_?[tT]ime)$|[a-z](?:Time|Date|At|[sS]tamp)$/;
const PLACE = /^(?:host|hostname|.*_metadata|workloadMetadata|containerLabels)$/i;
const SOURCE =
  /^(?:feed|event_?type|eventClass|tsEventType|port|header|version|.*hash.*|.*Hash.*)$/i;
/** What is left out even where nothing else is left. */
const NAMES_IT_ONLY =
  /^(?:_id|id|event_?id|auditID|@?timestamp|event_?time|created_at|_insert_time|time|hostname|host|event_type|_type|tsEventType|eventClass)$/i;

/**
 * Everything that an event of an unknown type says, as `name=value` in its own order: names are whole paths where
 * several fields end alike. What names, dates or places the event is left out; of one that says nothing else, every
 * field is told, so that no two different ones are told alike.
 */
export function generalLeaves(event: EventRecord): string {
  const telling = leavesOf(event, isDull, textOf);
  return telling === "" ? leavesOf(event, (name) => NAMES_IT_ONLY.test(name), plainText) : telling;
}

/** What an event says beside the fields that are told already. */
export function leavesBeside(event: EventRecord, told: RegExp): string {
  return leavesOf(
    event,
    (name) => isAside(name) || NAMES_IT_ONLY.test(name) || told.test(name),
    textOf,
  );
}

type Skips = (name: string) => boolean;
type TextOf = (value: unknown) => string;

interface Leaf {
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

function leavesOf(event: EventRecord, skips: Skips, toText: TextOf): string {
  const leaves: Leaf[] = [];
  collect(event, { path: "", name: "", depth: 0, leaves, skips, toText });
  const paths = new Map<string, string>();
  const ambiguous = new Set<string>();
  for (const { name, path } of leaves) {
    const before = paths.get(name);
    if (before === undefined) paths.set(name, path);
    else if (before !== path) ambiguous.add(name);
  }
  let said = "";
  for (const { name, path, text } of leaves) {
    const leaf = `${ambiguous.has(name) ? path : name}=${text}`;
    if (said.length + leaf.length > MAX_CHARS) break;
    said += said === "" ? leaf : BETWEEN + leaf;
  }
  return said;
}

interface Walk {
  readonly path: string;
  readonly name: string;
  readonly depth: number;
  readonly leaves: Leaf[];
  readonly skips: Skips;
  readonly toText: TextOf;
}

function collect(value: unknown, walk: Walk): void {
  const { path, name, depth, leaves, toText } = walk;
  if (leaves.length >= MAX_LEAVES) return;
  if (typeof value === "object" && value !== null) {
    if (depth > MAX_DEPTH) leaves.push({ name, path, text: "…" });
    else if (Array.isArray(value)) {
      for (const item of value) collect(item, { ...walk, depth: depth + 1 });
    } else if (isRecord(value)) collectFields(value, walk);
    return;
  }
  const text = toText(value).replaceAll(BLANKS, " ");
  if (text !== "") leaves.push({ name, path, text: text.slice(0, MAX_VALUE) });
}

/** Control characters part leaves and values. */
// oxlint-disable-next-line no-control-regex
const BLANKS = /[\s\u0000-\u001f]+/g;

function collectFields(record: EventRecord, walk: Walk): void {
  const { path, depth, skips } = walk;
  for (const [key, field] of Object.entries(record)) {
    if (skips(key)) continue;
    const name = key.replaceAll(BLANKS, " ");
    collect(field, {
      ...walk,
      name: name.slice(name.lastIndexOf(".") + 1) || name,
      path: path === "" ? name : `${path}.${name}`,
      depth: depth + 1,
    });
  }
}

/** Of a name with dots every part counts. */
function isDull(name: string): boolean {
  if (isAside(name) || SOURCE.test(name)) return true;
  return name.includes(".") && name.split(".").some((part) => part !== "" && isDull(part));
}

function isAside(name: string): boolean {
  return ID.test(name) || TIME.test(name) || PLACE.test(name);
}

/** Also what says that there is nothing. */
function plainText(value: unknown): string {
  return typeof value === "string" && value !== "" && value.trim() === value
    ? value
    : (JSON.stringify(value) ?? "");
}
