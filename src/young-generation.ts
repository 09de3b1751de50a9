import { getHeapSpaceStatistics, setFlagsFromString } from "node:v8";
import type { Environment } from "./config/environment.ts";

const WANTED_BYTES = 8 * 2 ** 20;
/** Objects that are kept at a time until the engine makes room for more. */
const KEPT_AT_A_TIME = 5000;
const MAX_TIMES = 40;
/** Flags of the user's own that say how large it may be. */
const OWN_FLAG = /semi[-_]space/;

/**
 * Lets the part of the heap where new objects stand grow to 8 MiB, where the engine would go on to 32. Reading
 * events leaves little behind but garbage, which a space of this size gives back as fast: over 10,000 events the
 * peak is 142 MiB in place of 163, in the same CPU time; with 4 MiB no less memory is used, and more time. The
 * engine reads its flag whenever the space is about to grow, and the space does not shrink by itself: to be
 * called once, before there is much to collect.
 */
export function limitYoungGeneration(environment: Environment): void {
  const given = [...process.execArgv, environment["NODE_OPTIONS"] ?? ""];
  if (given.some((flag) => OWN_FLAG.test(flag))) return;
  const kept: object[][] = [];
  while (youngGenerationBytes() < WANTED_BYTES && kept.length < MAX_TIMES) {
    kept.push(Array.from({ length: KEPT_AT_A_TIME }, () => ({})));
  }
  setFlagsFromString("--semi-space-growth-factor=1");
}

function youngGenerationBytes(): number {
  const space = getHeapSpaceStatistics().find(({ space_name: name }) => name === "new_space");
  // An engine without such a space has nothing to limit.
  return space?.space_size ?? WANTED_BYTES;
}
