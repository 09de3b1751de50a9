import type { Asked } from "./invariants.ts";

/** Random for each answer: it must not make two runs differ. */
const TAG = /(<\/?data) [\w-]+>/g;
/** As random. */
const CODE = /confirm="[\w-]+"/g;

/** Whole answers, as a reader of the file sees them. */
export function writtenDown(all: readonly Asked[]): string {
  return all.map((asked) => sectionOf(asked)).join("\n");
}

function sectionOf({ situation, answer }: Asked): string {
  const { apiVersion, name, args } = situation;
  const { text, links, meta, isError } = answer;
  return [
    `=== version ${apiVersion}, ${name}${isError ? ", isError" : ""}: ${JSON.stringify(args)}`,
    text.replaceAll(TAG, "$1 TAG>").replaceAll(CODE, 'confirm="CODE"'),
    ...links.map((link) => `--- link ${link.name}: ${link.uri}`),
    ...(meta === undefined ? [] : [`--- _meta ${JSON.stringify(meta)}`]),
    "",
  ].join("\n");
}
