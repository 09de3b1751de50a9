import { readFileSync } from "node:fs";
import { configError } from "./config-error.ts";
import type { Environment } from "./environment.ts";
import { type OrganizationName, readOrganizations } from "./read-organizations.ts";

export interface Credentials {
  readonly apiKey: string;
  /** Version 2 only. */
  readonly userId?: string;
  /** Version 1 may leave it to the key. */
  readonly organizations: readonly OrganizationName[];
}

export type ApiVersion = 1 | 2;

/** Our names first, then the vendor's own; each also as `…_FILE`, the path of a file that holds the value. */
const NAMES = {
  apiKey: ["THREATSTACK_API_KEY", "TS_API_KEY"],
  userId: ["THREATSTACK_USER_ID", "TS_USER_ID"],
  organizations: ["THREATSTACK_ORG_ID", "TS_ORGANIZATION_ID"],
} as const;

const NEEDED = { 1: ["apiKey"], 2: ["apiKey", "userId", "organizations"] } as const;

/** The credentials of an API version. Throws a `configuration` error that names what is missing. */
export function readCredentials(environment: Environment, version: ApiVersion): Credentials {
  const apiKey = readVariable(environment, NAMES.apiKey);
  const userId = readVariable(environment, NAMES.userId);
  const organizations = readOrganizations(readVariable(environment, NAMES.organizations) ?? "");
  const given = { apiKey, userId, organizations: organizations[0] };
  const missing = NEEDED[version].filter((key) => given[key] === undefined);
  if (missing.length > 0 || apiKey === undefined) {
    throw configError(
      `missing ${missing.map((key) => NAMES[key][0]).join(", ")}`,
      "Set them (each also as …_FILE), or try --demo: it starts an embedded Threat Stack API with a built-in tenant and needs no credentials. --data DIR does the same over your own exports.",
    );
  }
  return { apiKey, organizations, ...(version === 2 && userId !== undefined && { userId }) };
}

function readVariable(environment: Environment, names: readonly string[]): string | undefined {
  for (const name of names) {
    const value = environment[name]?.trim();
    if (value) return value;
    const file = environment[`${name}_FILE`]?.trim();
    if (file) return readSecretFile(`${name}_FILE`, file);
  }
  return undefined;
}

function readSecretFile(name: string, file: string): string {
  let text: string;
  try {
    text = readFileSync(file, "utf8").trim();
  } catch {
    throw configError(`${name} names a file that cannot be read: ${file}`);
  }
  if (text === "") throw configError(`${name} names an empty file: ${file}`);
  return text;
}
