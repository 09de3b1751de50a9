/** docs/threat-stack-api.md §3.8 [D][C]. */
export interface MemberRecord {
  readonly id: string;
  readonly displayName: string;
  readonly email: string;
  readonly role: "owner" | "user" | "reader";
  readonly ssoEnabled: boolean;
  readonly mfaEnabled: boolean;
  readonly userEnabled: boolean;
  /** Epoch milliseconds, as clients read it [C]; null before the first login [I]. */
  readonly lastAuthenticatedAt: number | null;
  readonly [field: string]: unknown;
}
