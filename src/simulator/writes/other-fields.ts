import { z } from "zod";
import { oneOf, textBetween } from "./read-written.ts";

const LONG = 10_000;
const ids = z.array(textBetween(1, LONG), { error: "Must be a list of ids." });

/** By id (docs/threat-stack-api.md §2.1, Dismissing [C]); the form by query was never seen to be sent. */
export const dismissalFields = z
  .strictObject({
    ids: ids
      .min(1, { error: "Must name an alert." })
      .max(512, { error: "Must be at most 512 ids." }),
    dismissReason: oneOf(["BUSINESS_OP", "COMPANY_POLICY", "MAINTENANCE", "OTHER"]),
    dismissReasonText: textBetween(1, LONG).optional(),
  })
  .refine(
    ({ dismissReason, dismissReasonText }) =>
      (dismissReason === "OTHER") === (dismissReasonText !== undefined),
    { path: ["dismissReasonText"], error: "Must be sent with and only with OTHER." },
  );

/** docs/threat-stack-api.md §2.1 row 17 [D][C]. */
export const rulesetFields = z.strictObject({
  name: textBetween(1, 200),
  description: z.string({ error: "Must be a text." }),
  ruleIds: ids,
});

const tags = z.array(
  z.strictObject({
    source: oneOf(["ec2"]),
    key: textBetween(1, LONG),
    value: z.string({ error: "Must be a text." }).exactOptional(),
  }),
  { error: "Must be a list of tags." },
);

/** docs/threat-stack-api.md §2.1 row 28 [C]. */
export const tagFields = z.strictObject({ inclusion: tags, exclusion: tags });

/** docs/threat-stack-api.md §2.1 row 30 [D][C]. */
export const memberFields = z.strictObject({
  id: textBetween(1, LONG),
  role: oneOf(["owner", "user", "reader"]),
});

/** docs/threat-stack-api.md §2.1 row 32 [C]. */
export const invitationFields = z.strictObject({
  email: z.email({ error: "Must be an e-mail address." }),
  role: oneOf(["user", "reader"]),
});

const bucket = textBetween(3, 63).regex(/^[a-z\d][a-z\d-]*$/, {
  error: "Must be of lower-case letters, digits and dashes.",
});

/** docs/threat-stack-api.md §2.1, S3 export [D]. That `enabled` may be left out, and then is true, is inferred [I]. */
export const exportFields = z.strictObject({
  s3Bucket: bucket,
  iamRoleArn: textBetween(20, 2048),
  iamRoleArnExternalId: textBetween(0, 1224),
  region: z
    .string({ error: "Must be an AWS region." })
    .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, { error: "Must be an AWS region." }),
  prefix: textBetween(0, 64),
  enabled: z.boolean({ error: "Must be true or false." }).default(true),
});

/** docs/threat-stack-api.md §2.1 row 36 [C]. */
export const bucketFields = z.strictObject({ s3Bucket: textBetween(1, LONG) });
