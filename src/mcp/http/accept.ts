export const JSON_TYPE = "application/json";
export const STREAM = "text/event-stream";
export type Media = typeof JSON_TYPE | typeof STREAM;

/**
 * The form of an answer that a client takes, read from its `Accept`; undefined when it takes none
 * that we have. Who names event streams gets one, because only there is room for progress and
 * questions; who does not, may not be able to read one, and is spared it where there is a choice.
 */
export function chooseMedia(
  accept: string | undefined,
  offered: readonly Media[],
): Media | undefined {
  const ranges = readRanges(accept);
  const taken = offered.filter((media) => accepts(ranges, media));
  const named = taken.find(
    (media) => media === STREAM && ranges.some(({ type }) => type === media),
  );
  return named ?? taken.find((media) => media !== STREAM) ?? taken[0];
}

interface Range {
  readonly type: string;
  readonly isRefused: boolean;
}

/** Every client that says nothing takes everything (RFC 9110, section 12.5.1). */
function readRanges(accept = ""): Range[] {
  const ranges = accept.split(",").flatMap((part) => {
    const [type = "", ...parameters] = part.split(";").map((piece) => piece.trim().toLowerCase());
    const isRefused = parameters.some((parameter) => /^q\s*=\s*0(?:\.0*)?$/.test(parameter));
    return type === "" ? [] : [{ type, isRefused }];
  });
  return ranges.length === 0 ? [{ type: "*/*", isRefused: false }] : ranges;
}

/** The most specific range that fits decides. */
function accepts(ranges: readonly Range[], media: Media): boolean {
  const general = `${media.split("/", 1)[0]}/*`;
  for (const type of [media, general, "*/*", "*"]) {
    const range = ranges.find((candidate) => candidate.type === type);
    if (range !== undefined) return !range.isRefused;
  }
  return false;
}
