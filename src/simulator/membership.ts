/** What the key's user is in an organization (docs/threat-stack-api.md §2.4 [C]). */
export interface Membership {
  readonly id: string;
  readonly name: string;
  readonly role: string;
}
