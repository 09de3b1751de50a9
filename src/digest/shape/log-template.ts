import { mask } from "./mask.ts";

const WEEKDAY_DATE = /\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\s+[A-Z][a-z]{2}\s+[#\d]\S*\s+#(?:\s+#)?/g;
/** A name in brackets after an address. */
const RESOLVED = /\((?:[\w*#-]+\.)+[\w*#-]+\)|\(\)/g;
/** An address, or a name with dots in it, where one is told. */
const REMOTE = /\b(rhost|host|from|getaddrinfo for)([ =])(?:<[a-z-]+>|(?=[\w*#-]*\.)[\w.:*#-]+)/g;
/** A name nobody has, tried by a stranger: the stranger is the news, not the name. */
const TRIED_NAME =
  /((?:[Ii]nvalid|[Ii]llegal|[Uu]nknown) user|[Ff]ailed (?:password|none|publickey|keyboard-interactive\/pam) for(?: (?:invalid|illegal) user)?|input_userauth_request: invalid user)\s+(?!from\b)\S*/g;

/** A log line as a template: dates, numbers, addresses, resolved names and tried names taken out. */
export function logTemplate(text: string): string {
  let template = mask(text);
  if (template.includes("#")) template = template.replaceAll(WEEKDAY_DATE, "#");
  if (template.includes("(")) template = template.replaceAll(RESOLVED, "(*)");
  template = template.replaceAll(REMOTE, "$1$2*");
  return template.replaceAll(TRIED_NAME, (whole, lead: string) => keepsRoot(whole, lead)).trimEnd();
}

function keepsRoot(whole: string, lead: string): string {
  return whole.endsWith(" root") ? whole : `${lead} *`;
}
