import type { RoleSpec } from "./host-roles.ts";
import type { Organization } from "./organization.ts";
import type { Random } from "../seeded/random.ts";

export interface HostOptions {
  readonly random: Random;
  readonly organization: Organization;
  /** Epoch ms. */
  readonly now: number;
}

/** Where a machine stands. */
export interface Place {
  readonly region: string;
  readonly zone: string;
  readonly vpcId: string;
  readonly address: string;
  readonly publicAddress: string | undefined;
  readonly imageId: string;
}

/** All that is decided about a machine before it and its agent are made. */
export interface HostPlan extends HostOptions {
  readonly spec: RoleSpec;
  readonly isOffline: boolean;
  readonly name: string;
  readonly place: Place;
}
