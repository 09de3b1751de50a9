import type { Behaviour } from "./behaviour.ts";
import { ACCOUNT_OBJECTS } from "./windows-objects/accounts.ts";
import { FILE_OBJECTS } from "./windows-objects/files.ts";
import { NETWORK_OBJECTS } from "./windows-objects/network.ts";
import { PROCESS_OBJECTS } from "./windows-objects/processes.ts";
import { REGISTRY_OBJECTS } from "./windows-objects/registry.ts";
import { REGISTRY_SETTINGS } from "./windows-objects/registry-settings.ts";
import { SERVICE_OBJECTS } from "./windows-objects/services.ts";

/** Files, registry, memory, logons, services and the like on Windows. Source: MITRE ATT&CK for Enterprise. */
export const WINDOWS_OBJECTS: readonly Behaviour[] = [
  ...PROCESS_OBJECTS,
  ...FILE_OBJECTS,
  ...REGISTRY_OBJECTS,
  ...REGISTRY_SETTINGS,
  ...SERVICE_OBJECTS,
  ...ACCOUNT_OBJECTS,
  ...NETWORK_OBJECTS,
];
