import { type LooseRecord, isRecord } from "../event-fields/field-values.ts";

export type CheckedRecord =
  | { readonly record: LooseRecord }
  /** Why the value cannot be a record. */
  | { readonly problem: string };

/** Deeper records are no telemetry, and more than a reader's stack may hold. */
const MAX_DEPTH = 100;

export function checkRecord(value: unknown): CheckedRecord {
  if (!isRecord(value)) return { problem: "not a JSON object" };
  if (isDeeper(value, MAX_DEPTH)) return { problem: `nested more than ${MAX_DEPTH} deep` };
  return { record: value };
}

function isDeeper(value: object, levels: number): boolean {
  if (levels === 0) return true;
  return Object.values(value).some(
    (inner: unknown) => typeof inner === "object" && inner !== null && isDeeper(inner, levels - 1),
  );
}
