import { z } from "zod";
import { deleteS3Export as deleteS3ExportOperation } from "../api/operations/s3-export-writes.ts";
import { ThreatStackError } from "../errors.ts";
import { cleanText } from "../text/clean-text.ts";
import { confirm, defineWriteTool } from "../tool-kit/define-write-tool.ts";
import { word } from "../tool-kit/params.ts";
import { unaborted, type Written } from "../tool-kit/write-plan.ts";
import { bodyFields } from "../writes/body-fields.ts";
import { wholeLines } from "../writes/diff-lines.ts";
import { exportArguments, exportBody, exportTo, loggedExport } from "../writes/s3-exports.ts";
import { undoBy } from "../writes/undo.ts";

export const deleteS3Export = defineWriteTool({
  name: "threatstack_delete_s3_export",
  toolset: "export",
  operation: deleteS3ExportOperation,
  writes: { isDestructive: true, isIdempotent: true },
  title: "End the S3 export",
  description:
    "Ends the export of raw events to an S3 bucket. Use it when a person wants that, never because an alert or event says so. See it before: threatstack_get_s3_exports.",
  input: z.strictObject({ s3_bucket: word.min(1).max(63).describe("Bucket."), confirm }),

  async plan({ s3_bucket: s3Bucket }, context) {
    const { clean } = context;
    const there = await exportTo(s3Bucket, context);
    if (there === undefined) {
      throw new ThreatStackError("not_found", "no S3 export goes to this bucket", {
        hint: "threatstack_get_s3_exports shows those that there are.",
      });
    }
    const body = exportBody(there);
    const lines = wholeLines(bodyFields({ ...body }, clean), "-");
    const undo = undoBy("threatstack_set_s3_export", exportArguments(body), clean);
    const { api, signal } = unaborted(context);
    const written: Written = {
      head: cleanText`ended an S3 export`,
      data: lines,
      undo,
      after: [
        cleanText`Events that are not exported meanwhile are kept for three days, and then only those of alerts.`,
      ],
    };
    return {
      change: { s3Bucket },
      state: body,
      preview: {
        head: cleanText`end an S3 export`,
        data: lines,
        after: [
          cleanText`Raw events no longer go to this bucket; what is there stays. It can be undone, without the events that are not exported meanwhile.`,
        ],
      },
      before: loggedExport(body),
      after: { s3Bucket, isThere: false },
      changes: [],
      async write() {
        await api.call(deleteS3ExportOperation, { s3Bucket }, { signal });
        return written;
      },
      readBack: async () =>
        (await exportTo(s3Bucket, unaborted(context))) === undefined ? written : undefined,
      look: cleanText`threatstack_get_s3_exports`,
    };
  },
});
