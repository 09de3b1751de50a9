import type { Span } from "./shorten-middle.ts";

/** Folders of a path of either kind, down to its last part. */
const FOLDERS =
  /[\\](?:[^\\/"'<>|:;,←→]{1,80}[\\]){3,}|(?<![:/\w])\/(?:[^\\/"'<>|:;,\s]{1,80}\/){4,}/g;
const KEPT_FOLDERS = 2;
/** Cutting less out than this saves nothing. */
const MIN_CUT = 24;

/**
 * Long paths without their first folders, which say the least: `…+41\owa\auth\x.aspx`. What one of
 * `places` covers stays, with the folders behind it.
 */
export function shortenPaths(text: string, places: readonly Span[] = []): string {
  return text.replace(FOLDERS, (folders, offset: number) => {
    const separator = folders[0] ?? "/";
    const kept = folders
      .split(separator)
      .slice(-KEPT_FOLDERS - 1)
      .join(separator);
    const most = folders.length - kept.length - 1;
    const firsts = places
      .filter(({ from, to }) => from < offset + most && to > offset)
      .map(({ from }) => folders.lastIndexOf(separator, from - offset));
    const cut = Math.min(most, ...firsts);
    return cut < MIN_CUT ? folders : `…+${String(cut)}${folders.slice(cut)}`;
  });
}
