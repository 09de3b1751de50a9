import { timeOf } from "../../event-fields/event-time.ts";
import { typeOf } from "../../event-fields/event-type.ts";
import type { Schema } from "./schema.ts";
import { hasTexts } from "./read-fields.ts";

/** Any other record that says when it was, what type it is, or something in words: the digest shows all its fields. */
export const otherEventSchema: Schema = {
  name: "other",
  product: "any other JSON records that have a time, a type or a message",
  recognises: (record) =>
    typeOf(record) !== "" ||
    ["message", "msg", "log"].some((name) => hasTexts(record, name)) ||
    !Number.isNaN(timeOf(record)),
  toEvent: (record) => record,
};
