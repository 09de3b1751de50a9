import { once } from "node:events";
import { readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { expect, test, vi } from "vitest";
import { helpText } from "../../src/config/help.ts";
import { makeFolder } from "../support/make-folder.ts";
import { HELLO, type Run, runProgram } from "../support/run-program.ts";
import { callModern } from "../support/speak-mcp.ts";
import { startServer } from "../support/start-server.ts";
import { CREDENTIALS, startUpstream, status } from "../support/start-upstream.ts";

/** Each test starts the built program. */
vi.setConfig({ testTimeout: 30_000 });

const environment = {
  THREATSTACK_USER_ID: CREDENTIALS.userId,
  THREATSTACK_API_KEY: CREDENTIALS.apiKey,
  THREATSTACK_ORG_ID: CREDENTIALS.organizationId,
};
const SIMULATE = ["simulate", "--log-level", "silent"];

test.each<[string, Run]>([
  ["--help", { args: ["--help"] }],
  ["check that finds all well", { args: ["check", "--demo"] }],
  [
    "a client that closes stdin",
    { args: ["--demo"], messages: HELLO, endAfter: { lines: 2, by: "stdin" } },
  ],
  [
    "a client that reads no more",
    { args: ["--demo"], messages: HELLO, endAfter: { lines: 2, by: "stdout" } },
  ],
  ["a client that closes stdin unheard", { args: ["--demo"], endAfter: { lines: 0, by: "stdin" } }],
  [
    "SIGTERM over stdio",
    { args: ["--demo"], messages: HELLO, endAfter: { lines: 2, by: "SIGTERM" } },
  ],
  [
    "SIGINT over stdio",
    { args: ["--demo"], messages: HELLO, endAfter: { lines: 2, by: "SIGINT" } },
  ],
  ["SIGTERM to simulate", { args: SIMULATE, endAfter: { lines: 4, by: "SIGTERM" } }],
])("%s: it exits 0", async (_name, run) => {
  expect(await runProgram(run)).toMatchObject({ code: 0 });
});

test.each<[string, Run]>([
  ["an unknown flag", { args: ["--no-such-flag"] }],
  ["an unknown command", { args: ["sevre"] }],
  ["a value that does not fit", { args: ["--demo", "--max-tokens", "many"] }],
  ["a tool that does not exist", { args: ["--demo", "--tools", "get_alertz"] }],
  ["no credentials", { args: [] }],
  ["check without credentials", { args: ["check"] }],
  ["a fault that does not exist", { args: ["simulate", "--fault", "none-such"] }],
])("%s: nothing is started, it says why and exits 2", async (_name, run) => {
  const { code, stdout, stderr } = await runProgram(run);
  expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
  expect(stderr).toMatch(/^threatstack-mcp: \S/);
});

test("check exits 1 where the API refuses the credentials", async () => {
  const { url } = await startUpstream(status(401));
  const { code, stdout } = await runProgram({
    args: ["check"],
    environment: { ...environment, THREATSTACK_BASE_URL: url.href },
  });
  expect(stdout).toContain("FAIL");
  expect(code).toBe(1);
});

test.each([
  [
    "0 where every line of a folder is read",
    '{"event_type":"audit","exe":"/bin/ls","user":"root"}\n',
    0,
  ],
  ["1 where a line is not read", '{"event_type":"audit","exe":"/bin/ls"}\n{"half\n', 1],
])("check exits %s", async (_name, content, code) => {
  const folder = await makeFolder({ "events.jsonl": content });
  const ended = await runProgram({ args: ["check", "--data", folder] });
  expect(ended).toMatchObject({ code, stdout: expect.stringContaining("event") });
});

test("a second SIGTERM ends a server that still finishes a call", async () => {
  const held: ServerResponse[] = [];
  const upstream = await startUpstream((_request, response) => void held.push(response));
  const server = await startServer(["--http", "--port", "0"], {
    ...environment,
    THREATSTACK_BASE_URL: upstream.url.href,
  });
  const params = { name: "threatstack_get_agents", arguments: { status: "online" } };
  const calling = callModern(server.url, "tools/call", { params }).catch(() => undefined);
  await vi.waitFor(() => expect(held).not.toHaveLength(0), 5000);

  const exited = once(server.process, "exit");
  server.process.kill("SIGTERM");
  await vi.waitFor(() => expect(fetch(server.url)).rejects.toThrow("fetch failed"), 5000);
  server.process.kill("SIGTERM");

  expect(await exited).toEqual([null, "SIGTERM"]);
  await calling;
});

test("help and README name the same exit codes", () => {
  const readme = readFileSync(new URL("../../README.md", import.meta.url), "utf8");
  const [, section = ""] = /### Exit codes\n(.*?)\n### /s.exec(readme) ?? [];
  expect(section.match(/(?<=^\| )\d/gm)).toEqual(["0", "1", "2"]);
  expect(helpText()).toMatch(/Exit codes: 0 [^]*; 1 [^]*; 2 /);
});
