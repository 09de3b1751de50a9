import type { Corpus, Templates } from "./corpus.ts";
import { TUNED_MORE } from "./tuned-more.ts";
import { TUNED_LOOK_ALIKES } from "./tuned-look-alikes.ts";
import {
  TUNED_HEADERS,
  TUNED_PLAIN_SETTINGS,
  TUNED_SECRETS,
  TUNED_SETTINGS,
} from "./tuned-secrets.ts";

const together = (a: Templates, b: Templates): Templates => {
  const kinds = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries(
    [...kinds].map((kind) => [kind, [...(a[kind] ?? []), ...(b[kind] ?? [])]]),
  );
};

export const TUNED: Corpus = {
  seed: 1,
  secrets: together(TUNED_SECRETS, TUNED_MORE),
  lookAlikes: TUNED_LOOK_ALIKES,
  settings: TUNED_SETTINGS,
  plainSettings: TUNED_PLAIN_SETTINGS,
  headers: TUNED_HEADERS,
};
