import { ACCOUNT_EXAMPLES } from "./cloudtrail/account.ts";
import { COMPUTE_EXAMPLES } from "./cloudtrail/compute.ts";
import { DATA_EXAMPLES } from "./cloudtrail/data.ts";
import { DETECTION_EXAMPLES } from "./cloudtrail/detection.ts";
import { IDENTITY_EXAMPLES } from "./cloudtrail/identity.ts";
import { LOGGING_EXAMPLES } from "./cloudtrail/logging.ts";
import { LOGIN_EXAMPLES } from "./cloudtrail/logins.ts";
import { NETWORK_EXAMPLES } from "./cloudtrail/network.ts";
import { RIGHTS_EXAMPLES } from "./cloudtrail/rights.ts";
import { SHARING_EXAMPLES } from "./cloudtrail/sharing.ts";
import { STORAGE_EXAMPLES } from "./cloudtrail/storage.ts";
import type { Examples } from "./example.ts";

export const CLOUDTRAIL_EXAMPLES: Examples = {
  ...LOGGING_EXAMPLES,
  ...DETECTION_EXAMPLES,
  ...IDENTITY_EXAMPLES,
  ...RIGHTS_EXAMPLES,
  ...STORAGE_EXAMPLES,
  ...SHARING_EXAMPLES,
  ...DATA_EXAMPLES,
  ...COMPUTE_EXAMPLES,
  ...NETWORK_EXAMPLES,
  ...LOGIN_EXAMPLES,
  ...ACCOUNT_EXAMPLES,
};
