import { hkdfSync, randomBytes } from "node:crypto";

export interface ConfirmKeys {
  /** For A256GCM. */
  readonly seal: Uint8Array;
  /** For HMAC-SHA-256. */
  readonly code: Uint8Array;
}

const KEY_BYTES = 32;

/** Two keys that tell nothing of each other, out of a secret that several processes share, or out of one of this process alone. */
export function deriveKeys(secret: string | undefined): ConfirmKeys {
  const source = secret === undefined ? randomBytes(KEY_BYTES) : Buffer.from(secret, "utf8");
  const derive = (use: string): Uint8Array =>
    new Uint8Array(hkdfSync("sha256", source, "", `threatstack-mcp ${use}`, KEY_BYTES));
  return { seal: derive("sealed confirmation"), code: derive("confirmation code") };
}
