import { z } from "zod";
import { listS3Exports } from "../api/operations/s3-exports.ts";
import { fieldsAnswer } from "../answers/fields-answer.ts";
import { field } from "../text/field.ts";
import { type CleanText, cleanText } from "../text/clean-text.ts";
import { defineTool } from "../tool-kit/define-tool.ts";
import { maxTokens } from "../tool-kit/params.ts";

/** Whether the answer is a list or one object is told differently (docs/threat-stack-api.md §2.1 [D][C]); both are read. */
export const getS3Exports = defineTool({
  name: "threatstack_get_s3_exports",
  toolset: "export",
  operation: listS3Exports,
  onRequest: true,
  title: "List S3 exports",
  description:
    "Shows where raw events are exported to in S3, and whether that works. Use it to know where events older than three days are kept. Who set it up: threatstack_get_audit_logs.",
  input: z.strictObject({ max_tokens: maxTokens }),

  async run(_input, context) {
    const { api, signal, clean } = context;
    const exports = await api.call(listS3Exports, {}, { signal });
    return fieldsAnswer({
      head: headOf(exports.length),
      fields: exports.map((one) =>
        field(clean(one.s3Bucket) || cleanText`bucket`, clean(one, 800)),
      ),
      meta: { total: exports.length, shown: exports.length },
      next: "",
    });
  },
});

function headOf(count: number): CleanText {
  if (count === 0) return cleanText`0 S3 exports: raw events are not exported`;
  return count === 1 ? cleanText`1 S3 export` : cleanText`${count} S3 exports`;
}
