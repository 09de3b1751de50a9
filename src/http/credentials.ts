/** One key of one user, used for one organization (docs/threat-stack-api.md §1.3 [D]). */
export interface Credentials {
  readonly userId: string;
  readonly apiKey: string;
  readonly organizationId: string;
}
