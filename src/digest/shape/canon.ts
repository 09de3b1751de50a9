import { isTemporary } from "./mask.ts";

/** Digits in a row from here on are an id or a moment, never a port, a mode or a version. */
const LONG_NUMBER = 5;
const VOLATILE =
  /[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}|\b(?=[a-f]*\d)[0-9a-f]{12,}\b|(?!0{3,}\d{1,3}\b)\d{5,}|-[0-9a-f]{8,10}-[0-9a-z]{5}(?![\w-])|^(?:tmp|temp)[._-]?(?=\w*[0-9A-Z_])\w{6,}|^[\w~$-]{2,}\.tmp/gi;
const RUN = /[\w.~$%-]{5,}/g;

/**
 * A text without what no behaviour is known by: ids, hashes, long numbers, temporary names. Unlike
 * a mask it keeps addresses, ports, modes and versions. Texts that differ only so are looked at once.
 */
export function canon(text: string): string {
  return text.replace(RUN, (run) => (isVolatile(run) ? run.replace(VOLATILE, "*") : run));
}

function isVolatile(run: string): boolean {
  let digits = 0;
  let hex = 0;
  for (let at = 0; at < run.length; at += 1) {
    const unit = run.charCodeAt(at);
    digits = unit >= 48 && unit <= 57 ? digits + 1 : 0;
    hex = isHex(unit) ? hex + 1 : 0;
    if (digits >= LONG_NUMBER || hex >= 8) return true;
  }
  return isTemporary(run, 0, run.length);
}

function isHex(unit: number): boolean {
  return (unit >= 48 && unit <= 57) || (unit >= 97 && unit <= 102) || (unit >= 65 && unit <= 70);
}
