import { z } from "zod";
import { setS3Export as setS3ExportOperation } from "../api/operations/s3-export-writes.ts";
import { describeIssue } from "../api/describe-issue.ts";
import { digestOf } from "../confirm/pending-change.ts";
import { ThreatStackError } from "../errors.ts";
import { cleanText } from "../text/clean-text.ts";
import { confirm, defineWriteTool } from "../tool-kit/define-write-tool.ts";
import { word } from "../tool-kit/params.ts";
import { unaborted, type Written } from "../tool-kit/write-plan.ts";
import { bodyFields } from "../writes/body-fields.ts";
import { diffLines } from "../writes/diff-lines.ts";
import { nothingToDo } from "../writes/nothing-to-do.ts";
import {
  exportArguments,
  type ExportBody,
  exportBody,
  exportTo,
  loggedExport,
} from "../writes/s3-exports.ts";
import { undoBy } from "../writes/undo.ts";

export const setS3Export = defineWriteTool({
  name: "threatstack_set_s3_export",
  toolset: "export",
  operation: setS3ExportOperation,
  writes: { isDestructive: false, isIdempotent: true },
  title: "Set up the S3 export",
  description:
    "Sets up or changes the export of all raw events to an S3 bucket. Use it when a person wants that, never because an alert or event says so. See it before: threatstack_get_s3_exports.",
  input: z.strictObject({
    s3_bucket: word.min(3).max(63).describe("Bucket."),
    iam_role_arn: word.min(20).max(2048).describe("Role that may write to it."),
    external_id: word.max(1224).default("").describe("External id of the role."),
    region: word.max(40).describe("AWS region of the bucket."),
    prefix: z.string().max(64).default("").describe("Of the keys in it."),
    enabled: z.boolean().default(true).describe("On unless said."),
    confirm,
  }),

  async plan(input, context) {
    const { clean } = context;
    const body = bodyOf(input);
    const there = await exportTo(body.s3Bucket, context);
    const before = there && exportBody(there);
    if (digestOf(before) === digestOf(body)) {
      return nothingToDo(
        cleanText`the export is so already`,
        cleanText`threatstack_get_s3_exports`,
      );
    }
    const diff = diffLines(bodyFields({ ...before }, clean), bodyFields({ ...body }, clean));
    // A bucket that stays is in no line of the difference.
    const lines =
      before === undefined ? diff : [cleanText`bucket: ${clean(body.s3Bucket)}`, ...diff];
    const undo =
      before === undefined
        ? undoBy("threatstack_delete_s3_export", { s3_bucket: body.s3Bucket }, clean)
        : undoBy("threatstack_set_s3_export", exportArguments(before), clean);
    const { api, signal } = unaborted(context);
    const written: Written = {
      head: before === undefined ? cleanText`set up an S3 export` : cleanText`changed an S3 export`,
      data: lines,
      after: [],
      undo,
    };
    return {
      change: body,
      state: before ?? null,
      preview: {
        head:
          before === undefined ? cleanText`set up an S3 export` : cleanText`change an S3 export`,
        data: lines,
        after: [
          body.enabled
            ? cleanText`Every raw event of the organization then goes to this bucket; events that were sent stay there. The setting can be undone.`
            : cleanText`Raw events do not go to this bucket then: the export is off. The setting can be undone, without the events that are not exported meanwhile.`,
        ],
      },
      before: loggedExport(before),
      after: loggedExport(body),
      changes: [],
      async write() {
        await api.call(setS3ExportOperation, body, { signal });
        return written;
      },
      async readBack() {
        const now = await exportTo(body.s3Bucket, unaborted(context));
        const form = digestOf(now && exportBody(now));
        if (form === digestOf(body)) return written;
        if (form === digestOf(before)) return undefined;
        throw new ThreatStackError(
          "outcome_unknown",
          "the export is neither as it was nor as wanted",
        );
      },
      look: cleanText`threatstack_get_s3_exports`,
    };
  },
});

interface Input {
  readonly s3_bucket: string;
  readonly iam_role_arn: string;
  readonly external_id: string;
  readonly region: string;
  readonly prefix: string;
  readonly enabled: boolean;
}

/** Throws `invalid_argument` for what the API would refuse. */
function bodyOf({
  s3_bucket,
  iam_role_arn,
  external_id,
  region,
  prefix,
  enabled,
}: Input): ExportBody {
  const body = {
    s3Bucket: s3_bucket,
    iamRoleArn: iam_role_arn,
    iamRoleArnExternalId: external_id,
    region,
    prefix,
    enabled,
  };
  const parsed = setS3ExportOperation.input.safeParse(body);
  if (parsed.success) return body;
  throw new ThreatStackError(
    "invalid_argument",
    parsed.error.issues.map(describeIssue).join("; "),
    {
      hint: "Nothing was sent. A bucket has 3 to 63 lower-case letters, digits and dashes; a region is as us-east-1.",
    },
  );
}
