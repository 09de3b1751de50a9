import type { Behaviour } from "./behaviour.ts";
import { CLOUDTRAIL } from "./cloudtrail.ts";
import { createMatcher } from "./create-matcher.ts";
import { KUBERNETES } from "./kubernetes.ts";
import { LINUX } from "./linux.ts";
import { LOGS } from "./logs.ts";
import { WINDOWS_CHANNELS } from "./windows-channels.ts";
import { WINDOWS_OBJECTS } from "./windows-objects.ts";
import { WINDOWS_PROCESSES } from "./windows-processes.ts";

/** Every behaviour known here. Adding one is a line in one of these tables and a line in its test. */
export const BEHAVIOURS: readonly Behaviour[] = [
  ...WINDOWS_PROCESSES,
  ...WINDOWS_OBJECTS,
  ...WINDOWS_CHANNELS,
  ...LINUX,
  ...CLOUDTRAIL,
  ...KUBERNETES,
  ...LOGS,
];

/** Prepares itself act by act, when the first event of that act comes. */
export const matchBehaviours = createMatcher(BEHAVIOURS);
