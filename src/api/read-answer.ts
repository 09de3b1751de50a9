import type { z } from "zod";
import { BrokenAnswer } from "../http/answer-sink.ts";
import { isPageText } from "../http/error-body.ts";
import { notTheApiError } from "../http/not-the-api.ts";
import { asksForPage } from "./asks-for-page.ts";
import type { Operation } from "./define-operation.ts";
import { parseJson } from "./parse-json.ts";

/** The JSON of an answer, undefined where it has no body and that means something. Throws `BrokenAnswer` and `upstream_shape`. */
export function readAnswer<I extends z.ZodType>(
  operation: Operation<I>,
  input: z.output<I>,
  bytes: Buffer,
): unknown {
  const text = bytes.toString("utf8").replace(/^\uFEFF/, "");
  if (isPageText(text)) throw notTheApiError(operation.id, "an HTML or XML page");
  if (operation.form === "text") return text;
  if (text.trim() === "") {
    if (mayHaveNoBody(operation, input)) return undefined;
    throw new BrokenAnswer("the answer is empty");
  }
  try {
    return parseJson(text);
  } catch (cause) {
    throw new BrokenAnswer("the answer is not whole JSON", { cause });
  }
}

/** A write may answer 204 (docs/threat-stack-api.md §2.0 [C]), and a list so says that it is empty; a page that was announced is not. */
function mayHaveNoBody<I extends z.ZodType>(operation: Operation<I>, input: z.output<I>): boolean {
  return !asksForPage(operation, input) && operation.output.safeParse(undefined).success;
}
