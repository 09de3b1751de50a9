import { createHash } from "node:crypto";

export interface PayloadHash {
  update(chunk: Uint8Array): void;
  /** Base64; call once. */
  digest(): string;
}

/** Hawk 1 payload hash over chunks as they stream; the package hashes whole payloads only (docs/threat-stack-api.md §1.3 [C]). */
export function createPayloadHash(contentType: string): PayloadHash {
  const mediaType = contentType.split(";", 1)[0]?.trim().toLowerCase() ?? "";
  const hash = createHash("sha256").update(`hawk.1.payload\n${mediaType}\n`);
  return {
    update: (chunk) => void hash.update(chunk),
    digest: () => hash.update("\n").digest("base64"),
  };
}
