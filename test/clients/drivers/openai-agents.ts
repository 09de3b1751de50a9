import { QUESTION, readTask } from "./driver.ts";

interface McpServer {
  connect(): Promise<void>;
  close(): Promise<void>;
}

interface Agents {
  Agent: new (options: object) => object;
  run: (agent: object, input: string, options: object) => Promise<unknown>;
  MCPServerStdio: new (options: object) => McpServer;
  MCPServerStreamableHttp: new (options: object) => McpServer;
}

const { server, load } = readTask();
const { Agent, run, MCPServerStdio, MCPServerStreamableHttp } =
  await load<Agents>("@openai/agents");

const mcpServer =
  server.transport === "http"
    ? new MCPServerStreamableHttp({ url: server.url, name: "threatstack" })
    : new MCPServerStdio({ command: server.command, args: server.args, name: "threatstack" });
await mcpServer.connect();
const agent = new Agent({
  name: "triage",
  instructions: "Triage alerts.",
  model: "gpt-4o",
  mcpServers: [mcpServer],
  // Its own option for a model that must keep to the schemas.
  mcpConfig: { convertSchemasToStrict: true },
});
await run(agent, QUESTION, { maxTurns: 20 });
await mcpServer.close();
