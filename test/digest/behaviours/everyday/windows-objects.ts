import type { EventRecord } from "../../../../src/event-fields/event-record.ts";
import { EVERYDAY_PROCESSES_FILES } from "./windows-processes-files.ts";
import { EVERYDAY_REGISTRY } from "./windows-registry.ts";
import { EVERYDAY_NETWORK } from "./windows-network.ts";
import { EVERYDAY_ACCOUNTS } from "./windows-accounts.ts";
import { EVERYDAY_SERVICES } from "./windows-services.ts";

/** Events that Windows writes on any working day. */
export const EVERYDAY_OBJECTS: readonly (readonly [string, EventRecord])[] = [
  ...EVERYDAY_PROCESSES_FILES,
  ...EVERYDAY_REGISTRY,
  ...EVERYDAY_NETWORK,
  ...EVERYDAY_ACCOUNTS,
  ...EVERYDAY_SERVICES,
];
