/** One key of one user, used for one organization (API reference §1.3 [D]). */
export interface Credentials {
  readonly userId: string;
  readonly apiKey: string;
  readonly organizationId: string;
}
