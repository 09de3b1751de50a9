/**
 * One EC2 instance of the AWS profile, with or without an agent (docs/threat-stack-api.md §3.5 [C]). That `id` is the
 * instance's own id is inferred; of `groups` only the name of the field is known.
 */
export interface ServerRecord {
  readonly id: string;
  readonly instanceType?: string;
  readonly imageId?: string;
  readonly architecture?: string;
  readonly keyName?: string;
  /** ISO 8601. */
  readonly launchTime?: string;
  readonly region?: string;
  readonly vpcId?: string;
  readonly subnetId?: string;
  readonly privateIpAddress?: string;
  readonly privateDnsName?: string;
  /** Empty where the instance has none. */
  readonly publicIpAddress?: string;
  readonly publicDnsName?: string;
  readonly groups?: readonly unknown[];
  readonly awsProfile?: Readonly<Record<string, unknown>>;
  readonly monitored: boolean;
  /** `running` (16) or `stopped` (80), as EC2 names its states. */
  readonly state?: string;
  readonly stateCode?: number;
  /** Those installed on it; whole records come only in verbose answers. */
  readonly agents?: readonly { readonly id: string; readonly [field: string]: unknown }[];
  readonly tags?: readonly unknown[];
  readonly [field: string]: unknown;
}
