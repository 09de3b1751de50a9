import { z } from "zod";
import { defineOperation } from "../define-operation.ts";

/** `GET /help/hawk/self-test`, outside `/v2`: proves the signing; text or JSON (docs/threat-stack-api.md §1.1, §2.1 [C]). */
export const selfTest = defineOperation({
  id: "self-test",
  method: "GET",
  base: "origin",
  path: () => "/help/hawk/self-test",
  form: "text",
  input: z.strictObject({}),
  output: z.string(),
  retry: "safe",
});
