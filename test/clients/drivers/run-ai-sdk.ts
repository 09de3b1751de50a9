import { type DriverTask, QUESTION } from "./driver.ts";

interface Mcp {
  createMCPClient: (options: object) => Promise<{
    tools(): Promise<object>;
    close(): Promise<void>;
  }>;
}

interface Stdio {
  StdioMCPTransport: new (options: object) => object;
}

interface Ai {
  generateText: (options: object) => Promise<unknown>;
  isStepCount: (steps: number) => unknown;
}

/** The AI SDK's own loop, with a model of one of its providers. */
export async function runAiSdk({ server, load }: DriverTask, model: object): Promise<void> {
  const { createMCPClient } = await load<Mcp>("@ai-sdk/mcp");
  const { StdioMCPTransport } = await load<Stdio>("@ai-sdk/mcp/mcp-stdio");
  const { generateText, isStepCount } = await load<Ai>("ai");
  const client = await createMCPClient({
    transport:
      server.transport === "http"
        ? { type: "http", url: server.url }
        : new StdioMCPTransport({ command: server.command, args: server.args }),
  });
  const tools = await client.tools();
  await generateText({ model, tools, prompt: QUESTION, stopWhen: isStepCount(20) });
  await client.close();
}
