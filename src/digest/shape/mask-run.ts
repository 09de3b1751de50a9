import { scopeOf } from "../../event-fields/address.ts";

const UUID = "\\{?[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\}?";
const SID = "S-1-5-21(?:-\\d+)+";
const DATE_TIME =
  "\\d{4}-\\d\\d-\\d\\d(?:T\\d\\d:\\d\\d(?::\\d\\d)?(?:\\.\\d+)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?";
const IPV4 = "\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\w.])";
const CLOCK = "\\d{1,2}:\\d\\d(?::\\d\\d)?(?:\\.\\d+)?(?![\\w:])";
const IPV6 = "(?:[0-9a-fA-F]{1,4}:|::)[0-9a-fA-F:]*:[0-9a-fA-F:.]*|::[0-9a-fA-F]{1,4}(?![\\w:])";
/** Pairs of digits: an address or id of hardware, or the fingerprint of a key. */
const PAIRS = "[0-9a-fA-F]{2}(?::[0-9a-fA-F]{2}){5,}(?![\\w:])";
const TEMPORARY =
  "^(?:tmp|temp)[._-]?(?=\\w*[0-9A-Z_])\\w{6,}|^[\\w~$-]{2,}\\.tmp|^__PSScriptPolicyTest_\\w+\\.\\w+";
const POD_SUFFIX = "-[0-9a-f]{8,10}-[0-9a-z]{5}(?![\\w-])";
/** Where in a machine room: `R02-M1-N0-C:J12-U11`. */
const SLOT =
  "\\b(?=(?:[A-Z:-]{0,6}\\d){4})[A-Z]{1,2}\\d{1,3}(?:[-:][A-Z]{1,2}\\d{0,3}){3,8}(?![\\w-])";
/** Letters before the digit are looked at from their start only: from every letter would take ever longer. */
const WORD = "(?:(?<![A-Za-z])[A-Za-z]+)?\\d[0-9A-Za-z]*(?:\\.\\d+)*";
const VOLATILE = new RegExp(
  [`${UUID}|${PAIRS}`, SID, DATE_TIME, IPV4, CLOCK, IPV6, TEMPORARY, POD_SUFFIX, SLOT, WORD]
    .map((part) => `(${part})`)
    .join("|"),
  "gi",
);
/** What is spelled like an address and is none, such as part of an ARN, is made of words as all else. */
const WORDS = new RegExp(WORD, "g");
const NUMBER = /^(?:[\d.]+|0x[0-9a-f]+)$/i;
const HEX = /^[0-9a-f]+$/i;
const LEAD = /^[A-Za-z]*/;
const PLAIN_WORD = /^(?!te?mp)[0-9A-Za-z]+$/i;

/** One run of letters, digits and their punctuation, with its volatile parts masked. */
export function maskRun(run: string): string {
  if (PLAIN_WORD.test(run)) return maskWord(run);
  return run.replace(VOLATILE, maskPart);
}

function maskPart(part: string, ...groups: (string | undefined)[]): string {
  if (groups[9] !== undefined) return maskVersion(part);
  if (groups[0] !== undefined || groups[8] !== undefined) return "*";
  if (groups[1] !== undefined) return "S-*";
  if (groups[2] !== undefined || groups[4] !== undefined) return "#";
  if (groups[3] !== undefined || groups[5] !== undefined) {
    const scope = scopeOf(part);
    return scope === "" ? part.replace(WORDS, maskVersion) : `<${scope}>`;
  }
  if (groups[7] !== undefined) return "-*";
  return part.toLowerCase().endsWith(".tmp") ? "*.tmp" : "tmp*";
}

/** A word with the numbers that dots hang on it. */
function maskVersion(word: string): string {
  const dot = word.indexOf(".");
  if (dot < 0 || /^[\d.]+$/.test(word)) return maskWord(word);
  return `${maskWord(word.slice(0, dot))}.#`;
}

/** A word that may hold digits. */
function maskWord(word: string): string {
  const digits = countDigits(word);
  if (digits === 0) return word;
  if (digits === word.length || NUMBER.test(word)) return "#";
  if (word.length >= 8 && HEX.test(word)) return "*";
  const lead = LEAD.exec(word)?.[0] ?? "";
  return maskMixed(word, lead, digits);
}

function maskMixed(word: string, lead: string, digits: number): string {
  if (isRandom(word, digits)) return lead.length >= 3 ? `${lead}*` : "*";
  if (lead === "") return word.replace(/^[\d.]+/, "#");
  return digits >= 4 ? word.replaceAll(/\d{4,}/g, "#") : word;
}

/** Letters and digits that take turns as no one would name a thing. */
function isRandom(word: string, digits: number): boolean {
  if (word.length >= 16 && digits >= 3) return true;
  let turns = 0;
  for (let at = 1; at < word.length; at += 1) {
    if (isDigit(word, at) !== isDigit(word, at - 1)) turns += 1;
  }
  return turns >= 3;
}

function countDigits(word: string): number {
  let digits = 0;
  for (let at = 0; at < word.length; at += 1) if (isDigit(word, at)) digits += 1;
  return digits;
}

function isDigit(word: string, at: number): boolean {
  const unit = word.charCodeAt(at);
  return unit >= 48 && unit <= 57;
}
