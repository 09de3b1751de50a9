import type { Document } from "../record.ts";

export interface PlacedDocument {
  /** Where it begins, from 1. */
  readonly line: number;
  readonly document: Document;
  /** As it stands in the file, where it is JSON that stands there whole. */
  readonly text?: string;
  /** Whether it is all that its line holds. */
  readonly isLine?: true;
}

/** Told of each line that is left out. */
export type OnBadLine = (line: number, why: string) => void;

/** A longer document is left out without being held. */
export const MAX_DOCUMENT_BYTES = 16 * 1024 * 1024;
export const TOO_LONG = "longer than 16 MiB";
export const NO_JSON = "not JSON";
export const NO_OBJECT = "not a JSON object";
export const NOT_UTF8 = "not UTF-8: what could not be read is shown as \uFFFD";
