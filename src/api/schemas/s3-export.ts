import { z } from "zod";
import { flag, text, time } from "./fields.ts";
import { readingOf, setReading } from "./reading.ts";
import { isObject, recordSchema } from "./record.ts";

/** One enrolment of the event export to S3 (docs/threat-stack-api.md §3.8 [D][C]). */
export const s3ExportSchema = recordSchema({
  organization_id: text,
  s3Bucket: text,
  prefix: text,
  region: text,
  iamRoleArn: text,
  iamRoleArnExternalId: text,
  enrolledAt: time,
  enabled: flag,
  message: text,
});
export type S3Export = z.output<typeof s3ExportSchema>;

/** An array in the one client that decodes it [C], a single object in the vendor's sample [D], an empty one where there is none. */
export const s3ExportsSchema = z.unknown().transform((answer, context): S3Export[] => {
  if (answer === undefined) {
    return setReading([], { sent: answer, unread: [], hadNoBody: true });
  }
  if (Array.isArray(answer)) return answer.map((each) => s3ExportSchema.parse(each));
  const one = s3ExportSchema.parse(answer);
  if (isObject(answer) && Object.keys(answer).length === 0) return [];
  if (readingOf(one).known !== 0) return [one];
  context.issues.push({ code: "custom", input: undefined, message: "has no export enrolments" });
  return z.NEVER;
});
