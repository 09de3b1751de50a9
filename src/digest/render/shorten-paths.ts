/** Folders of a path of either kind, down to its last part. */
const FOLDERS =
  /[\\](?:[^\\/"'<>|:;,]{1,80}[\\]){3,}|(?<![:/\w])\/(?:[^\\/"'<>|:;,\s]{1,80}\/){4,}/g;
const KEPT_FOLDERS = 2;
/** Cutting less out than this saves nothing. */
const MIN_CUT = 24;

/** Long paths without their first folders, which say the least: `…+41\owa\auth\x.aspx`. */
export function shortenPaths(text: string): string {
  return text.replace(FOLDERS, (folders) => {
    const separator = folders[0] ?? "/";
    const kept = folders
      .split(separator)
      .slice(-KEPT_FOLDERS - 1)
      .join(separator);
    const cut = folders.length - kept.length - 1;
    return cut < MIN_CUT ? folders : `…+${String(cut)}${separator}${kept}`;
  });
}
