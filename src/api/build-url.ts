import type { z } from "zod";
import type { Operation, QueryValue } from "./define-operation.ts";

/** The URL that is both signed and sent. Values that are undefined are left out; empty ones are sent. */
export function buildUrl<I extends z.ZodType>(
  baseUrl: URL,
  operation: Operation<I>,
  input: z.output<I>,
): URL {
  const url = new URL(baseUrl);
  const basePath = operation.base === "origin" ? "" : url.pathname.replace(/(?<!\/)\/+$/, "");
  url.pathname = basePath + operation.path(input);
  url.search = toQuery(operation.query?.(input) ?? {});
  url.hash = "";
  return url;
}

/** `%20` for a blank rather than `+`: every server reads that alike. */
function toQuery(values: Readonly<Record<string, QueryValue>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => [value].flat().map((each) => [name, each] as const))
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(wellFormed(String(value)))}`)
    .join("&");
}

/** Half a character cannot be encoded; it becomes the replacement character, as in a URL. */
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, "\uFFFD");
}
