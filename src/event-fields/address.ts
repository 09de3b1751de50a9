import { isIPv4, isIPv6 } from "node:net";
import { v6Groups, v6Text, v4Inside } from "./address-v6.ts";
import { networkList } from "./network-list.ts";

export type Scope = "loopback" | "link-local" | "internal" | "external" | "any" | "";

/** Where an address stands seen from the monitored network; "" for what is no address. */
export function scopeOf(address: string): Scope {
  return isIPv4(address) ? scopeOfV4(address) : lookAt(address).scope;
}

/**
 * One spelling for an address: no brackets, port or zone, v4 where v6 only carries it, v6 in its short form
 * (RFC 5952). What is no address stays as it is.
 */
export function plainAddress(address: string): string {
  return isIPv4(address) ? address : lookAt(address).plain;
}

/** The port that is written behind an address, as in `10.0.0.1:443` and `[::1]:22`; "" where there is none. */
export function portBehind(address: string): string {
  if (!address.includes(":") || scopeOf(address) === "") return "";
  return WITH_PORT.exec(address)?.[1] ?? "";
}

/** Networks by what they are to us. The first list that holds an address decides. */
const SCOPES: readonly (readonly [Scope, readonly string[]])[] = [
  ["any", ["0.0.0.0/8", "::/128"]],
  ["loopback", ["127.0.0.0/8", "::1/128"]],
  ["link-local", ["169.254.0.0/16", "fe80::/10"]],
  [
    "internal",
    // RFC 1918, RFC 6598, multicast and reserved ranges: nothing that an outsider can own.
    ["10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10", "224.0.0.0/3"].concat(
      // RFC 4193, the site-local ones before it, and multicast.
      ["fc00::/7", "fec0::/10", "ff00::/8"],
      // Under which every virtual machine of Azure finds its platform.
      ["168.63.129.16/32"],
    ),
  ],
];
/** The first half of addresses that are listed one by one. */
const DIVIDED: ReadonlySet<number> = new Set([(168 << 8) | 63]);
const LISTS = SCOPES.map(([scope, networks]) => [scope, networkList(networks)] as const);

const V4_PORT = /^(\d{1,3}(?:\.\d{1,3}){3}):\d{1,5}$/;
const BRACKETS = /^\[([^\]]*)\](?::\d{1,5})?$/;
const WITH_PORT = /^\s*(?:\[[^\]]*\]|\d{1,3}(?:\.\d{1,3}){3}):(\d{1,5})\s*$/;
const LONGEST = 64;
const MAX_KNOWN = 4096;

interface Looked {
  readonly plain: string;
  readonly scope: Scope;
}

const known = new Map<string, Looked>();

/** Asking the lists costs more than all else that is done with an address, and most come again and again. */
function lookAt(address: string): Looked {
  if (!address.includes(":")) return look(address);
  const before = known.get(address);
  if (before !== undefined) return before;
  if (address.length > LONGEST) return look(address);
  // A part of a text holds all of it: so what is kept is written anew.
  const copy = Buffer.from(address, "utf8").toString("utf8");
  const looked = look(copy);
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(copy, looked);
  return looked;
}

function look(address: string): Looked {
  const trimmed = address.trim();
  const text = bare(trimmed);
  if (isIPv4(text)) return { plain: text, scope: scopeOfV4(text) };
  const groups = text.includes(":") && isIPv6(text) ? v6Groups(text) : undefined;
  if (groups === undefined) return { plain: trimmed, scope: "" };
  const inside = v4Inside(text, groups);
  if (inside === undefined) return { plain: v6Text(groups), scope: scopeIn(text, "ipv6") };
  const scope = scopeOfV4(inside.address);
  return { plain: inside.isWhole ? inside.address : v6Text(groups), scope };
}

/** No list but that of one address divides what begins with the same two numbers: so those are asked for once. */
const HALVES = new Uint8Array(2 ** 16);
const HALF_KNOWN = ["", "any", "loopback", "link-local", "internal", "external"] as const;

function scopeOfV4(address: string): Scope {
  const second = address.indexOf(".") + 1;
  const high = Number(address.slice(0, second - 1));
  const half = (high << 8) | Number(address.slice(second, address.indexOf(".", second)));
  const before = HALF_KNOWN[HALVES[half] ?? 0] ?? "";
  if (before !== "") return before;
  const scope = scopeIn(address, "ipv4");
  if (!DIVIDED.has(half)) HALVES[half] = HALF_KNOWN.indexOf(scope);
  return scope;
}

/** Without brackets, port and zone. */
function bare(text: string): string {
  if (text.length > LONGEST) return "";
  if (!text.includes(":")) return text;
  const inner = BRACKETS.exec(text)?.[1] ?? V4_PORT.exec(text)?.[1] ?? text;
  const zone = inner.indexOf("%");
  return zone < 0 ? inner : inner.slice(0, zone);
}

function scopeIn(address: string, family: "ipv4" | "ipv6"): Scope {
  for (const [scope, list] of LISTS) if (list.check(address, family)) return scope;
  return "external";
}
