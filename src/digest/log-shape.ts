import { mask } from "./mask.ts";

const WEEKDAY_DATE =
  /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\s+[A-Z][a-z]{2}\s+\d{1,2}\s+\d\d:\d\d:\d\d(?:\s+\d{4})?/g;
/** A name in brackets after an address, or the value of a field that holds a name. */
const RESOLVED = /\((?:[\w-]+\.)+[\w-]+\)|\(\)/g;
const REMOTE =
  /\b(rhost|host|from|reverse mapping checking getaddrinfo for)([ =])(?=[\w-]*[.\d])[\w.:-]+/g;
/** A name nobody has, tried by a stranger: the stranger is the news, not the name. */
const TRIED_NAME =
  /((?:[Ii]nvalid|[Ii]llegal|[Uu]nknown) user|[Ff]ailed (?:password|none|publickey|keyboard-interactive\/pam) for(?: (?:invalid|illegal) user)?|input_userauth_request: invalid user)\s+(?!from\b)\S*/g;

/** A log line as a template: dates, numbers, addresses, resolved names and tried names taken out. */
export function logShape(text: string): string {
  return mask(
    text
      .replace(WEEKDAY_DATE, "#")
      .replace(RESOLVED, "(*)")
      .replace(REMOTE, "$1$2*")
      .replace(TRIED_NAME, (whole, lead: string) => keepsRoot(whole, lead)),
  ).trimEnd();
}

function keepsRoot(whole: string, lead: string): string {
  return whole.endsWith(" root") ? whole : `${lead} *`;
}
