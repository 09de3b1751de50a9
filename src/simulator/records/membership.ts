/** What the key's user is in an organization (API reference §2.4 [C]). */
export interface Membership {
  readonly id: string;
  readonly name: string;
  readonly role: string;
}
