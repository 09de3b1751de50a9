const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/kali/i, "Kali"],
  [/parrot/i, "Parrot"],
  [/pentoo/i, "Pentoo"],
  [/darwin/i, "Darwin"],
  [/mac ?os|macintosh/i, "macOS"],
  [/windows/i, "Windows"],
  [/android/i, "Android"],
  [/iphone|ipad/i, "iOS"],
  [/linux/i, "Linux"],
];

/** A user agent in two words: the program, without its version, and the system it says it runs on. */
export function clientOf(userAgent: string): string {
  const text = userAgent.replace(/^\[|\]$/g, "").trim();
  if (text === "") return "";
  const product = productOf(text);
  const system = SYSTEMS.find(([pattern]) => pattern.test(text))?.[1] ?? "";
  return system === "" ? product : `${product} on ${system}`;
}

function productOf(text: string): string {
  if (/^(?:console|signin)\.|console\.amazonaws|aws-console|AWSConsole/i.test(text))
    return "console";
  if (/\.amazonaws\.com$|^AWS Internal/.test(text)) return text;
  if (text.startsWith("Mozilla/")) return "browser";
  const first = /^[^\s/,]+/.exec(text)?.[0] ?? text;
  return first.replace(/[\d.]+$/, "");
}
