import { QUESTION, readTask } from "./driver.ts";

interface Adapters {
  MultiServerMCPClient: new (options: object) => {
    getTools(): Promise<object[]>;
    close(): Promise<void>;
  };
}

interface LangChain {
  createAgent: (options: object) => { invoke(input: object, options: object): Promise<unknown> };
}

interface OpenAi {
  ChatOpenAI: new (options: object) => object;
}

const { server, model, load } = readTask();
const { MultiServerMCPClient } = await load<Adapters>("@langchain/mcp-adapters");
const { createAgent } = await load<LangChain>("langchain");
const { ChatOpenAI } = await load<OpenAi>("@langchain/openai");

const client = new MultiServerMCPClient({
  mcpServers: {
    threatstack:
      server.transport === "http"
        ? { transport: "http", url: server.url }
        : { transport: "stdio", command: server.command, args: server.args },
  },
});
const agent = createAgent({
  model: new ChatOpenAI({ model: "gpt-4o", configuration: { baseURL: `${model}/v1` } }),
  tools: await client.getTools(),
});
const messages = [{ role: "user", content: QUESTION }];
await agent.invoke({ messages }, { recursionLimit: 60 });
await client.close();
