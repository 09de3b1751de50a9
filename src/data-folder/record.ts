import type { InventoryKind } from "./schemas/inventory.ts";

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

/** One for each file: joins what belongs together over several lines (auditd records of one act, multi-line text). */
export interface RecordReader {
  read(document: Document): readonly Found[];
  end(): readonly Found[];
}
