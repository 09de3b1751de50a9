import { scopeOf } from "./addresses.ts";

const UUID = "\\{?[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\}?";
const SID = "S-1-5-21(?:-\\d+)+";
const DATE_TIME =
  "\\d{4}-\\d\\d-\\d\\d(?:[T ]\\d\\d:\\d\\d(?::\\d\\d)?(?:[.,]\\d+)?(?:Z|[+-]\\d\\d:?\\d\\d)?)?";
const CLOCK = "\\d{1,2}:\\d\\d(?::\\d\\d)?(?:\\.\\d+)?";
const IPV4 = "\\d{1,3}(?:\\.\\d{1,3}){3}";
const IPV6 = "(?:[0-9a-fA-F]{1,4}:|::)[0-9a-fA-F:]*:[0-9a-fA-F:.]*";
const TEMPORARY =
  "(?:tmp|temp)[._-]?(?=\\w*[0-9A-Z_])\\w{6,}|[\\w~$-]{2,}\\.tmp|__PSScriptPolicyTest_\\w+\\.\\w+";
const POD_SUFFIX = "-[0-9a-f]{8,10}-[0-9a-z]{5}(?![\\w-])";
const WORD = "[0-9A-Za-z]*\\d[0-9A-Za-z]*(?:\\.\\d+)*";
const VOLATILE = new RegExp(
  [UUID, SID, DATE_TIME, `${IPV4}(?![\\w.])`, CLOCK, IPV6, TEMPORARY, POD_SUFFIX, WORD]
    .map((part) => `(${part})`)
    .join("|"),
  "gi",
);

/**
 * A text with what changes from one event to the next taken out: numbers become `#`, ids, hashes and
 * temporary names `*`, addresses their scope. What tells two actions apart stays.
 */
export function mask(text: string): string {
  return text.replace(VOLATILE, maskPart);
}

function maskPart(part: string, ...groups: (string | undefined)[]): string {
  if (groups[8] !== undefined) return maskWord(part);
  if (groups[0] !== undefined) return "*";
  if (groups[1] !== undefined) return "S-*";
  if (groups[2] !== undefined || groups[4] !== undefined) return "#";
  if (groups[3] !== undefined) return `<${scopeOf(part) || "address"}>`;
  if (groups[5] !== undefined) return scopeOf(part) === "" ? part : `<${scopeOf(part)}>`;
  if (groups[7] !== undefined) return "-*";
  return part.toLowerCase().endsWith(".tmp") ? "*.tmp" : "tmp*";
}

/** A run of letters and digits that holds a digit. */
function maskWord(word: string): string {
  if (/^[\d.]+$/.test(word)) return "#";
  if (/^0x[0-9a-f]+$/i.test(word)) return "#";
  if (word.length >= 8 && /^[0-9a-f]+$/i.test(word)) return "*";
  const lead = /^[A-Za-z]+/.exec(word)?.[0] ?? "";
  const digits = word.replace(/\D/g, "").length;
  const turns = word.replace(/\d+/g, "#").replace(/[A-Za-z]+/g, "a").length;
  if (turns >= 4 || (word.length >= 16 && digits >= 3)) return lead.length >= 3 ? `${lead}*` : "*";
  if (lead === "") return word.replace(/^[\d.]+/, "#");
  return word.replace(/\d{4,}/g, "#");
}
