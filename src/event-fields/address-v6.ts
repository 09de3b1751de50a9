import { networkList } from "./network-list.ts";

/** The eight numbers of an address of version 6. */
export type V6Groups = readonly number[];

const COMPATIBLE = networkList(["::/96"]);
const CARRIERS = networkList([
  "::ffff:0:0/96",
  "::ffff:0:0:0/96",
  "64:ff9b::/96",
  "64:ff9b:1::/48",
]);
const GATEWAYS = networkList(["2002::/16"]);
/** What anybody can have (IANA): global and local unicast, multicast, and what carries version 4 or stands for oneself. */
const ALLOTTED = networkList([
  "2000::/3",
  "fc00::/7",
  "fe80::/9",
  "ff00::/8",
  "::/96",
  "::ffff:0:0/96",
  "::ffff:0:0:0/96",
  "64:ff9b::/96",
  "64:ff9b:1::/48",
]);

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
  return ALLOTTED.check(text, "ipv6") && !isName(text, groups) ? groups : undefined;
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
export function v4Inside(text: string, groups: V6Groups): V4Inside | undefined {
  if (GATEWAYS.check(text, "ipv6")) {
    return { address: v4Text(groups[1], groups[2]), isWhole: false };
  }
  const isCompatible = COMPATIBLE.check(text, "ipv6") && groups[6] !== 0;
  if (!isCompatible && !CARRIERS.check(text, "ipv6")) return undefined;
  return { address: v4Text(groups[6], groups[7]), isWhole: true };
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

/** `feed::add` and `::add` are addresses by their form; of the latter only `::` and `::1` are anybody's. */
function isName(text: string, groups: V6Groups): boolean {
  const [last = 0] = groups.slice(-1);
  if (last > 1 && groups.slice(0, -1).every((group) => group === 0)) return true;
  return /^[a-f]+::[a-f]*$/i.test(text);
}
