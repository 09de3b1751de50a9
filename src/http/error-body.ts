const MAX_CHARS = 500;
const MAX_BYTES = 64 * 1024;

export interface ErrorBody {
  write(chunk: Uint8Array): void;
  /** The upstream's own words, not ours: cleaned before they are shown to anyone. */
  words(): string | undefined;
}

/** Keeps the beginning of an error answer, which need not be JSON: a 429's was not (docs/threat-stack-api.md §2.0 [C]). */
export function createErrorBody(): ErrorBody {
  const chunks: Uint8Array[] = [];
  let room = MAX_BYTES;
  return {
    write(chunk) {
      if (room <= 0) return;
      chunks.push(chunk.subarray(0, room));
      room -= chunk.byteLength;
    },
    words() {
      const text = Buffer.concat(chunks).toString("utf8").trim();
      return text === "" ? undefined : readWords(text).slice(0, MAX_CHARS);
    },
  };
}

/** `{"errors":["…"]}` of v2 [C]; `{"status":"error","message":"…"}` of early v2 and v1 [C]; else the text. */
function readWords(text: string): string {
  const body = parse(text);
  if (typeof body !== "object" || body === null) return text;
  if ("errors" in body && Array.isArray(body.errors)) {
    return body.errors
      .map((each) => (typeof each === "string" ? each : JSON.stringify(each)))
      .join("; ");
  }
  if ("message" in body && typeof body.message === "string") return body.message;
  return text;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
