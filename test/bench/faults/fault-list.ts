import type { Change, Exchange, Reply } from "./faulty-upstream.ts";

export interface Fault {
  /** Heads the column. */
  readonly name: string;
  readonly change: Change;
  /** Only lists are struck, and part of each can still be read. */
  readonly leavesSome?: true;
  /** Every request still succeeds, which is all that an answer of no records needs. */
  readonly keepsStatus?: true;
  /** The API itself says that something is not there, so that an answer may say it too. */
  readonly apiSaysGone?: true;
}

const HTML = "text/html; charset=utf-8";
const PAGE =
  "<!DOCTYPE html><html><head><title>Not here</title></head><body><h1>Welcome</h1></body></html>\n";
/** Lists within a record, where the API sends what belongs to it; any other list of a record is left alone. */
const LISTS_OF_RECORDS = new Set(["latest_events"]);

/** What an upstream, or something in front of it, does wrong. */
export const FAULTS: readonly Fault[] = [
  { name: "403 json", change: always(refusal(403)) },
  { name: "404 json", change: always(refusal(404)), apiSaysGone: true },
  { name: "404 html", change: always(page(404)) },
  {
    name: "404 gateway",
    change: always({
      status: 404,
      text: JSON.stringify({ message: "no Route matched" }),
      isUnsigned: true,
    }),
  },
  { name: "429", change: always({ ...refusal(429), headers: { "retry-after": "1" } }) },
  { name: "500", change: always(refusal(500)) },
  { name: "200 html", change: always(page(200)) },
  { name: "truncated", change: truncated, keepsStatus: true },
  { name: "odd record", change: oddRecord, leavesSome: true },
  { name: "page 2 gone", change: secondPageGone, leavesSome: true, apiSaysGone: true },
];

function always(reply: Reply): Change {
  return () => reply;
}

function refusal(status: number): Reply {
  return { status, text: JSON.stringify({ errors: ["It is refused by the upstream."] }) };
}

function page(status: number): Reply {
  return { status, text: PAGE, contentType: HTML, isUnsigned: true };
}

function truncated({ status, text }: Exchange): Reply | undefined {
  return text === "" ? undefined : { status, text: text.slice(0, Math.ceil(text.length / 2)) };
}

/** The first record of a list is no record at all. */
function oddRecord({ status, text }: Exchange): Reply | undefined {
  const body = parsed(text);
  if (status !== 200 || body === undefined) return undefined;
  const changed = mapList(body, ([, ...rest]) => [7, ...rest]);
  return changed === undefined ? undefined : { status, text: JSON.stringify(changed) };
}

/** Every list that is paged goes on, and what comes next is not there; version 1 asks by number until a page is empty. */
function secondPageGone({ apiVersion, query, status, text }: Exchange): Reply | undefined {
  if (query.has("token") || Number(query.get("page") ?? 0) > 0) return refusal(404);
  const body = parsed(text);
  if (status !== 200 || apiVersion === 1 || !isRecord(body) || !("token" in body)) return undefined;
  return { status, text: JSON.stringify({ ...body, token: "second-page" }) };
}

/** With the first list of records changed; undefined where there is none. */
function mapList(body: unknown, change: (list: readonly unknown[]) => unknown): unknown {
  if (isListOfRecords(body)) return change(body);
  if (!isRecord(body)) return undefined;
  const isOne = "id" in body || "cveNumber" in body;
  const found = Object.entries(body).find(
    ([name, value]) => isListOfRecords(value) && (!isOne || LISTS_OF_RECORDS.has(name)),
  );
  if (found === undefined) return undefined;
  const [name, list] = found;
  return isListOfRecords(list) ? { ...body, [name]: change(list) } : undefined;
}

function isListOfRecords(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.some(isRecord);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
