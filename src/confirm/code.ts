import { createHmac, timingSafeEqual } from "node:crypto";
import type { Fingerprint } from "./pending-change.ts";

/** Crockford's base 32: no letter that is mistaken for a digit. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const DIGITS = /^[0-9A-HJKMNP-TV-Z]*$/;
const TIME_CHARS = 2;
const MAC_CHARS = 8;
const HALF = (TIME_CHARS + MAC_CHARS) / 2;
/** What two characters can tell apart, in seconds: longer than a code is good for. */
export const CODE_PERIOD_MS = 32 ** TIME_CHARS * 1000;

export interface Coded {
  readonly fingerprint: Fingerprint;
  /** Epoch milliseconds, a whole second. */
  readonly at: number;
  readonly process: string | undefined;
}

/** Ten characters that a person can type: when it was shown, and a MAC over everything that it is bound to. */
export function codeOf({ fingerprint, at, process }: Coded, key: Uint8Array): string {
  const { tool, organization, caller, change, state } = fingerprint;
  const bound = [tool, organization, caller, change, state, at, process ?? ""];
  const mac = createHmac("sha256", key).update(JSON.stringify(bound)).digest();
  const seconds = Math.round(at / 1000) % 32 ** TIME_CHARS;
  const text = base32(BigInt(seconds), TIME_CHARS) + base32(mac.readBigUInt64BE(), MAC_CHARS);
  return `${text.slice(0, HALF)}-${text.slice(HALF)}`;
}

function base32(value: bigint, chars: number): string {
  let text = "";
  for (let rest = value; text.length < chars; rest >>= 5n)
    text = ALPHABET[Number(rest & 31n)] + text;
  return text;
}

/** The code as it is made, however it was typed; undefined for what is none. */
export function readCode(typed: string): string | undefined {
  const text = typed
    .toUpperCase()
    .replaceAll(/[\s-]/g, "")
    .replaceAll("O", "0")
    .replaceAll(/[IL]/g, "1");
  const isCode = text.length === TIME_CHARS + MAC_CHARS && DIGITS.test(text);
  return isCode ? `${text.slice(0, HALF)}-${text.slice(HALF)}` : undefined;
}

/** When a code was shown, if that was within the last period. */
export function timeOfCode(code: string, now: number): number {
  const residue = digitAt(code, 0) * 32 + digitAt(code, 1);
  // A moment is rounded up to its second.
  const latest = Math.ceil(now / 1000);
  const age = (((latest - residue) % 1024) + 1024) % 1024;
  return (latest - age) * 1000;
}

function digitAt(code: string, place: number): number {
  return ALPHABET.indexOf(code.charAt(place));
}

export function isSameCode(left: string, right: string): boolean {
  return left.length === right.length && timingSafeEqual(Buffer.from(left), Buffer.from(right));
}
