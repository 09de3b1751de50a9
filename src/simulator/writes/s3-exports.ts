import { ApiFailure } from "../api-failure.ts";
import { jsonAnswer } from "../body.ts";
import type { Route } from "../router.ts";
import { type WriteContext, writeRoutes } from "./author.ts";
import { bucketFields, exportFields } from "./other-fields.ts";
import { readWritten } from "./read-written.ts";

/** docs/threat-stack-api.md §2.1 rows 35 and 36 [D][C]. That a bucket names an enrolment is inferred from its removal [I]. */
export function s3ExportWriteRoutes(context: WriteContext): Route[] {
  const { store, tenant } = context;
  return writeRoutes(context, [
    {
      method: "PUT",
      path: "/v2/integrations/s3export",
      async answer({ body }, author) {
        const fields = readWritten(exportFields, body);
        const known = await store.records.s3Exports();
        const before = known.get(fields.s3Bucket);
        const enrolment = {
          organization_id: tenant.organization.id,
          ...fields,
          enrolledAt: before?.enrolledAt ?? author.now,
          message: "",
        };
        known.set(fields.s3Bucket, enrolment);
        author.log({
          crud: before === undefined ? "create" : "update",
          action: "s3export.set",
          description: `S3 export set: ${fields.s3Bucket}`,
          context: { s3Bucket: fields.s3Bucket },
        });
        return jsonAnswer(enrolment);
      },
    },
    {
      method: "DELETE",
      path: "/v2/integrations/s3export",
      async answer({ body }, author) {
        const { s3Bucket } = readWritten(bucketFields, body);
        const known = await store.records.s3Exports();
        if (!known.delete(s3Bucket)) throw new ApiFailure(404, "S3 export not found.");
        author.log({
          crud: "delete",
          action: "s3export.delete",
          description: `S3 export removed: ${s3Bucket}`,
          context: { s3Bucket },
        });
        return jsonAnswer({});
      },
    },
  ]);
}
