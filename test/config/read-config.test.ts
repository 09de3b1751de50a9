import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readConfig } from "../../src/config/read-config.ts";
import { ThreatStackError } from "../../src/errors.ts";

const CREDENTIALS = {
  THREATSTACK_API_KEY: "key",
  THREATSTACK_USER_ID: "user",
  THREATSTACK_ORG_ID: "org",
};

function problem(argv: string[], environment: Record<string, string>): ThreatStackError {
  try {
    readConfig(argv, environment);
  } catch (error) {
    if (error instanceof ThreatStackError) return error;
    throw error;
  }
  throw new Error("was accepted");
}

test("credentials alone mean the vendor's API and every default", () => {
  expect(readConfig([], CREDENTIALS)).toMatchObject({
    command: "serve",
    upstream: {
      kind: "live",
      baseUrl: new URL("https://api.threatstack.com/v2"),
      apiVersion: 2,
      credentials: { apiKey: "key", userId: "user", organizations: [{ id: "org" }] },
    },
    timeoutMs: 120_000,
    ratePerMinute: 200,
    maxTokens: 2000,
    redact: true,
    logLevel: "info",
  });
});

test("the vendor's own variable names work, ours come first", () => {
  const environment = {
    TS_API_KEY: "k",
    TS_USER_ID: "u",
    TS_ORGANIZATION_ID: "o",
    THREATSTACK_USER_ID: "ours",
  };
  expect(readConfig([], environment).upstream).toMatchObject({
    credentials: { apiKey: "k", userId: "ours", organizations: [{ id: "o" }] },
  });
});

test("a credential can stand in a file", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "credentials-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, "key");
  writeFileSync(file, "from-file\n");
  const { THREATSTACK_API_KEY: _, ...others } = CREDENTIALS;
  expect(readConfig([], { ...others, THREATSTACK_API_KEY_FILE: file }).upstream).toMatchObject({
    credentials: { apiKey: "from-file" },
  });
  expect(problem([], { ...others, THREATSTACK_API_KEY_FILE: `${file}.gone` }).message).toContain(
    "THREATSTACK_API_KEY_FILE names a file that cannot be read",
  );
});

test("without credentials it says which are missing and what --demo would do", () => {
  const error = problem([], { THREATSTACK_ORG_ID: "org" });
  expect(error.code).toBe("configuration");
  expect(error.message).toBe("missing THREATSTACK_API_KEY, THREATSTACK_USER_ID");
  expect(error.hint).toContain("--demo");
});

test("--demo and --data need no credentials, and exclude each other", () => {
  expect(readConfig(["--demo", "--seed", "7"], {}).upstream).toEqual({
    kind: "embedded",
    apiVersion: 2,
    seed: 7,
    folder: undefined,
  });
  expect(readConfig(["--data", "x"], {}).upstream).toEqual({
    kind: "embedded",
    apiVersion: 2,
    seed: 1,
    folder: "x",
  });
  expect(problem(["--demo", "--data", "x"], {}).message).toBe(
    "--demo and --data exclude each other",
  );
});

function built(argv: string[], environment = {}) {
  return readConfig(argv, environment).upstream;
}

test("the built-in tenant stands at --now, or at the variable's time, UTC where no zone is given", () => {
  const at = Date.UTC(2026, 4, 5, 5, 5, 5);
  const variable = { THREATSTACK_MCP_NOW: "2026-05-05T05:05:05Z", THREATSTACK_MCP_SEED: "7" };
  expect(built(["--demo", "--now", "2026-05-05T05:05:05Z"])).toMatchObject({ now: at });
  expect(built(["--demo", "--now", "2026-05-05 05:05:05"])).toMatchObject({ now: at });
  expect(built(["--demo", "--now", "2026-05-05T07:05:05+02:00"])).toMatchObject({ now: at });
  expect(built(["--demo", "--now", "2026-05-05"])).toMatchObject({ now: Date.UTC(2026, 4, 5) });
  expect(built(["--demo"], variable)).toMatchObject({ now: at, seed: 7 });
  expect(built(["--demo"])).toMatchObject({ now: undefined });
  expect(readConfig(["simulate"], variable)).toMatchObject({ now: at, seed: 7 });
});

test.each(["yesterday", "24h", "2026-02-30", "1767225600", "1999-12-31", "2100-01-01"])(
  "--now %s is refused with what to write instead",
  (value) => {
    const error = problem(["--demo", "--now", value], {});
    expect(error.code).toBe("configuration");
    expect(error.message).toBe(`--now is "${value}"`);
    expect(error.hint).toContain("2026-01-31T10:00:00Z");
  },
);

test.each<[string[], Record<string, string>, string]>([
  [["--now", "2026-05-05"], CREDENTIALS, "--now"],
  [["check", "--data", "x", "--now", "2026-05-05"], {}, "--now"],
  [["simulate", "--data", "x", "--now", "2026-05-05"], {}, "--now"],
  [[], { ...CREDENTIALS, THREATSTACK_MCP_NOW: "2026-05-05" }, "--now"],
  [["--seed", "2"], CREDENTIALS, "--seed"],
  [["--data", "x", "--seed", "2"], {}, "--seed"],
])("%j with %j is refused: there is no built-in tenant", (argv, environment, flag) => {
  const error = problem(argv, environment);
  expect(error.code).toBe("configuration");
  expect(error.message).toBe(`${flag} goes with the built-in tenant only`);
});

test("the faults of simulate have a seed beside a data folder, too", () => {
  expect(readConfig(["simulate", "--data", "x", "--seed", "2"], {}).seed).toBe(2);
});

test("version 1 needs the key only, has its own base URL, and takes no user", () => {
  const environment = { THREATSTACK_API_VERSION: "1", THREATSTACK_API_KEY: "key" };
  expect(readConfig([], environment).upstream).toEqual({
    kind: "live",
    apiVersion: 1,
    baseUrl: new URL("https://app.threatstack.com/api/v1"),
    credentials: { apiKey: "key", organizations: [] },
  });
  expect(readConfig([], { ...CREDENTIALS, THREATSTACK_API_VERSION: "1" }).upstream).toMatchObject({
    credentials: { apiKey: "key", organizations: [{ id: "org" }] },
  });
  expect(problem([], { THREATSTACK_API_VERSION: "1" }).message).toBe("missing THREATSTACK_API_KEY");
  expect(readConfig(["--demo"], { THREATSTACK_API_VERSION: "1" }).upstream).toMatchObject({
    kind: "embedded",
    apiVersion: 1,
  });
});

test("one key may serve several organizations, by name", () => {
  const environment = { ...CREDENTIALS, THREATSTACK_ORG_ID: "a=Production, b ,c=Team=1," };
  expect(readConfig([], environment).upstream).toMatchObject({
    credentials: {
      organizations: [{ id: "a", name: "Production" }, { id: "b" }, { id: "c", name: "Team=1" }],
    },
  });
});

test.each([
  [",", "missing THREATSTACK_ORG_ID"],
  ["a,b,A", 'THREATSTACK_ORG_ID says "a" twice'],
  ["a=Prod,b=prod", 'THREATSTACK_ORG_ID says "prod" twice'],
  ["a=b,b", 'THREATSTACK_ORG_ID says "b" twice'],
  ["=Prod", 'THREATSTACK_ORG_ID has a part that is not id or id=name: "=Prod"'],
  ["a=", 'THREATSTACK_ORG_ID has a part that is not id or id=name: "a="'],
  ["a b", 'THREATSTACK_ORG_ID has a part that is not id or id=name: "a b"'],
])("organizations %j are refused", (value, message) => {
  expect(problem([], { ...CREDENTIALS, THREATSTACK_ORG_ID: value }).message).toBe(message);
});

test("tokens are counted as o200k counts them, or as is said", () => {
  expect(readConfig([], CREDENTIALS).tokenProfile).toBe("o200k");
  expect(readConfig(["--token-profile", "Gemini"], CREDENTIALS).tokenProfile).toBe("gemini");
  const environment = { ...CREDENTIALS, THREATSTACK_MCP_TOKEN_PROFILE: "claude" };
  expect(readConfig([], environment).tokenProfile).toBe("claude");
  expect(problem(["--token-profile", "gpt"], CREDENTIALS)).toMatchObject({
    message: '--token-profile is "gpt"',
    hint: "Write one of o200k, claude, gemini.",
  });
});

test("the file of a credential may be in the home folder", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "home-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(path.join(folder, "key"), "from-home");
  const { THREATSTACK_API_KEY: _, ...others } = CREDENTIALS;
  const environment = { ...others, HOME: folder, THREATSTACK_API_KEY_FILE: "~/key" };
  expect(readConfig([], environment).upstream).toMatchObject({
    credentials: { apiKey: "from-home" },
  });
});

test("proxy variables are for what leaves this machine", () => {
  const proxy = { HTTPS_PROXY: "http://proxy.example:3128" };
  expect(readConfig([], { ...CREDENTIALS, ...proxy }).environment).toMatchObject(proxy);
  expect(readConfig(["--demo"], proxy).environment).toEqual({});
  expect(readConfig(["--data", "x"], proxy).environment).toEqual({});
});

test("the rate budget can be set", () => {
  const environment = { ...CREDENTIALS, THREATSTACK_MCP_RATE_PER_MINUTE: "50" };
  expect(readConfig([], environment).ratePerMinute).toBe(50);
});

test.each([
  [["--max-tokens", "199"], {}, '--max-tokens is "199"'],
  [["--max-tokens", "2e9"], {}, '--max-tokens is "2e9"'],
  [["--log-level", "loud"], {}, '--log-level is "loud"'],
  [[], { THREATSTACK_TIMEOUT: "soon" }, 'THREATSTACK_TIMEOUT is "soon"'],
  [[], { THREATSTACK_MCP_RATE_PER_MINUTE: "0" }, 'THREATSTACK_MCP_RATE_PER_MINUTE is "0"'],
  [[], { THREATSTACK_API_VERSION: "3" }, 'THREATSTACK_API_VERSION is "3"'],
  [[], { THREATSTACK_BASE_URL: "http://api.example.com/v2" }, "THREATSTACK_BASE_URL must be https"],
  [[], { THREATSTACK_BASE_URL: "api.example.com" }, "THREATSTACK_BASE_URL is not a URL"],
  [
    [],
    { THREATSTACK_BASE_URL: "https://u:p@api.example.com/v2" },
    "must be scheme, host and path only",
  ],
])("%j with %j is refused", (argv, environment, expected) => {
  expect(problem(argv, { ...CREDENTIALS, ...environment }).message).toContain(expected);
});

test("the password of a refused base URL is not repeated", () => {
  const error = problem([], {
    ...CREDENTIALS,
    THREATSTACK_BASE_URL: "https://u:hunter2@api.example.com",
  });
  expect(`${error.message} ${error.hint ?? ""}`).not.toContain("hunter2");
});

test("plain http is taken to this machine itself", () => {
  const environment = { ...CREDENTIALS, THREATSTACK_BASE_URL: "http://127.0.0.1:8080/v2" };
  expect(readConfig([], environment).upstream).toMatchObject({ kind: "live" });
});

test("--help and --version ask for nothing else", () => {
  expect(readConfig(["--help"], {}).command).toBe("help");
  expect(readConfig(["check", "--version"], {}).command).toBe("version");
  expect(readConfig(["-h"], { THREATSTACK_TIMEOUT: "soon", TS_API_KEY_FILE: "/no" }).command).toBe(
    "help",
  );
});

test("subscribed resources are looked at once a minute, or as often as is said", () => {
  const name = "THREATSTACK_MCP_POLL_SECONDS";
  expect(readConfig([], CREDENTIALS).pollMs).toBe(60_000);
  expect(readConfig([], { ...CREDENTIALS, [name]: "5" }).pollMs).toBe(5000);
  for (const wrong of ["0", "3601", "often"]) {
    expect(problem([], { ...CREDENTIALS, [name]: wrong }).message).toBe(`${name} is "${wrong}"`);
  }
});
