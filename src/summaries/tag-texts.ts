import type { Clean } from "../text/clean.ts";
import { type CleanText, cleanText } from "../text/clean-text.ts";

const TAG_CHARS = 80;

/** Tags as `key=value`, in whichever form they came: records, plain texts, or one record of all. */
export function tagTexts(tags: unknown, clean: Clean): CleanText[] {
  if (Array.isArray(tags)) return tags.map((tag: unknown) => tagText(tag, clean)).filter(Boolean);
  if (typeof tags !== "object" || tags === null) return [clean(tags)].filter(Boolean);
  return Object.entries(tags).map(([key, value]) => pairText(key, value, clean));
}

function tagText(tag: unknown, clean: Clean): CleanText {
  if (typeof tag !== "object" || tag === null || !("key" in tag)) return clean(tag);
  return pairText(tag.key, "value" in tag ? tag.value : undefined, clean);
}

function pairText(key: unknown, value: unknown, clean: Clean): CleanText {
  return cleanText`${clean(key, TAG_CHARS)}=${clean(value, TAG_CHARS)}`;
}
