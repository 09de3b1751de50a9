const MAX_CHARS = 500;
const MAX_BYTES = 64 * 1024;

/**
 * Whose an error answer seems to be: `api` has the form that the API gives its errors, `json` is another JSON, `page`
 * is HTML or XML, such as a proxy's or a web server's; `text` is anything else, `none` nothing.
 */
export type ErrorForm = "api" | "json" | "page" | "text" | "none";

export interface ErrorBody {
  write(chunk: Uint8Array): void;
  /** Once all of it was written. */
  read(contentType: string): {
    readonly form: ErrorForm;
    /** The upstream's own words, not ours: cleaned before they are shown to anyone. */
    readonly words: string | undefined;
  };
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
    read(contentType) {
      const text = Buffer.concat(chunks)
        .toString("utf8")
        .replace(/^\uFEFF/, "")
        .trim();
      if (text === "") return { form: "none", words: undefined };
      const { form, words } = readWords(text);
      const isPage = form === "text" && (isPageType(contentType) || isPageText(text));
      return { form: isPage ? "page" : form, words: words.slice(0, MAX_CHARS) };
    },
  };
}

const PAGE_TYPE = /^(text\/(html|xml|css)|application\/(xml|xhtml\+xml))/i;

export function isPageType(contentType: string): boolean {
  return PAGE_TYPE.test(contentType.trim());
}

/** No JSON begins so. */
export function isPageText(text: string): boolean {
  return text.trimStart().startsWith("<");
}

/** `{"errors":["…"]}` of v2 [C]; `{"status":"error","message":"…"}` of early v2 and v1, or `{}` [C]; else the text. */
function readWords(text: string): { form: ErrorForm; words: string } {
  const body = parse(text);
  if (typeof body !== "object" || body === null) return { form: "text", words: text };
  if ("errors" in body && Array.isArray(body.errors)) {
    const isPlain = body.errors.every((each) => typeof each === "string");
    // As it came: how deep the rest is nested is up to whoever sent it.
    return { form: "api", words: isPlain ? body.errors.join("; ") : text };
  }
  if ("message" in body && typeof body.message === "string") {
    const isApi = "status" in body && body.status === "error";
    return { form: isApi ? "api" : "json", words: body.message };
  }
  const isEmpty = !Array.isArray(body) && Object.keys(body).length === 0;
  return { form: isEmpty ? "api" : "json", words: text };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
