import { createHash } from "node:crypto";

/** The same name always gives the same UUID (version 8: made by rules of our own). */
export function derivedUuid(name: string): string {
  const hex = derivedHex(name, 32);
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join("-");
}

/** The same name always gives the same hexadecimal id, as organizations and users have. */
export function derivedHex(name: string, chars: number): string {
  return createHash("sha256")
    .update(`threatstack-mcp data folder\n${name}`)
    .digest("hex")
    .slice(0, chars);
}
