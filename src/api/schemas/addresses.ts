import { isIPv4, isIPv6 } from "node:net";
import { z } from "zod";
import { texts } from "./fields.ts";
import { PART, setReading, WHOLE } from "./reading.ts";
import { recordSchema } from "./record.ts";

const PRIVATE_V4 = /^(10|127|192\.168|172\.(1[6-9]|2\d|3[01]))\./;
const PRIVATE_V6 = /^(::1$|f[cd])/i;
const LINK_LOCAL_V4 = /^169\.254\./;
const LINK_LOCAL_V6 = /^fe[89ab]/i;

const sortedSchema = recordSchema({ private: texts, link_local: texts, public: texts });
type Addresses = z.output<typeof sortedSchema>;

/**
 * The addresses of an agent by where they are valid, as version 2 sorts them. Entries may carry a prefix length, such
 * as `127.0.0.1/8` (docs/threat-stack-api.md §3.3 [C]). One address, as version 1 tells it, or a plain list is sorted.
 */
export const addressesSchema = z
  .unknown()
  .transform((value): Addresses | null => {
    if (value === "") return null;
    return typeof value === "string" || Array.isArray(value)
      ? sortAddresses([value].flat())
      : sortedSchema.parse(value);
  })
  .nullish();

function sortAddresses(sent: readonly unknown[]): Addresses {
  const addresses = sent.filter(isAddress);
  const sorted: Addresses = { private: [], link_local: [], public: [] };
  for (const address of addresses) sorted[kindOf(address)]?.push(address);
  const isWhole = addresses.length === sent.length;
  const unread = isWhole ? [] : [addresses.length === 0 ? WHOLE : PART];
  return setReading(sorted, { sent, unread });
}

/** Without its prefix length or zone. */
function bare(address: string): string {
  return address.trim().split(/[/%]/, 1)[0] ?? "";
}

function isAddress(value: unknown): value is string {
  return typeof value === "string" && (isIPv4(bare(value)) || isIPv6(bare(value)));
}

function kindOf(text: string): "private" | "link_local" | "public" {
  const address = bare(text);
  if (isIPv4(address)) {
    if (LINK_LOCAL_V4.test(address)) return "link_local";
    return PRIVATE_V4.test(address) ? "private" : "public";
  }
  if (LINK_LOCAL_V6.test(address)) return "link_local";
  return PRIVATE_V6.test(address) ? "private" : "public";
}
