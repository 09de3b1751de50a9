import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { HELLO, runProgram } from "./support/run-program.ts";

const manifest: { version: string; engines: { node: string } } = JSON.parse(
  readFileSync(new URL("../package.json", import.meta.url), "utf8"),
);

test("without credentials it says what is missing, what --demo does, and exits 2", async () => {
  const { code, stdout, stderr } = await runProgram({ args: [] });

  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toContain("missing THREATSTACK_API_KEY, THREATSTACK_USER_ID, THREATSTACK_ORG_ID");
  expect(stderr).toContain("--demo");
});

test("--version is the package's", async () => {
  expect(await runProgram({ args: ["--version"] })).toEqual({
    code: 0,
    stdout: `${manifest.version}\n`,
    stderr: "",
  });
});

/** Makes the program believe that it runs on another Node. */
function pretending(node: string): Record<string, string> {
  const code = `Object.defineProperty(process,"versions",{value:{...process.versions,node:"${node}"}})`;
  return { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}` };
}

test.each(["14.21.3", "18.20.8", "20.18.3"])(
  "Node %s is told in one line to be too old",
  async (node) => {
    expect(await runProgram({ args: ["--version"], environment: pretending(node) })).toEqual({
      code: 2,
      stdout: "",
      stderr: `threatstack-mcp needs Node ${manifest.engines.node.slice(2)} or later; this is ${node}\n`,
    });
  },
);

test.each(["20.19.0", "22.0.0"])("Node %s is new enough", async (node) => {
  const { code } = await runProgram({ args: ["--version"], environment: pretending(node) });
  expect(code).toBe(0);
});

test("nothing is imported before the version of Node is known", () => {
  const entry = readFileSync(new URL("../dist/main.js", import.meta.url), "utf8");
  expect(entry.match(/^\s*import\b(?!\()|^\s*export\b(?! \{\};)/gm)).toBeNull();
});

test.each(["${PROXY}", "socks5://proxy.example:1080"])(
  "a proxy variable of %s stops the start in one line",
  async (proxy) => {
    const environment = {
      THREATSTACK_API_KEY: "key",
      THREATSTACK_USER_ID: "user",
      THREATSTACK_ORG_ID: "org",
      HTTPS_PROXY: proxy,
    };
    const { code, stdout, stderr } = await runProgram({ args: [], environment });

    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^threatstack-mcp: HTTPS_PROXY .*http:\/\/proxy\.example:3128.*\n$/);
  },
);

test("--help goes to stdout", async () => {
  const { code, stdout } = await runProgram({ args: ["--help"] });

  expect(code).toBe(0);
  expect(stdout).toMatch(/^threatstack-mcp: an MCP server for Threat Stack/);
});

test("a folder that is not there is told by check, in words and by its exit code", async () => {
  const { code, stdout, stderr } = await runProgram({
    args: ["check", "--data", "/no/such/folder"],
  });
  expect(code).toBe(1);
  expect(stdout).toContain("there is no such folder");
  expect(stderr).not.toContain("    at ");
});

interface Example {
  mcpServers: Record<string, { command: string; args: string[]; env?: Record<string, string> }>;
}

const CHECKOUT = fileURLToPath(new URL("../", import.meta.url));

function textOf(file: string): string {
  return readFileSync(join(CHECKOUT, file), "utf8");
}

function configurationsIn(name: string, json: string): [string, Example["mcpServers"][string]][] {
  const { mcpServers }: Example = JSON.parse(json);
  return Object.entries(mcpServers).map(([server, entry]) => [`${server} of ${name}`, entry]);
}

const [, FIRST_BLOCK = ""] = /```json\n(.*?)```/s.exec(textOf("README.md")) ?? [];
const CONFIGURATIONS = [
  ...configurationsIn("README.md", FIRST_BLOCK),
  ...configurationsIn("mcp.json.example", textOf("mcp.json.example")),
];

test("README shows how to run with credentials, the example also without", () => {
  expect(CONFIGURATIONS.map(([name]) => name)).toEqual([
    "threatstack of README.md",
    "threatstack of mcp.json.example",
    "threatstack-demo of mcp.json.example",
  ]);
});

test.each(CONFIGURATIONS)(
  "%s starts the server of a checkout once its values are filled in",
  async (_name, entry) => {
    const [program = "", ...args] = entry.args;
    expect(entry.command).toBe("node");
    const inCheckout = program.replace("/path/to/threatstack-mcp/", "");
    expect(inCheckout).toBe("dist/main.js");
    expect(existsSync(join(CHECKOUT, inCheckout))).toBe(true);
    const variables = Object.keys(entry.env ?? {});
    const environment = Object.fromEntries(variables.map((each) => [each, "0".repeat(24)]));

    const { code, stdout } = await runProgram({
      args,
      environment,
      messages: HELLO,
      endAfter: { lines: 2, by: "stdin" },
    });

    expect(code).toBe(0);
    expect(stdout).toContain('"threatstack_get_alerts"');
  },
);

const [, { env: UNFILLED = {} } = {}] = CONFIGURATIONS[0] ?? [];

test("check tells which value was never filled in", async () => {
  const { code, stdout } = await runProgram({ args: ["check"], environment: UNFILLED });

  expect(code).toBe(1);
  expect(stdout).toContain("THREATSTACK_API_KEY is a placeholder");
});

test("a server whose values were never filled in starts, and says so in its answers", async () => {
  const call = {
    jsonrpc: "2.0",
    id: 3,
    method: "tools/call",
    params: { name: "threatstack_get_alerts", arguments: {} },
  };
  const { code, stdout } = await runProgram({
    args: [],
    environment: UNFILLED,
    messages: [...HELLO, call],
    endAfter: { lines: 3, by: "stdin" },
  });

  expect(code).toBe(0);
  expect(stdout).toContain("error configuration: THREATSTACK_API_KEY is a placeholder");
});

test("check exits 0 on the demo tenant and says what it found", async () => {
  const { code, stdout } = await runProgram({ args: ["check", "--demo"] });

  expect(code).toBe(0);
  expect(stdout).toContain("ok   Hawk self-test; the answer is signed and its payload verified");
});

test("simulate prints the environment that check then works with", async () => {
  const { code, stdout } = await runProgram({
    args: ["simulate", "--log-level", "silent"],
    endAfter: { lines: 4, by: "SIGTERM" },
  });

  expect(code).toBe(0);
  expect(stdout.replaceAll(/=.+/g, "=…")).toMatchInlineSnapshot(`
    "export THREATSTACK_BASE_URL=…
    export THREATSTACK_USER_ID=…
    export THREATSTACK_API_KEY=…
    export THREATSTACK_ORG_ID=…
    # API version 1: export THREATSTACK_API_VERSION=…
    "
  `);
});

const MISPLACED_KEY = "d1ff3e0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6";

test.each<[string[], Record<string, string>]>([
  [["--api-key", MISPLACED_KEY], {}],
  [[`--api-key=${MISPLACED_KEY}`], {}],
  [[MISPLACED_KEY], {}],
  [["check", MISPLACED_KEY], {}],
  [["--log-level", MISPLACED_KEY], {}],
  [["--demo", "--max-tokens", MISPLACED_KEY], {}],
  [["--demo", "--now", MISPLACED_KEY], {}],
  [["--demo", "--toolsets", MISPLACED_KEY], {}],
  [["simulate", "--fault", MISPLACED_KEY], {}],
  [["--demo"], { THREATSTACK_TIMEOUT: MISPLACED_KEY }],
  [["--demo"], { THREATSTACK_MCP_HTTP: MISPLACED_KEY }],
  [["--demo"], { THREATSTACK_API_VERSION: MISPLACED_KEY }],
  [["check"], { THREATSTACK_BASE_URL: `http://evil.example/${MISPLACED_KEY}` }],
  [["check"], { THREATSTACK_BASE_URL: MISPLACED_KEY }],
])("a key in the wrong place is not repeated: %j %j", async (args, environment) => {
  const { code, stdout, stderr } = await runProgram({ args, environment });

  expect(code).not.toBe(0);
  expect(stderr).toMatch(/^threatstack-mcp: \S/);
  expect(stdout + stderr).not.toContain(MISPLACED_KEY.slice(0, 10));
  expect(stdout + stderr).not.toContain(MISPLACED_KEY.slice(-10));
});

test("a key in the place of a data folder is not repeated", async () => {
  const { stdout, stderr } = await runProgram({
    args: ["check", "--data", `/${MISPLACED_KEY}`],
  });

  expect(stdout + stderr).toContain("there is no such folder");
  expect(stdout + stderr).not.toContain(MISPLACED_KEY.slice(0, 10));
  expect(stdout + stderr).not.toContain(MISPLACED_KEY.slice(-10));
});
