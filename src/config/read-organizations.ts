import { configError } from "./config-error.ts";

export interface OrganizationName {
  readonly id: string;
  /** What people call it. */
  readonly name?: string;
}

const EXAMPLE = "For example 5fa075114135dd5944bb5faa=Production,5fa075114135dd5944bbbeef=Staging.";

/** `id`, `id=name`, or several of them with commas between. Throws where a word would mean two of them. */
export function readOrganizations(value: string): readonly OrganizationName[] {
  const organizations = value
    .split(/[,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .map(readOrganization);
  const seen = new Set<string>();
  for (const { id, name } of organizations) {
    const words = new Set([id, name ?? id].map((word) => word.toLowerCase()));
    const twice = [...words].find((word) => seen.has(word));
    if (twice !== undefined) {
      throw configError(`THREATSTACK_ORG_ID says "${twice}" twice`, "Each id and name once.");
    }
    for (const word of words) seen.add(word);
  }
  return organizations;
}

function readOrganization(part: string): OrganizationName {
  const [id = "", ...names] = part.split("=").map((piece) => piece.trim());
  const name = names.join("=");
  if (id === "" || /\s/.test(id) || (names.length > 0 && name === "")) {
    throw configError(
      `THREATSTACK_ORG_ID has a part that is not id or id=name: "${part}"`,
      EXAMPLE,
    );
  }
  return name === "" ? { id } : { id, name };
}
