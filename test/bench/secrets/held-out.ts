import type { Corpus } from "./corpus.ts";

export const HELD_OUT: Corpus = {
  seed: 2,
  secrets: {},
  lookAlikes: {},
  settings: [],
  plainSettings: [],
  headers: [],
};
