import { registerOwnSecret } from "../text/own-secrets.ts";
import type { Environment } from "./environment.ts";

/** Variables that hold a secret of this program, and what it is. */
const SECRETS: readonly (readonly [variable: RegExp, kind: string])[] = [
  [/^(?:THREATSTACK|TS)_API_KEY$/, "API key"],
  [/^THREATSTACK_MCP_SECRET$/, "secret"],
  [/^THREATSTACK_MCP_\w*PASSWORD$/, "password"],
];
/** Where a key would be that was written in the place of an id. docs/threat-stack-api.md §1.3 [C]. */
const IDS = /^(?:THREATSTACK_(?:USER|ORG)|TS_(?:USER|ORGANIZATION))_ID$/;
const KEY_FORM = /^[0-9a-f]{64}$/i;
/** Proxies and databases are named with their passwords. */
const URLS = /_(?:PROXY|URL)$/i;

/**
 * The one place where the program says which secrets are its own: no answer, error or log line shows them
 * from here on. Called with the variables before anything reads them, so that no complaint about
 * them repeats one.
 */
export function registerOwnCredentials(environment: Environment): void {
  for (const [name, given] of Object.entries(environment)) {
    const value = given?.replace(/^(["'])(.*)\1$/s, "$2").trim() ?? "";
    const kind = SECRETS.find(([variable]) => variable.test(name))?.[1];
    if (kind !== undefined) registerOwnSecret(kind, value);
    if (IDS.test(name) && KEY_FORM.test(value)) registerOwnSecret("API key", value);
    if (URLS.test(name) && URL.canParse(value)) registerPassword(new URL(value));
  }
}

/** What a file held, or what the embedded API made. */
export function registerApiKey(apiKey: string): void {
  registerOwnSecret("API key", apiKey);
}

function registerPassword({ password }: URL): void {
  registerOwnSecret("password", password);
}
