import { z } from "zod";
import { defineOperation } from "../define-operation.ts";
import { s3ExportsSchema } from "../schemas/s3-export.ts";

/** `GET /integrations/s3export` (docs/threat-stack-api.md §2.1 [D][C]). */
export const listS3Exports = defineOperation({
  id: "s3exports.list",
  method: "GET",
  path: () => "/integrations/s3export",
  input: z.strictObject({}),
  output: s3ExportsSchema,
  retry: "safe",
});
