import { CLOUDTRAIL_EXAMPLES } from "./cloudtrail.ts";
import type { Examples } from "./example.ts";
import { KUBERNETES_EXAMPLES } from "./kubernetes.ts";
import { LINUX_EXAMPLES } from "./linux.ts";
import { LOGS_EXAMPLES } from "./logs.ts";
import { WINDOWS_CHANNELS_EXAMPLES } from "./windows-channels.ts";
import { WINDOWS_OBJECTS_EXAMPLES } from "./windows-objects.ts";
import { WINDOWS_PROCESSES_EXAMPLES } from "./windows-processes.ts";

/** By area of the table: what stands before the dot of an id. */
export const ALL_EXAMPLES: Readonly<Record<string, Examples>> = {
  cloudtrail: CLOUDTRAIL_EXAMPLES,
  kubernetes: KUBERNETES_EXAMPLES,
  linux: LINUX_EXAMPLES,
  logs: LOGS_EXAMPLES,
  "windows-channels": WINDOWS_CHANNELS_EXAMPLES,
  "windows-objects": WINDOWS_OBJECTS_EXAMPLES,
  "windows-processes": WINDOWS_PROCESSES_EXAMPLES,
};
