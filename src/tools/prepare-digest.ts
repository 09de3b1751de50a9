import { setImmediate } from "node:timers/promises";
import { tablesToPrepare } from "../digest/prepare.ts";
import { REHEARSALS, rehearseDigest } from "./rehearse-digest.ts";

/**
 * Makes the process ready for its first digest, which is else slower than all others: reads tables,
 * compiles patterns, rehearses. Half a second of work, in steps that let everything else go
 * first; for the quiet moment after a server's start.
 */
export async function prepareDigest(): Promise<void> {
  for (const prepare of tablesToPrepare()) {
    prepare();
    await setImmediate();
  }
  for (let round = 0; round < REHEARSALS; round += 1) {
    await rehearseDigest(round);
    await setImmediate();
  }
}
