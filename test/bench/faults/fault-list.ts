import { odd } from "../../tools/contract/rewrite.ts";
import type { ToolContract } from "../../tools/contract/table.ts";
import type { Change, Exchange, Reply } from "./faulty-upstream.ts";

export interface Fault {
  /** Heads the column. */
  readonly name: string;
  readonly change: (contract: ToolContract) => Change;
  /** Something of each answer can still be read, so an answer is right where it says what is missing. */
  readonly leavesSome?: true;
  /** The API itself says that something is not there, so that an answer may say it too. */
  readonly apiSaysGone?: true;
}

const HTML = "text/html; charset=utf-8";
const PAGE =
  "<!DOCTYPE html><html><head><title>Not here</title></head><body><h1>Welcome</h1></body></html>\n";
/** Rows of a full page in version 1. */
const V1_PAGE = 100;

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
  { name: "truncated", change: () => truncated },
  { name: "odd record", change: oddRecord, leavesSome: true },
  { name: "page 2 gone", change: () => secondPageGone, leavesSome: true, apiSaysGone: true },
];

function always(reply: Reply): Fault["change"] {
  return () => () => reply;
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

/** The first record of a list is no record at all; a single record has one value of another type. */
function oddRecord({ odd: field }: ToolContract): Change {
  return ({ status, text }) => {
    const body = parsed(text);
    if (status !== 200 || body === undefined) return undefined;
    const changed = mapList(body, ([, ...rest]) => [7, ...rest]) ?? (field && odd(...field)(body));
    const after = JSON.stringify(changed);
    return after === undefined || after === JSON.stringify(body)
      ? undefined
      : { status, text: after };
  };
}

/** Every list that is paged goes on, and what comes next is not there. */
function secondPageGone({ apiVersion, query, status, text }: Exchange): Reply | undefined {
  if (query.has("token") || Number(query.get("page") ?? 0) > 0) return refusal(404);
  const body = parsed(text);
  if (status !== 200 || body === undefined) return undefined;
  if (apiVersion === 1) {
    const long = query.has("page") ? mapList(body, fullPage) : undefined;
    return long === undefined ? undefined : { status, text: JSON.stringify(long) };
  }
  if (!isRecord(body) || !("token" in body)) return undefined;
  return { status, text: JSON.stringify({ ...body, token: "second-page" }) };
}

/** The records, and as many more like the last one as make a full page. */
function fullPage(records: readonly unknown[]): unknown[] {
  const last = records.at(-1);
  if (!isRecord(last)) return [...records];
  const more = Array.from({ length: V1_PAGE - records.length }, (_, index) => ({
    ...last,
    id: index.toString(16).padStart(24, "0"),
  }));
  return [...records, ...more];
}

/** With the first list of records changed; undefined where there is none. */
function mapList(body: unknown, change: (list: readonly unknown[]) => unknown): unknown {
  if (isListOfRecords(body)) return change(body);
  if (!isRecord(body)) return undefined;
  const found = Object.entries(body).find(([, value]) => isListOfRecords(value));
  if (found === undefined || "id" in body) return undefined;
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
