import { z } from "zod";
import { defineOperation } from "../define-operation.ts";
import { s3ExportSchema } from "../schemas/s3-export.ts";
import { done, written } from "../schemas/written.ts";

const changes = ["s3exports.", "auditlogs."];

/** Lower-case letters, digits and dashes, beginning with a letter or digit, and so never like an IP address (docs/threat-stack-api.md §2.1 [D]). */
const BUCKET = /^[a-z\d][a-z\d-]*$/;
const REGION = /^[a-z]{2}(-[a-z]+)+-\d$/;

const s3Bucket = z
  .string()
  .min(3)
  .max(63)
  .refine((name) => BUCKET.test(name), {
    error:
      "s3Bucket is not of lower-case letters, digits and dashes, beginning with a letter or digit",
  });

/** `PUT /integrations/s3export`: creates or updates the export to a bucket (docs/threat-stack-api.md §2.1 row 35 [D][C]). */
export const setS3Export = defineOperation({
  id: "s3exports.set",
  method: "PUT",
  path: () => "/integrations/s3export",
  body: (enrolment) => enrolment,
  input: z.strictObject({
    s3Bucket,
    iamRoleArn: z.string().min(20).max(2048),
    iamRoleArnExternalId: z.string().max(1224),
    region: z
      .string()
      .refine((name) => REGION.test(name), { error: "region is no AWS region, such as us-east-1" }),
    prefix: z.string().max(64),
    enabled: z.boolean().optional(),
  }),
  output: written(s3ExportSchema),
  retry: "never",
  changes,
});

/** `DELETE /integrations/s3export`: the bucket stands in a body (docs/threat-stack-api.md §2.1 row 36 [C]). */
export const deleteS3Export = defineOperation({
  id: "s3exports.delete",
  method: "DELETE",
  path: () => "/integrations/s3export",
  body: (bucket) => bucket,
  input: z.strictObject({ s3Bucket: z.string().min(1) }),
  output: done,
  retry: "never",
  changes,
});
