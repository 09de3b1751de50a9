import type { TokenProfile } from "../answers/token-profile.ts";
import { configError } from "./config-error.ts";
import type { Environment } from "./environment.ts";
import { expandFileVariables } from "./expand-home.ts";
import { type Command, environmentName } from "./flags.ts";
import { type FlagValues, parseCommandLine } from "./parse-command-line.ts";
import { quoteValue } from "./quote-value.ts";
import { readBaseUrl } from "./read-base-url.ts";
import { readHttpHost } from "./read-http-host.ts";
import { readNow } from "./read-now.ts";
import {
  type ApiVersion,
  type Credentials,
  readCredentials,
  UnusableCredentials,
} from "./read-credentials.ts";

/** Where answers come from: the vendor's API (or what stands in for it), or the embedded one. */
export type Upstream =
  | {
      readonly kind: "live";
      readonly apiVersion: ApiVersion;
      readonly baseUrl: URL;
      readonly credentials: Credentials;
      /** Why the API cannot be asked with what was given. */
      readonly refuse?: UnusableCredentials;
    }
  | {
      readonly kind: "embedded";
      readonly apiVersion: ApiVersion;
      readonly seed: number;
      readonly now: number | undefined;
      readonly folder: string | undefined;
    };

export interface Config {
  readonly command: Command | "help" | "version";
  /** Absent for `help`, `version` and `simulate`. */
  readonly upstream: Upstream | undefined;
  readonly timeoutMs: number;
  /** Requests a minute of one organization. */
  readonly ratePerMinute: number;
  readonly maxTokens: number;
  /** In whose tokens `maxTokens` is counted. */
  readonly tokenProfile: TokenProfile;
  readonly redact: boolean;
  /** Which tools are listed, as the user wrote it. */
  readonly face: {
    readonly toolsets: string | undefined;
    readonly tools: string | undefined;
    readonly excludeTools: string | undefined;
  };
  readonly writes: {
    readonly isAllowed: boolean;
    readonly confirm: "ask" | "code";
    /** Shared by processes that serve together. */
    readonly secret: string | undefined;
  };
  /** How often subscribed resources are looked at. */
  readonly pollMs: number;
  readonly logLevel: string;
  readonly seed: number;
  /** The moment at which the built-in tenant stands at the start, epoch milliseconds; absent for the present. */
  readonly now: number | undefined;
  readonly folder: string | undefined;
  /** Address to serve HTTP on; absent to serve stdio. */
  readonly httpHost: string | undefined;
  /** To listen on; 0 is any free one. */
  readonly port: number;
  readonly fault: string | undefined;
  /** The environment as given, for the usual proxy variables; empty where nothing leaves this machine. */
  readonly environment: Environment;
}

const PROFILES = ["o200k", "claude", "gemini"] as const satisfies readonly TokenProfile[];

const CONFIRM_MODES = ["ask", "code"] as const;

const DEFAULT_HTTP_PORT = 3333;
const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

/** Reads flags and environment once, at the start. Throws `configuration` errors that say what to write instead. */
export function readConfig(argv: readonly string[], given: Environment): Config {
  const { command, values } = parseCommandLine(argv, given);
  const shown = values.help ? "help" : values.version ? "version" : command;
  // Who asks for help may have the very variables wrong.
  const environment = shown === command ? given : {};
  const upstream = readUpstreamFor(shown, values, environment);
  return {
    command: shown,
    upstream,
    timeoutMs:
      1000 *
      number("THREATSTACK_TIMEOUT", environment["THREATSTACK_TIMEOUT"], {
        or: 120,
        from: 1,
        to: 3600,
      }),
    ratePerMinute: number(
      "THREATSTACK_MCP_RATE_PER_MINUTE",
      environment["THREATSTACK_MCP_RATE_PER_MINUTE"],
      { or: 200, from: 1, to: 100_000 },
    ),
    maxTokens: number("--max-tokens", values["max-tokens"], { or: 2000, from: 200, to: 20_000 }),
    tokenProfile: choice("--token-profile", values["token-profile"] ?? "o200k", PROFILES),
    redact: values["no-redact"] !== true,
    face: {
      toolsets: text(values.toolsets),
      tools: text(values.tools),
      excludeTools: text(values["exclude-tools"]),
    },
    writes: {
      isAllowed: values["allow-writes"] === true,
      confirm: choice("--confirm", values.confirm ?? "ask", CONFIRM_MODES),
      secret: readSecret(environment["THREATSTACK_MCP_SECRET"]),
    },
    pollMs:
      1000 *
      number("THREATSTACK_MCP_POLL_SECONDS", environment["THREATSTACK_MCP_POLL_SECONDS"], {
        or: 60,
        from: 1,
        to: 3600,
      }),
    logLevel: choice("--log-level", values["log-level"] ?? "info", LOG_LEVELS),
    seed: readSeed(values),
    now: readNow(text(values.now)),
    folder: text(values.data),
    ...readListening(shown, values),
    fault: text(values.fault),
    environment: upstream?.kind === "embedded" ? {} : environment,
  };
}

/** Only what asks an API has one; the embedded API alone has a tenant to refuse flags for. */
function readUpstreamFor(
  command: Config["command"],
  values: FlagValues,
  environment: Environment,
): Upstream | undefined {
  if (command === "help" || command === "version") return undefined;
  refuseTenantFlags(command, values);
  return command === "simulate" ? undefined : readUpstream(values, environment);
}

/** Where to listen; the embedded API alone takes any free port unless told. */
function readListening(
  command: Config["command"],
  values: FlagValues,
): Pick<Config, "httpHost" | "port"> {
  const isServer = command === "serve";
  return {
    httpHost: isServer ? readHttpHost(values) : undefined,
    port: number("--port", values.port, {
      or: isServer ? DEFAULT_HTTP_PORT : 0,
      from: 0,
      to: 65_535,
    }),
  };
}

function readUpstream(values: FlagValues, environment: Environment): Upstream {
  const folder = text(values.data);
  if (values.demo === true && folder !== undefined) {
    throw configError(
      "--demo and --data exclude each other",
      "Choose the built-in tenant or your own data.",
    );
  }
  const apiVersion = readApiVersion(environment);
  if (values.demo === true || folder !== undefined) {
    const [seed, now] = [readSeed(values), readNow(text(values.now))];
    return { kind: "embedded", apiVersion, seed, now, folder };
  }
  const baseUrl = readBaseUrl(environment["THREATSTACK_BASE_URL"], apiVersion);
  try {
    const credentials = readCredentials(expandFileVariables(environment), apiVersion);
    return { kind: "live", apiVersion, baseUrl, credentials };
  } catch (error) {
    if (!(error instanceof UnusableCredentials)) throw error;
    return { kind: "live", apiVersion, baseUrl, credentials: NO_CREDENTIALS, refuse: error };
  }
}

/** Nothing is ever signed with them. */
const NO_CREDENTIALS: Credentials = { apiKey: "-", userId: "-", organizations: [{ id: "-" }] };

/** Beside another source of answers they would change nothing. */
function refuseTenantFlags(command: Command, values: FlagValues): void {
  const isBuiltIn = command === "simulate" ? values.data === undefined : values.demo === true;
  if (isBuiltIn) return;
  // The faults of `simulate` have a seed, too.
  const flags = command === "simulate" ? (["now"] as const) : (["now", "seed"] as const);
  const misplaced = flags.find((name) => values[name] !== undefined);
  if (misplaced === undefined) return;
  const instead = command === "simulate" ? "leave --data out" : "add --demo";
  throw configError(
    `--${misplaced} goes with the built-in tenant only`,
    `Either ${instead}, or leave out --${misplaced} (${environmentName(misplaced)}).`,
  );
}

function readApiVersion(environment: Environment): ApiVersion {
  const version = environment["THREATSTACK_API_VERSION"]?.trim() || "2";
  if (version === "1") return 1;
  if (version === "2") return 2;
  throw configError(`THREATSTACK_API_VERSION is ${quoteValue(version)}`, "Write 2 or 1.");
}

/** A short one is guessed, and with it every confirmation. */
const MIN_SECRET_CHARS = 16;

function readSecret(given: string | undefined): string | undefined {
  const secret = given?.trim() ?? "";
  if (secret === "") return undefined;
  if (secret.length >= MIN_SECRET_CHARS) return secret;
  throw configError(
    `THREATSTACK_MCP_SECRET has ${secret.length} characters`,
    `Give at least ${MIN_SECRET_CHARS}, made at random: openssl rand -base64 32.`,
  );
}

function readSeed(values: FlagValues): number {
  return number("--seed", values.seed, { or: 1, from: 0, to: 4_294_967_295 });
}

function text(value: string | boolean | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

function choice<C extends string>(name: string, value: string | boolean, choices: readonly C[]): C {
  const chosen = choices.find((known) => known === String(value).toLowerCase());
  if (chosen !== undefined) return chosen;
  throw configError(
    `${name} is ${quoteValue(String(value))}`,
    `Write one of ${choices.join(", ")}.`,
  );
}

function number(
  name: string,
  value: string | boolean | undefined,
  { or, from, to }: { or: number; from: number; to: number },
): number {
  if (value === undefined || value === "") return or;
  const parsed = Number(value);
  if (Number.isInteger(parsed) && parsed >= from && parsed <= to) return parsed;
  throw configError(
    `${name} is ${quoteValue(String(value))}`,
    `Write a whole number from ${from} to ${to}.`,
  );
}
