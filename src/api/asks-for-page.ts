import type { Operation } from "./define-operation.ts";

/** Whether an input asks for a page that an answer announced by its token. Version 1 counts its pages itself. */
export function asksForPage({ apiVersion }: Operation, input: unknown): boolean {
  if (apiVersion === 1 || typeof input !== "object" || input === null) return false;
  return "token" in input && input.token !== undefined;
}
