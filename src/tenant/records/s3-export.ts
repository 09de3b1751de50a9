/** One enrolment of the export of raw events; `organization_id` is written so (docs/threat-stack-api.md §3.8 [D]). */
export interface S3ExportRecord {
  readonly organization_id: string;
  readonly s3Bucket: string;
  readonly iamRoleArn: string;
  readonly iamRoleArnExternalId: string;
  readonly region: string;
  readonly prefix: string;
  /** ISO 8601. */
  readonly enrolledAt: string;
  readonly enabled: boolean;
  readonly message: string;
  readonly [field: string]: unknown;
}
