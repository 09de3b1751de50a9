import { readArguments as readToolArguments } from "../../tool-kit/arguments/read-arguments.ts";
import { isEmptyArray, isRecord, type JsonObject } from "./is-record.ts";
import { readInitialize } from "./read-initialize.ts";

/** What the 2026 era says with every request in `_meta`; the SDK reads it, and is exact about it. */
const ENVELOPE = "io.modelcontextprotocol/";

/** Parameters as they are meant, undefined where there are none, or what is wrong with them. */
export type Params =
  | { readonly value: JsonObject | undefined; readonly problem?: undefined }
  | { readonly problem: string };

/** `null` is an absent member, and an empty list an empty object, for whoever wrote it so. */
export function readParams(method: string, params: unknown): Params {
  const given = absentIfEmpty(params);
  if (given !== undefined && !isRecord(given)) return { problem: '"params" must be an object' };
  if (method === "initialize") return { value: readInitialize(withoutNulls(given ?? {})) };
  return { value: given && readMembers(method, withoutNulls(given)) };
}

function readMembers(method: string, params: JsonObject): JsonObject {
  const read: Record<string, unknown> = { ...params };
  put(read, "_meta", isRecord(read["_meta"]) ? readMeta(read["_meta"]) : read["_meta"]);
  // There is no page without a name.
  if (read["cursor"] === "") delete read["cursor"];
  if (method === "tools/call") put(read, "arguments", toolArguments(read["arguments"]));
  if (method === "prompts/get") put(read, "arguments", asTexts(readArguments(read["arguments"])));
  if (method === "completion/complete") put(read, "context", readContext(read["context"]));
  return read;
}

function readMeta(meta: JsonObject): JsonObject {
  const entries = Object.entries(meta);
  return Object.fromEntries(
    entries.filter(([name, value]) => value !== null || name.startsWith(ENVELOPE)),
  );
}

/** What has no meaning is left to the tool, which says in words what it takes. */
function toolArguments(value: unknown): unknown {
  const given = absentIfEmpty(value);
  if (given === undefined || isRecord(given)) return given;
  return readToolArguments(given) ?? { arguments: given };
}

/** Also as JSON text, as models write it when they fill in a form. */
function readArguments(value: unknown): unknown {
  const given = absentIfEmpty(value);
  if (typeof given !== "string") return given;
  if (given.trim() === "") return undefined;
  try {
    const parsed: unknown = JSON.parse(given);
    return isRecord(parsed) ? parsed : given;
  } catch {
    return given;
  }
}

/** Arguments of a prompt are texts. */
function asTexts(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const entries = Object.entries(withoutNulls(value));
  return Object.fromEntries(entries.map(([name, argument]) => [name, asText(argument)]));
}

function asText(value: unknown): unknown {
  return typeof value === "number" || typeof value === "boolean" ? String(value) : value;
}

function readContext(value: unknown): unknown {
  const context = absentIfEmpty(value);
  if (!isRecord(context)) return context;
  const read: Record<string, unknown> = { ...context };
  put(read, "arguments", asTexts(absentIfEmpty(read["arguments"])));
  return read;
}

function put(record: Record<string, unknown>, name: string, value: unknown): void {
  const present = absentIfEmpty(value);
  if (present === undefined) delete record[name];
  else record[name] = present;
}

function absentIfEmpty(value: unknown): unknown {
  return value === null || isEmptyArray(value) ? undefined : value;
}

function withoutNulls(record: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== null));
}
