import type { Examples } from "./example.ts";
import { ACCOUNT_EXAMPLES } from "./windows-objects/accounts.ts";
import { AUTHENTICATION_EXAMPLES } from "./windows-objects/authentication.ts";
import { FILE_EXAMPLES } from "./windows-objects/files.ts";
import { NETWORK_EXAMPLES } from "./windows-objects/network.ts";
import { PROCESS_EXAMPLES } from "./windows-objects/processes.ts";
import { REGISTRY_EXAMPLES } from "./windows-objects/registry.ts";
import { REGISTRY_SETTING_EXAMPLES } from "./windows-objects/registry-settings.ts";
import { SERVICE_EXAMPLES } from "./windows-objects/services.ts";

export const WINDOWS_OBJECTS_EXAMPLES: Examples = {
  ...PROCESS_EXAMPLES,
  ...FILE_EXAMPLES,
  ...REGISTRY_EXAMPLES,
  ...AUTHENTICATION_EXAMPLES,
  ...REGISTRY_SETTING_EXAMPLES,
  ...SERVICE_EXAMPLES,
  ...ACCOUNT_EXAMPLES,
  ...NETWORK_EXAMPLES,
};
