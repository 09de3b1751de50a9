import { type CleanText, markClean } from "./clean-text.ts";

const MAX_NAME_CHARS = 60;

/**
 * The name of a file for our own lines. It may be chosen by whoever sends the files: no blank and no mark of it
 * stands among our own words, and of a long one the end.
 */
export function fileNameText(file: string): CleanText {
  const plain = file.replaceAll(/[^\w./@=+:~-]/g, "_");
  const isLong = plain.length > MAX_NAME_CHARS;
  return markClean(isLong ? `…${plain.slice(-MAX_NAME_CHARS)}` : plain);
}

/** Why a part of a file was not read: our own words, around which a library may have put its own. */
export function reasonText(why: string): CleanText {
  return markClean(why.replaceAll(/[^\x20-\x7e]/g, "?"));
}
