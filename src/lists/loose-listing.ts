import { createHash } from "node:crypto";
import { safeJson } from "../event-fields/safe-json.ts";
import type { Clean } from "../text/clean.ts";
import { cleanText } from "../text/clean-text.ts";
import type { Listing } from "./listing.ts";

type Loose = Readonly<Record<string, unknown>>;

const RECORD_CHARS = 400;

/**
 * What a list of records needs whose fields nobody documented: each is shown as compact JSON, and
 * one without an id is known by its fingerprint.
 */
export function looseListing(
  clean: Clean,
): Pick<Listing<Loose>, "keyOf" | "idOf" | "descending" | "order" | "columns" | "rowsOf"> {
  return {
    keyOf: nameOf,
    idOf: fingerprint,
    descending: false,
    order: cleanText`by name`,
    columns: ["record"],
    rowsOf: async (records) => records.map((record) => ({ record: clean(record, RECORD_CHARS) })),
  };
}

function nameOf(record: Loose): string {
  const name = record["cveNumber"] ?? record["id"] ?? record["name"];
  return typeof name === "string" ? name : "";
}

function fingerprint(record: Loose): string {
  return createHash("sha256")
    .update(safeJson(record) || Object.keys(record).join())
    .digest("base64url")
    .slice(0, 12);
}
