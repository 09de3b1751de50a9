import { z } from "zod";

const text = z.string().nullish();

/** One enrolment of the event export to S3 (docs/threat-stack-api.md §3.8 [D][C]). */
const s3ExportSchema = z.looseObject({
  organization_id: text,
  s3Bucket: text,
  prefix: text,
  region: text,
  iamRoleArn: text,
  iamRoleArnExternalId: text,
  enrolledAt: text,
  enabled: z.boolean().nullish(),
  message: text,
});

/** An array in the one client that decodes it [C], a single object in the vendor's sample [D]. */
export const s3ExportsSchema = z
  .union([z.array(s3ExportSchema), s3ExportSchema])
  .transform((answer) =>
    Array.isArray(answer) ? answer : [answer].filter((one) => Object.keys(one).length > 0),
  );
