import { listS3Exports } from "../api/operations/s3-exports.ts";
import { hadNoBody, unreadFields } from "../api/schemas/reading.ts";
import type { S3Export } from "../api/schemas/s3-export.ts";
import { ThreatStackError } from "../errors.ts";
import type { PlanContext } from "../tool-kit/write-plan.ts";
import type { Logged } from "../tool-kit/write-services.ts";

/** The export to a bucket as it is now; undefined where there is none. */
export async function exportTo(
  bucket: string,
  { api, signal }: Pick<PlanContext, "api" | "signal">,
): Promise<S3Export | undefined> {
  const all = await api.call(listS3Exports, {}, { signal });
  if (hadNoBody(all) || all.some(isUnnamed)) {
    throw new ThreatStackError("upstream_shape", "the exports that there are could not be read", {
      hint: "Nothing was written. Ask again; where it stays so, do it in the console.",
    });
  }
  return all.find(({ s3Bucket }) => s3Bucket === bucket);
}

/** Whose bucket nobody can tell: it may be the one that is asked for. */
function isUnnamed(each: S3Export): boolean {
  return !each.s3Bucket || unreadFields(each).includes("s3Bucket");
}

export interface ExportBody {
  readonly s3Bucket: string;
  readonly iamRoleArn: string;
  readonly iamRoleArnExternalId: string;
  readonly region: string;
  readonly prefix: string;
  readonly enabled: boolean;
}

/** As it would be put back. */
export function exportBody(there: S3Export): ExportBody {
  return {
    s3Bucket: there.s3Bucket ?? "",
    iamRoleArn: there.iamRoleArn ?? "",
    iamRoleArnExternalId: there.iamRoleArnExternalId ?? "",
    region: there.region ?? "",
    prefix: there.prefix ?? "",
    enabled: there.enabled ?? true,
  };
}

/** As arguments of set_s3_export; what is empty is left out. */
export function exportArguments(body: ExportBody): Readonly<Record<string, unknown>> {
  return {
    s3_bucket: body.s3Bucket,
    iam_role_arn: body.iamRoleArn,
    external_id: body.iamRoleArnExternalId || undefined,
    region: body.region,
    prefix: body.prefix || undefined,
    enabled: body.enabled ? undefined : false,
  };
}

/** The external id is what keeps others from using the role: a log need not have it. */
export function loggedExport(body: ExportBody | undefined): Logged {
  if (body === undefined) return { isThere: false };
  const { iamRoleArnExternalId: id, ...rest } = body;
  return { ...rest, hasExternalId: id !== "" };
}
