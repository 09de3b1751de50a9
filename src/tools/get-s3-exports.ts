import { z } from "zod";
import { listS3Exports } from "../api/operations/s3-exports.ts";
import { renderRecord } from "../summaries/render-record.ts";
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

  async run({ max_tokens }, context) {
    const { api, signal, clean, banner } = context;
    const exports = await api.call(listS3Exports, {}, { signal });
    const { text, shown, total } = renderRecord(
      {
        head: `${banner}${exports.length} S3 exports${exports.length === 0 ? ": raw events are not exported" : ""}`,
        fields: exports.map((one): [string, string] => [
          clean(one.s3Bucket) || "bucket",
          clean(one, 800),
        ]),
        next: "",
      },
      max_tokens ?? context.maxTokens,
    );
    return { text, core: { total, shown, truncated: shown < total } };
  },
});
