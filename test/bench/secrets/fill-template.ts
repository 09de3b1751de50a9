import type { Random } from "../random.ts";

const ALPHABETS: Readonly<Record<string, string>> = {
  hex: "0123456789abcdef",
  HEX: "0123456789ABCDEF",
  an: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789",
  AN: "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789",
  low: "abcdefghijklmnopqrstuvwxyz0123456789",
  b64: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/",
  b64u: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_",
  b32: "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567",
  num: "0123456789",
};
const SYLLABLES = ["plum", "tor", "Ka", "zen", "Ri", "ox", "mar", "Vel", "qui", "Do", "sun", "ber"];
const SIGNS = ["!", "_", ".", "-", "#", "+"];

/** `{hex:32}`, `{pw}`, `{uuid}`, `{login}`: a value of that form. */
const FIELD = /\{(pw|uuid|login|hex|HEX|an|AN|low|b64u?|b32|num)(?::(\d+))?\}/g;

/** A text with random values in the place of its fields. */
export function fillTemplate(template: string, random: Random): string {
  return template.replace(FIELD, (_field, form: string, length = "0") =>
    valueOf(form, Number(length), random),
  );
}

function valueOf(form: string, length: number, random: Random): string {
  if (form === "pw") return password(random);
  if (form === "uuid") return random.uuid();
  if (form === "login") return Buffer.from(`svc:${password(random)}`).toString("base64");
  const alphabet = ALPHABETS[form];
  if (alphabet === undefined) throw new Error(`no form "${form}"`);
  const signs = Array.from({ length }, () => alphabet[random.int(alphabet.length)]).join("");
  // No vendor's token is of one sort of sign alone.
  return length >= 16 && !/\d/.test(signs) ? `7${signs.slice(1)}` : signs;
}

/** As people choose them: syllables, a number and now and then a sign. */
function password(random: Random): string {
  const words = Array.from({ length: 2 + random.int(2) }, () => random.pick(SYLLABLES)).join("");
  const sign = random.int(2) === 0 ? random.pick(SIGNS) : "";
  return `${words}${sign}${String(10 + random.int(9989))}`;
}
