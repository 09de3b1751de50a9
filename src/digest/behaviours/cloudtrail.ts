import type { Behaviour } from "./behaviour.ts";
import { ACCOUNT } from "./cloudtrail/account.ts";
import { COMPUTE } from "./cloudtrail/compute.ts";
import { DATA } from "./cloudtrail/data.ts";
import { DETECTION } from "./cloudtrail/detection.ts";
import { IDENTITY } from "./cloudtrail/identity.ts";
import { LOGGING } from "./cloudtrail/logging.ts";
import { LOGINS } from "./cloudtrail/logins.ts";
import { NETWORK } from "./cloudtrail/network.ts";
import { RIGHTS } from "./cloudtrail/rights.ts";
import { SHARING } from "./cloudtrail/sharing.ts";
import { STORAGE } from "./cloudtrail/storage.ts";

/** API calls in AWS accounts. Source: MITRE ATT&CK for Cloud. Of two of equal weight the first names what happened. */
export const CLOUDTRAIL: readonly Behaviour[] = [
  ...LOGGING,
  ...DETECTION,
  ...IDENTITY,
  ...RIGHTS,
  ...STORAGE,
  ...SHARING,
  ...DATA,
  ...COMPUTE,
  ...NETWORK,
  ...LOGINS,
  ...ACCOUNT,
];
