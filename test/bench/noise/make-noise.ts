import type { Platform } from "../needles/needle.ts";
import type { Random } from "../random.ts";
import { cloudtrailNoise } from "./cloudtrail.ts";
import type { Noise } from "./context.ts";
import { kubernetesNoise } from "./kubernetes.ts";
import { linuxNoise } from "./linux.ts";
import { logNoise } from "./logs.ts";
import { windowsNoise } from "./windows.ts";

const MAKERS: Readonly<Record<Platform, (random: Random, count: number) => Noise>> = {
  cloudtrail: cloudtrailNoise,
  kubernetes: kubernetesNoise,
  linux: linuxNoise,
  logs: logNoise,
  windows: windowsNoise,
};

/** `count` harmless events of a platform. */
export function makeNoise(platform: Platform, random: Random, count: number): Noise {
  return MAKERS[platform](random, count);
}
