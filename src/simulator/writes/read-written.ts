import { z } from "zod";
import { ApiFailure } from "../api-failure.ts";

/**
 * What was sent, as its operation takes it.
 * @throws ApiFailure 400 in the form of the one text that was captured (docs/threat-stack-api.md §2.0 [C]); that fields
 *   which are not known are refused was seen of a rule's own [C], and is taken for all [I].
 */
export function readWritten<T extends z.ZodType>(schema: T, body: Uint8Array): z.output<T> {
  const parsed = schema.safeParse(parseJson(body));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const path = issue?.path.join(".") ?? "";
  if (issue?.code === "unrecognized_keys") {
    const name = [path, issue.keys[0]].filter(Boolean).join(".");
    throw new ApiFailure(400, `Validation failed: body has unknown field ${name}.`);
  }
  throw invalidBody(path || "top level", issue?.message ?? "");
}

export function invalidBody(name: string, rule: string): ApiFailure {
  return new ApiFailure(400, `Validation failed: body has invalid ${name} value.  ${rule}`);
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(Buffer.from(body).toString("utf8"));
  } catch {
    throw new ApiFailure(400, "Validation failed: body is not valid JSON.");
  }
}

/** A text of so many characters. */
export function textBetween(min: number, max: number) {
  const error = `Must be between ${min} and ${max} characters long.`;
  return z.string({ error }).min(min, { error }).max(max, { error });
}

export function oneOf<const T extends readonly (string | number)[]>(choices: T) {
  return z.literal(choices, { error: `Must be one of ${choices.join(", ")}.` });
}
