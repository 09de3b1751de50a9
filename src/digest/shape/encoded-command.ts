/** `-e`, `-enc`, `-EncodedCommand` and what lies between, then base64. */
const ENCODED = /[\s"'][-/\u2013]e(?:c|nc\w*)?\s+["']?([A-Za-z0-9+/]{16,8192}={0,2})/i;
const MAX_DECODED = 400;
/** Of what is decoded so much must be readable, or it is no text. */
const READABLE = 0.9;

/**
 * What an encoded PowerShell command says: of base64 of UTF-16, as PowerShell takes it, or of UTF-8, the
 * first 400 characters in one line; "" where nothing readable comes out. At most 8,192 characters are read.
 */
export function decodedCommand(line: string): string {
  const encoded = line.length < 20 ? undefined : ENCODED.exec(line)?.[1];
  if (encoded === undefined) return "";
  const bytes = Buffer.from(encoded, "base64");
  const isWide = bytes.length > 3 && bytes[1] === 0 && bytes[3] === 0;
  const text = bytes
    .toString(isWide ? "utf16le" : "utf8")
    .replaceAll(/\s+/g, " ")
    .trim();
  return isReadable(text) ? text.slice(0, MAX_DECODED) : "";
}

function isReadable(text: string): boolean {
  let readable = 0;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit >= 32 && unit < 127) readable += 1;
  }
  return text.length > 3 && readable >= text.length * READABLE;
}
