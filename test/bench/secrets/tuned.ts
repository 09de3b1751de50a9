import type { Corpus } from "./corpus.ts";
import { TUNED_LOOK_ALIKES } from "./tuned-look-alikes.ts";
import {
  TUNED_HEADERS,
  TUNED_PLAIN_SETTINGS,
  TUNED_SECRETS,
  TUNED_SETTINGS,
} from "./tuned-secrets.ts";

export const TUNED: Corpus = {
  seed: 1,
  secrets: TUNED_SECRETS,
  lookAlikes: TUNED_LOOK_ALIKES,
  settings: TUNED_SETTINGS,
  plainSettings: TUNED_PLAIN_SETTINGS,
  headers: TUNED_HEADERS,
};
