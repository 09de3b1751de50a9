export type Scope = "loopback" | "link-local" | "internal" | "external" | "any" | "";

/** Where an address stands seen from the monitored network; "" for what is no address. */
export function scopeOf(address: string): Scope {
  const v4 = V4.exec(address);
  if (v4 !== null) return scopeOfV4(v4);
  const text = plainAddress(address);
  const mapped = V4.exec(text);
  return mapped === null ? scopeOfV6(text) : scopeOfV4(mapped);
}

/** Under which every virtual machine of Azure finds its platform. */
const AZURE_PLATFORM = "168.63.129.16";
const V4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;

/** One spelling for an address: no brackets, no zone, no v4 inside v6, v6 in its short form. */
export function plainAddress(address: string): string {
  if (!address.includes(":")) return address.trim();
  const text = address
    .trim()
    .replaceAll(/^\[|\]$|%.*$/g, "")
    .toLowerCase();
  if (text.startsWith("::ffff:") && text.includes(".")) return text.slice(7);
  return /^(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}$/.test(text) ? shortV6(text) : text;
}

/** The longest run of zeros as `::` (RFC 5952). */
function shortV6(text: string): string {
  const plain = `:${text
    .split(":")
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(":")}:`;
  const [longest = ""] = [...plain.matchAll(/(?::0)+(?=:)/g)]
    .map(([run]) => run)
    .toSorted((a, b) => b.length - a.length);
  const short = longest.length > 2 ? plain.replace(`${longest}:`, "::") : plain;
  return short.replace(/^:(?!:)/, "").replace(/(?<!:):$/, "");
}

function scopeOfV4([address, first, second, third, fourth]: readonly string[]): Scope {
  const a = Number(first);
  const b = Number(second);
  if (a > 255 || b > 255 || Number(third) > 255 || Number(fourth) > 255) return "";
  if (a === 0) return "any";
  if (a === 127) return "loopback";
  if (a === 169 && b === 254) return "link-local";
  return isPrivateV4(a, b) || address === AZURE_PLATFORM ? "internal" : "external";
}

/** RFC 1918, RFC 6598 and multicast: nothing that an outsider can own. */
function isPrivateV4(a: number, b: number): boolean {
  if (a === 10 || a >= 224) return true;
  if (a === 172) return b >= 16 && b < 32;
  if (a === 192) return b === 168;
  return a === 100 && b >= 64 && b < 128;
}

function scopeOfV6(text: string): Scope {
  if (!/^[0-9a-f:.]+$/.test(text) || text.split(":").length < 3) return "";
  if (text === "::") return "any";
  if (text === "::1") return "loopback";
  if (/^fe[89ab]/.test(text)) return "link-local";
  return /^f[cdf]/.test(text) ? "internal" : "external";
}
