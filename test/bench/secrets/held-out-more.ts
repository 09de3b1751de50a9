import type { Templates } from "./corpus.ts";

/** Of the corpus of the same name. */
export const HELD_OUT_MORE: Templates = {};
