import { createHash } from "node:crypto";
import type { Clean } from "../text/clean.ts";
import type { Listing } from "./answer-list.ts";

type Loose = Readonly<Record<string, unknown>>;

const RECORD_CHARS = 400;

/**
 * What a list of records needs whose fields nobody documented: each is shown as compact JSON, and
 * one without an id is known by its fingerprint.
 */
export function looseListing(
  clean: Clean,
): Pick<
  Listing<Loose>,
  "keyOf" | "idOf" | "descending" | "order" | "columns" | "rowsOf" | "facetsOf" | "about"
> {
  return {
    keyOf: nameOf,
    idOf: fingerprint,
    descending: false,
    order: "by name",
    columns: ["record"],
    rowsOf: async (records) => records.map((record) => ({ record: clean(record, RECORD_CHARS) })),
    facetsOf: async () => [],
    about: () => "",
  };
}

function nameOf(record: Loose): string {
  const name = record["cveNumber"] ?? record["id"] ?? record["name"];
  return typeof name === "string" ? name : "";
}

function fingerprint(record: Loose): string {
  return createHash("sha256").update(JSON.stringify(record)).digest("base64url").slice(0, 12);
}
