import { createHash } from "node:crypto";

const LEGACY_ID = /^[0-9a-f]{24}$/;

/**
 * The ids of version 1: 24 hexadecimal digits for alerts, agents, rules and organizations (docs/threat-stack-api.md
 * §3.2, §3.4 [S]). Ids that have this form stay; of the others each gets one of its own, always the same.
 */
export function createLegacyIds(): (id: string) => string {
  const known = new Map<string, string>();
  return (id) => {
    if (LEGACY_ID.test(id)) return id;
    const made = known.get(id) ?? createHash("sha256").update(id).digest("hex").slice(0, 24);
    known.set(id, made);
    return made;
  };
}
