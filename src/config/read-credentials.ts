import { readFileSync } from "node:fs";
import { configError } from "./config-error.ts";
import type { Environment } from "./parse-command-line.ts";

export interface Credentials {
  readonly userId: string;
  readonly apiKey: string;
  readonly organizationId: string;
}

/** Our names first, then the vendor's own; each also as `…_FILE`, the path of a file that holds the value. */
const NAMES = {
  apiKey: ["THREATSTACK_API_KEY", "TS_API_KEY"],
  userId: ["THREATSTACK_USER_ID", "TS_USER_ID"],
  organizationId: ["THREATSTACK_ORG_ID", "TS_ORGANIZATION_ID"],
} as const;

/** Names of the variables that are still missing for API version 2; empty when the credentials are whole. */
export function missingCredentials(environment: Environment): string[] {
  return Object.values(NAMES)
    .filter((names) => readVariable(environment, names) === undefined)
    .map(([name]) => name);
}

/** All three values; call only when none is missing. */
export function readCredentials(environment: Environment): Credentials {
  return {
    apiKey: readVariable(environment, NAMES.apiKey) ?? "",
    userId: readVariable(environment, NAMES.userId) ?? "",
    organizationId: readVariable(environment, NAMES.organizationId) ?? "",
  };
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
