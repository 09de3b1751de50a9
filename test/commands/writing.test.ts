import { afterAll, beforeAll, expect, onTestFinished, test, vi } from "vitest";
import { z } from "zod";
import { noWrites, writeServices } from "../../src/commands/writing.ts";
import { readConfig } from "../../src/config/read-config.ts";
import { resourceUri } from "../../src/tool-kit/resource-uri.ts";
import { BROWSERS } from "../support/browse-clients.ts";
import { makeFolder } from "../support/make-folder.ts";
import { HELLO, runProgram } from "../support/run-program.ts";
import { type StartedServer, startServer } from "../support/start-server.ts";
import { ACCEPTS, WRITING_CLIENTS, type WritingClient } from "../support/writing-clients.ts";

/** Most tests start the built program. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const DEMO = ["--demo", "--now", "2026-03-02T12:00:00Z", "--allow-writes"];

test.each<[string[], 1 | 2, string | undefined]>([
  [["--data", "x", "--allow-writes"], 2, "files"],
  [["--data", "x"], 2, "files"],
  [["--demo", "--allow-writes"], 1, "version 1"],
  [["--demo"], 1, undefined],
  [["--demo", "--allow-writes"], 2, undefined],
])("with %j and version %i nothing can be written because of: %s", (argv, version, why) => {
  expect(noWrites(readConfig(argv, {}), version)).toBe(why);
});

const helloSchema = z.object({ result: z.object({ instructions: z.string() }) });
const toolsSchema = z.object({
  result: z.object({
    tools: z.array(z.object({ annotations: z.object({ readOnlyHint: z.boolean() }) })),
  }),
});

test.each<[string, string[], Record<string, string>, string]>([
  ["files", ["--data"], {}, "the records are files of a folder, which are evidence"],
  ["version 1", ["--demo"], { THREATSTACK_API_VERSION: "1" }, "version 1 of the API only reads"],
])("over %s no tool writes, and the instructions say why", async (...row) => {
  const [, argv, environment, words] = row;
  const alert = { id: "a1", title: "Netcat", severity: 3, createdAt: "2026-03-01T00:00:00Z" };
  const folder = argv[0] === "--data" ? [await makeFolder({ "alerts.json": [alert] })] : [];
  const { stdout, stderr } = await runProgram({
    args: [...argv, ...folder, "--allow-writes"],
    environment,
    messages: HELLO,
    endAfter: { lines: 2, by: "stdin" },
  });
  const [hello, listed] = stdout.split("\n");
  expect(stderr).not.toContain('"level":50');
  expect(helloSchema.parse(JSON.parse(hello ?? "")).result.instructions).toContain(words);
  const { tools } = toolsSchema.parse(JSON.parse(listed ?? "")).result;
  expect(tools.length).toBeGreaterThan(5);
  expect(tools.filter(({ annotations }) => !annotations.readOnlyHint)).toEqual([]);
});

test("what is written in the first organization is told to whoever watches it, of others nothing", () => {
  const tell = vi.fn<(topic: string, ids: readonly string[]) => void>();
  const config = readConfig(DEMO, {});
  const parts = { config, watch: { tell }, home: "one", connection: { upstream: {} }, logger: {} };
  const { changed } = writeServices({ ...parts, logger: { child: () => ({}) } } as never);
  const changes = [
    { topic: "alerts", ids: ["a", "b"] },
    { topic: "rules of r", ids: ["r/1"] },
  ] as const;
  changed("two", changes);
  expect(tell).not.toHaveBeenCalled();
  changed("one", changes);
  expect(tell.mock.calls).toEqual([
    ["alerts", ["a", "b"]],
    ["rules of r", ["r/1"]],
  ]);
});

async function connect(url: string, person?: typeof ACCEPTS): Promise<WritingClient> {
  const client = await WRITING_CLIENTS["SDK v2, 2026 era only"]?.({ url }, person);
  if (client === undefined) throw new Error("no such client");
  onTestFinished(() => client.close());
  return client;
}

async function someAlert(client: WritingClient): Promise<string> {
  const { text } = await client.call("threatstack_get_alerts", { severity: 3 });
  return /^[0-9a-f]{8}/m.exec(text)?.[0] ?? "";
}

/** Shown, and done by its code; the code. */
async function dismiss(client: WritingClient, id: string): Promise<string> {
  const input = { alert_ids: [id], reason: "MAINTENANCE" };
  const { text } = await client.call("threatstack_dismiss_alerts", input);
  const confirm = /confirm="([^"]+)"/.exec(text)?.[1] ?? "";
  const done = await client.call("threatstack_dismiss_alerts", { ...input, confirm });
  expect(done.text).toContain("dismissed 1 alert");
  return confirm;
}

let server: StartedServer;

beforeAll(async () => {
  const environment = { THREATSTACK_MCP_POLL_SECONDS: "3600" };
  server = await startServer([...DEMO, "--http", "--port", "0", "--confirm", "code"], environment);
});
afterAll(async () => void (await server.stop()));

test("over HTTP with --confirm code a client that has forms is shown a code, and nobody is asked", async () => {
  const person = vi.fn<typeof ACCEPTS>(ACCEPTS);
  const client = await connect(server.url, person);
  const id = await someAlert(client);
  const code = await dismiss(client, id);
  expect(person).not.toHaveBeenCalled();
  const lines = server.log().filter(({ msg }) => msg === "write");
  expect(lines).toEqual([
    {
      level: 30,
      time: expect.any(Number),
      pid: expect.any(Number),
      hostname: expect.any(String),
      name: "threatstack-mcp",
      msg: "write",
      tool: "threatstack_dismiss_alerts",
      organization: expect.stringMatching(/^[0-9a-f]{24}$/),
      caller: "local",
      before: { active: [expect.stringMatching(`^${id}`)] },
      after: { reason: "MAINTENANCE", dismissed: [expect.stringMatching(`^${id}`)] },
      confirmation: "code",
      outcome: "done",
    },
  ]);
  expect(JSON.stringify(server.log())).not.toContain(code);
});

test.each(Object.entries(BROWSERS))(
  "a subscriber of %s hears of a write at once",
  async (_name, browse) => {
    const browser = await browse({ url: server.url });
    onTestFinished(() => browser.close());
    await browser.subscribe([resourceUri.alerts]);
    const client = await connect(server.url);
    const id = await someAlert(client);
    browser.told.length = 0;
    await dismiss(client, id);
    await expect.poll(() => browser.told, { timeout: 10_000 }).toContain(resourceUri.alerts);
  },
);
