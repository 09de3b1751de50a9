import { EncryptJWT, errors, jwtDecrypt } from "jose";
import { refused } from "./refused.ts";
import type { Fingerprint } from "./pending-change.ts";
import type { Shown } from "./shown.ts";

export interface SealOptions {
  readonly key: Uint8Array;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly ttlMs: number;
}

/** A confirmation that travels through the client, who can neither read nor change it. */
export async function seal(
  { id, at, fingerprint, process }: Shown,
  { key, ttlMs }: Pick<SealOptions, "key" | "ttlMs">,
): Promise<string> {
  return new EncryptJWT({ ...fingerprint, at, ...(process !== undefined && { process }) })
    .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
    .setJti(id)
    .setExpirationTime(new Date(at + ttlMs))
    .encrypt(key);
}

/** Throws `unconfirmed` for what this server did not seal, and for what is too old. */
export async function unseal(sealed: string, { key, now }: SealOptions): Promise<Shown> {
  try {
    const { payload } = await jwtDecrypt(sealed, key, {
      currentDate: new Date(now()),
      keyManagementAlgorithms: ["dir"],
      contentEncryptionAlgorithms: ["A256GCM"],
      requiredClaims: ["jti", "exp", "at"],
    });
    const process = payload["process"];
    return {
      id: payload.jti ?? "",
      at: Number(payload["at"]),
      fingerprint: fingerprintIn(payload),
      process: typeof process === "string" ? process : undefined,
    };
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw refused("late");
    if (error instanceof errors.JOSEError) throw refused("changed");
    throw error;
  }
}

function fingerprintIn(claims: Readonly<Record<string, unknown>>): Fingerprint {
  const text = (name: string): string => {
    const value = claims[name];
    return typeof value === "string" ? value : "";
  };
  return {
    tool: text("tool"),
    organization: text("organization"),
    caller: text("caller"),
    change: text("change"),
    state: text("state"),
  };
}
