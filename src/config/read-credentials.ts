import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { ThreatStackError } from "../errors.ts";
import { configError } from "./config-error.ts";
import type { Environment } from "./environment.ts";
import { placeholderIn } from "./placeholder.ts";
import { type OrganizationName, readOrganizations } from "./read-organizations.ts";

export interface Credentials {
  readonly apiKey: string;
  /** Version 2 only. */
  readonly userId?: string;
  /** Version 1 may leave it to the key. */
  readonly organizations: readonly OrganizationName[];
}

export type ApiVersion = 1 | 2;

/**
 * Values are there, but none with which the API could be asked. The server starts all the same and says so in
 * every answer: clients hide what a program that does not start writes.
 */
export class UnusableCredentials extends ThreatStackError {
  constructor(message: string, hint: string) {
    super("configuration", message, { hint });
  }
}

/** Our names first, then the vendor's own; each also as `…_FILE`, the path of a file that holds the value. */
const NAMES = {
  apiKey: ["THREATSTACK_API_KEY", "TS_API_KEY"],
  userId: ["THREATSTACK_USER_ID", "TS_USER_ID"],
  organizations: ["THREATSTACK_ORG_ID", "TS_ORGANIZATION_ID"],
} as const;

const NEEDED = { 1: ["apiKey"], 2: ["apiKey", "userId", "organizations"] } as const;

/** The credentials of an API version. Throws a `configuration` error that names what is missing. */
export function readCredentials(environment: Environment, version: ApiVersion): Credentials {
  const apiKey = readSecret(environment, NAMES.apiKey);
  const userId = version === 1 ? undefined : readSecret(environment, NAMES.userId);
  const organizations = readOrganizationIds(environment);
  const given = { apiKey, userId, organizations: organizations[0] };
  const missing = NEEDED[version].filter((key) => given[key] === undefined);
  if (missing.length > 0 || apiKey === undefined) {
    throw configError(
      `missing ${missing.map((key) => NAMES[key][0]).join(", ")}`,
      "Set them (each also as …_FILE), or try --demo: it starts an embedded Threat Stack API with a built-in tenant and needs no credentials. --data DIR does the same over your own exports.",
    );
  }
  if (userId !== undefined && KEY_FORM.test(userId) && ID_FORM.test(apiKey)) {
    throw new UnusableCredentials(
      `${NAMES.apiKey[0]} and ${NAMES.userId[0]} are swapped`,
      "The API key has 64 hexadecimal digits, the user id 24: write each in the other's place.",
    );
  }
  return { apiKey, organizations, ...(userId !== undefined && { userId }) };
}

/** docs/threat-stack-api.md §1.3 [C]. */
const KEY_FORM = /^[0-9a-f]{64}$/i;
const ID_FORM = /^[0-9a-f]{24}$/i;

/** One value, without the quotes that some files keep around it. */
function readSecret(environment: Environment, names: readonly string[]): string | undefined {
  const found = readVariable(environment, names);
  if (found === undefined) return undefined;
  const value = found.value.replace(/^(["'])(.*)\1$/s, "$2").trim();
  refusePlaceholder(found.name, value);
  if (/\s/.test(value)) {
    throw configError(
      `${found.name} holds more than one word`,
      "Write the value alone, on one line.",
    );
  }
  return value === "" ? undefined : value;
}

function readOrganizationIds(environment: Environment): readonly OrganizationName[] {
  const found = readVariable(environment, NAMES.organizations);
  if (found === undefined) return [];
  const value = found.value.replace(/^(["'])(.*)\1$/s, "$2");
  for (const part of value.split(/[,\n]/)) {
    const [id = ""] = part.split("=");
    refusePlaceholder(found.name, id);
  }
  return readOrganizations(value);
}

function refusePlaceholder(name: string, value: string): void {
  const says = placeholderIn(value);
  if (says === undefined) return;
  throw new UnusableCredentials(
    `${name} is ${says}`,
    "Write the value itself into the client's configuration, or name a file that holds it by the variable's …_FILE twin.",
  );
}

interface Found {
  /** The variable that it came from. */
  readonly name: string;
  readonly value: string;
}

function readVariable(environment: Environment, names: readonly string[]): Found | undefined {
  for (const name of names) {
    const value = environment[name]?.trim();
    if (value) return { name, value };
    const file = environment[`${name}_FILE`]?.trim();
    if (file) return { name: `${name}_FILE`, value: readSecretFile(`${name}_FILE`, file) };
  }
  return undefined;
}

function readSecretFile(name: string, file: string): string {
  let bytes: Buffer | undefined;
  try {
    bytes = readSmallFile(file);
  } catch {
    const unexpanded = placeholderIn(file);
    throw configError(
      `${name} names a file that cannot be read: ${file}`,
      unexpanded === undefined ? undefined : `The path is ${unexpanded}.`,
    );
  }
  if (bytes === undefined) {
    throw configError(
      `${name} names something that is no file of a secret: ${file}`,
      `Name a regular file of at most ${MAX_SECRET_BYTES / 1024} KiB that holds the value and nothing else.`,
    );
  }
  const text = decode(bytes).trim();
  if (text === "") throw configError(`${name} names an empty file: ${file}`);
  if (/[\p{Cc}\uFFFD]/u.test(text.replace(/[\r\n\t]/g, ""))) {
    throw configError(`${name} names a file that is no text: ${file}`, "Save it as UTF-8.");
  }
  return text;
}

/** No secret is longer. */
const MAX_SECRET_BYTES = 64 * 1024;

/** Undefined for what is no regular file, such as a device or a pipe, which may have no end, and for one too large. */
function readSmallFile(file: string): Buffer | undefined {
  // Opening a pipe would wait for whoever writes into it.
  const handle = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
  try {
    const stat = fstatSync(handle);
    return stat.isFile() && stat.size <= MAX_SECRET_BYTES ? readFileSync(handle) : undefined;
  } finally {
    closeSync(handle);
  }
}

/** By its mark: a shell of Windows writes UTF-16. */
function decode(bytes: Buffer): string {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isUtf16 ? "utf-16le" : "utf-8").decode(bytes);
}
