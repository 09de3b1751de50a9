/** docs/threat-stack-api.md §3.8 [D][C]. */
export interface AuditRecord {
  readonly id: string;
  readonly userEmail: string;
  readonly userId: string;
  readonly organizationId: string;
  /** `success`; that failures say `failure` is inferred. */
  readonly result: string;
  readonly crud: "create" | "read" | "update" | "delete";
  /** Two words with a dot between: `alert.dismiss` [I]. */
  readonly action: string;
  /** `api` [D]; that the console says `ui` is inferred. */
  readonly source: string;
  readonly description: string;
  /** ISO 8601. */
  readonly eventTime: string;
  readonly context: Readonly<Record<string, unknown>>;
  readonly [field: string]: unknown;
}
