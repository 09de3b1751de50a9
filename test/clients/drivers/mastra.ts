import { QUESTION, readTask } from "./driver.ts";

interface Mcp {
  MCPClient: new (options: object) => {
    listTools(): Promise<object>;
    disconnect(): Promise<void>;
  };
}

interface Core {
  Agent: new (options: object) => {
    generate(prompt: string, options: object): Promise<unknown>;
  };
}

const { server, model, load } = readTask();
const { MCPClient } = await load<Mcp>("@mastra/mcp");
const { Agent } = await load<Core>("@mastra/core/agent");

const client = new MCPClient({
  servers: {
    threatstack:
      server.transport === "http"
        ? { url: new URL(server.url) }
        : { command: server.command, args: server.args },
  },
});
const agent = new Agent({
  id: "triage",
  name: "triage",
  instructions: "Triage alerts.",
  model: { id: "stand-in/model", url: `${model}/v1`, apiKey: "stand-in" },
  tools: await client.listTools(),
});
await agent.generate(QUESTION, { maxSteps: 20 });
await client.disconnect();
