import { createHash } from "node:crypto";

export interface PayloadHash {
  update(chunk: Uint8Array): void;
  digest(): string;
}

/** Hawk 1 payload hash, taken chunk by chunk: media type without parameters, then the exact bytes. */
export function createPayloadHash(contentType: string): PayloadHash {
  const hash = createHash("sha256");
  hash.update(`hawk.1.payload\n${mediaType(contentType)}\n`);
  return {
    update: (chunk) => void hash.update(chunk),
    digest: () => hash.update("\n").digest("base64"),
  };
}

function mediaType(contentType: string): string {
  return (contentType.split(";", 1)[0] ?? "").trim().toLowerCase();
}
