import type { Document } from "../../../../src/data-folder/record.ts";

/** What a product writes, made up here, and what must come out of it. */
export interface Sample {
  readonly name: string;
  readonly schema: string;
  readonly documents: readonly Document[];
  readonly events: number;
  readonly alerts?: number;
  /** What the digest calls the type. */
  readonly type: string;
  /** Must stand in the digest. */
  readonly says: readonly string[];
  /** The first event's time in epoch milliseconds; absent where the record says none. */
  readonly first?: number;
}

export const START = Date.UTC(2025, 2, 4, 5, 6, 7);
const STEP = 30_000;

export function at(index: number): number {
  return START + index * STEP;
}

export function iso(index: number): string {
  return new Date(at(index)).toISOString();
}

/** Seconds, `2025-03-04T05:06:07Z`. */
export function isoSeconds(index: number): string {
  return `${iso(index).slice(0, 19)}Z`;
}

export function times<T>(count: number, make: (index: number) => T): T[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

export function json(value: unknown): Document {
  return { json: value };
}

export function lines(text: string): Document[] {
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => ({ line }));
}

export function hexOf(text: string): string {
  return Buffer.from(text).toString("hex").toUpperCase();
}
