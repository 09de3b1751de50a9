import { writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import type { ClientProgram, ServerAddress, Session } from "../client-program.ts";
import { play } from "../conversation.ts";
import { type Ended, runChild } from "../run-child.ts";

const PACKAGE = "mcporter";
const VERSION = "0.12.3";

const listSchema = z.object({
  tools: z.array(z.object({ name: z.string(), inputSchema: z.unknown() })),
});

/** A command line that agents call and people read: what it prints is what they get. */
export const mcporter: ClientProgram = {
  name: "mcporter",
  version: VERSION,
  packages: { [PACKAGE]: VERSION },
  async run(session) {
    const list = await runMcporter(session, ["list", "threatstack", "--schema", "--json"]);
    const { data } = listSchema.safeParse(parse(list.stdout));
    const results = await play(session.steps, async (tool, input) => {
      const args = ["call", `threatstack.${tool}`, "--args", JSON.stringify(input)];
      const { stdout, stderr } = await runMcporter(session, args);
      return stdout + stderr;
    });
    const tools = (data?.tools ?? []).map(({ name, inputSchema }) => ({
      name,
      schema: inputSchema,
    }));
    return { tools, results, output: list.stdout + list.stderr };
  },
};

async function runMcporter(
  { folder, home, node, server }: Session,
  args: readonly string[],
): Promise<Ended> {
  const config = path.join(home, "mcporter.json");
  writeFileSync(config, JSON.stringify({ mcpServers: { threatstack: entryOf(server) } }));
  const script = path.join(folder, "node_modules", PACKAGE, "dist/cli.js");
  return runChild(node, { home, args: [script, "--config", config, ...args] });
}

function entryOf(server: ServerAddress): object {
  if (server.transport === "http") return { url: server.url, allowHttp: true };
  return { command: server.command, args: server.args };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
