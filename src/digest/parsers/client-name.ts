const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/kali/i, "Kali"],
  [/parrot/i, "Parrot"],
  [/pentoo/i, "Pentoo"],
  [/darwin/i, "Darwin"],
  [/mac ?os|macintosh/i, "macOS"],
  [/windows/i, "Windows"],
  [/android/i, "Android"],
  [/iphone|ipad/i, "iOS"],
];
/** Libraries and partner marks that stand before the program that uses them. */
const WRAPPERS = /^(?:(?:APN|HashiCorp|aws-internal|exec-env|m)\/[^\s,]*[\s,]+)+(?=[A-Za-z])/;
/** What one run of a program calls itself. */
const RUN_ID = /[_-]?[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}$/i;

/** A user agent in two words: the program, without its version, and the system it says it runs on; Linux goes without saying. */
export function clientOf(userAgent: string): string {
  const text = userAgent.replace(/^\[|\]$/g, "").trim();
  if (text === "") return "";
  const product = productOf(text);
  const system = SYSTEMS.find(([pattern]) => pattern.test(text))?.[1] ?? "";
  return system === "" ? product : `${product} on ${system}`;
}

function productOf(text: string): string {
  if (/^(?:console|signin)\.|console\.amazonaws|aws-console|AWSConsole|^S3Console/i.test(text))
    return "console";
  if (/\.amazonaws\.com$|^AWS Internal/.test(text)) return text;
  if (text.startsWith("Mozilla/")) return "browser";
  const own = text.replace(WRAPPERS, "");
  const first = /^[A-Z]\w*(?: [A-Z][A-Za-z]+)+|^[^\s/,]+/.exec(own)?.[0] ?? own;
  return first.replace(RUN_ID, "").replace(/(?<![\d.])[\d.]+$/, "");
}
