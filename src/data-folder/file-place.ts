/** What the place of a file in the folder says of the events in it. */
export type FilePlace =
  | { readonly of: "alert"; readonly alertId: string }
  | { readonly of: "file"; readonly stem: string }
  | { readonly of: "anything" };

const ENDINGS = /(?:\.(?:jsonl?|ndjson|log|txt|csv|tsv|gz|gzip|zip|zst|zstd)){1,4}$/i;

/** `events/<alertId>…` belong to that alert; a file at the top is an alert of its own. */
export function placeOf(name: string): FilePlace {
  const [first = "", second, ...deeper] = name.split("/");
  if (second === undefined) return { of: "file", stem: stemOf(first) };
  if (first !== "events") return { of: "anything" };
  return { of: "alert", alertId: deeper.length === 0 ? stemOf(second) : second };
}

function stemOf(base: string): string {
  return base.replace(ENDINGS, "") || base;
}
