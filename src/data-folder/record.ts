import type { InventoryKind } from "./schemas/inventory.ts";
import type { Schema } from "./schemas/schema.ts";

/** What one document of a file turned out to hold. */
export type Found =
  | {
      readonly kind: "event";
      readonly schema: string;
      readonly event: Record<string, unknown>;
      readonly alertId?: string;
    }
  | {
      readonly kind: "alert";
      readonly schema: string;
      readonly alert: Record<string, unknown>;
      readonly events: readonly Record<string, unknown>[];
    }
  | {
      readonly kind: InventoryKind;
      readonly schema: string;
      readonly record: Record<string, unknown>;
    }
  | { readonly kind: "unread"; readonly reason: string };

/** A document is a JSON value, or a line of text that is none. */
export type Document = { readonly json: unknown } | { readonly line: string };

/**
 * How a document held its events, where that is all that need be known to read another one like it: each is a record of
 * one schema, with nothing around it.
 */
export interface DocumentForm {
  readonly schema: Schema;
  /** The name of the list that they stand in; undefined where the document is the one record. */
  readonly list: string | undefined;
}

/** One for each file: joins what belongs together over several lines (auditd records of one act, multi-line text). */
export interface RecordReader {
  read(document: Document): readonly Found[];
  /** Of the document that was read last; undefined where it has none. */
  form(): DocumentForm | undefined;
  end(): readonly Found[];
}
