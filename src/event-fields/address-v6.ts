/** The eight numbers of an address of version 6. */
export type V6Groups = readonly number[];

/** Names in programs and ids of hardware can be spelled like addresses that nobody was ever given. */
const HARDWARE = /^(?:[0-9a-f]{2}:){7}[0-9a-f]{2}$/i;

/**
 * The groups of a text that is an address by its form. Undefined for what is none all the same: eight pairs of
 * digits are an id of hardware, and outside of what the IANA has ever allotted there are only names such as `a::b`.
 */
export function v6Groups(text: string): V6Groups | undefined {
  if (HARDWARE.test(text)) return undefined;
  const [head = "", tail] = text.split("::");
  const before = groupsOf(head);
  const behind = tail === undefined ? [] : groupsOf(tail);
  const zeros = Array.from({ length: 8 - before.length - behind.length }, () => 0);
  const groups = [...before, ...zeros, ...behind];
  return isAllotted(groups) && !isName(text) ? groups : undefined;
}

/** In its short form (RFC 5952): the longest run of zeros as `::`. */
export function v6Text(groups: V6Groups): string {
  const plain = `:${groups.map((group) => group.toString(16)).join(":")}:`;
  const [longest = ""] = [...plain.matchAll(/(?::0)+(?=:)/g)]
    .map(([run]) => run)
    .toSorted((a, b) => b.length - a.length);
  const short = longest.length > 2 ? plain.replace(`${longest}:`, "::") : plain;
  return short.replace(/^:(?!:)/, "").replace(/(?<!:):$/, "");
}

export interface V4Inside {
  readonly address: string;
  /** Whether both are one and the same machine, not only a way to it. */
  readonly isWhole: boolean;
}

/**
 * The address of version 4 that one of version 6 carries: mapped, compatible and translated ones (RFC 4291, RFC
 * 6052, RFC 8215), and 6to4, where it is that of the gateway (RFC 3056).
 */
export function v4Inside(groups: V6Groups): V4Inside | undefined {
  const [a = 0, b = 0, c = 0] = groups;
  const isZero = (from: number, to: number) => groups.slice(from, to).every((group) => group === 0);
  const isMapped = isZero(0, 5) && groups[5] === 0xffff;
  const isTranslated = isZero(0, 4) && groups[4] === 0xffff && groups[5] === 0;
  const isCompatible = isZero(0, 6) && groups[6] !== 0;
  const isNat64 = a === 0x64 && b === 0xff9b && (c === 1 || isZero(2, 6));
  if (isMapped || isTranslated || isCompatible || isNat64) {
    return { address: v4Text(groups[6], groups[7]), isWhole: true };
  }
  return a === 0x2002 ? { address: v4Text(b, c), isWhole: false } : undefined;
}

function v4Text(high = 0, low = 0): string {
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}

function groupsOf(part: string): number[] {
  if (part === "") return [];
  return part.split(":").flatMap((group) => {
    if (!group.includes(".")) return [Number.parseInt(group, 16)];
    const [a = 0, b = 0, c = 0, d = 0] = group.split(".").map(Number);
    return [(a << 8) | b, (c << 8) | d];
  });
}

/** Global unicast, local, link-local, site-local and multicast ones, and what stands for none, oneself or version 4. */
function isAllotted(groups: V6Groups): boolean {
  const [first = 0, second = 0] = groups;
  if (first >= 0x2000 && first <= 0x3fff) return true;
  if (first >= 0xfc00 && first <= 0xfdff) return true;
  if (first >= 0xfe80) return true;
  if (first === 0x64) return second === 0xff9b;
  if (v4Inside(groups) !== undefined) return true;
  return first === 0 && groups.slice(0, 7).every((group) => group === 0) && (groups[7] ?? 0) < 2;
}

/** `feed::add` is an address by its form. */
function isName(text: string): boolean {
  return text.includes("::") && /^[a-f:]+$/i.test(text) && /[a-f]/i.test(text);
}
