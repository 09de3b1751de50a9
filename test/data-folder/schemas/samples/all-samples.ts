import { CLOUD_SAMPLES } from "./clouds.ts";
import { CLUSTER_SAMPLES } from "./clusters.ts";
import { LINUX_SAMPLES } from "./linux.ts";
import { LOG_SAMPLES } from "./logs.ts";
import type { Sample } from "./sample.ts";
import { SENSOR_SAMPLES } from "./sensors.ts";
import { THREAT_STACK_SAMPLES } from "./threat-stack.ts";
import { WINDOWS_COLLECTOR_SAMPLES } from "./windows-collectors.ts";
import { WINDOWS_SAMPLES } from "./windows.ts";

export const ALL_SAMPLES: readonly Sample[] = [
  ...THREAT_STACK_SAMPLES,
  ...CLOUD_SAMPLES,
  ...CLUSTER_SAMPLES,
  ...WINDOWS_SAMPLES,
  ...WINDOWS_COLLECTOR_SAMPLES,
  ...LINUX_SAMPLES,
  ...LOG_SAMPLES,
  ...SENSOR_SAMPLES,
];
