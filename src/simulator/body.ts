import { createPayloadHash } from "./payload-hash.ts";

export type Chunks = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/** The body of an answer: its length and Hawk hash are known before the first byte leaves. */
export interface Body {
  readonly contentType: string;
  /** Bytes. */
  readonly length: number;
  readonly hash: string;
  open(): Chunks;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Body;
}

export function jsonAnswer(value: unknown, status = 200): Answer {
  return { status, body: textBody(JSON.stringify(value), "application/json") };
}

export function textAnswer(text: string, status: number, contentType = "text/plain"): Answer {
  return { status, body: textBody(text, contentType) };
}

/** 204. */
export function emptyAnswer(): Answer {
  return { status: 204, body: textBody("", "") };
}

function textBody(text: string, contentType: string): Body {
  const bytes = Buffer.from(text);
  const hash = createPayloadHash(contentType);
  hash.update(bytes);
  return { contentType, length: bytes.length, hash: hash.digest(), open: () => [bytes] };
}
