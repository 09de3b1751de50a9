import { fileURLToPath } from "node:url";
import type { ClientProgram } from "../client-program.ts";
import { runChild } from "../run-child.ts";
import { chatCompletions } from "../stand-in/chat-completions.ts";
import type { Dialect } from "../stand-in/dialect.ts";
import { generateContent } from "../stand-in/generate-content.ts";
import { responses } from "../stand-in/responses.ts";
import { withStandIn } from "../with-stand-in.ts";

const AI_SDK = {
  "@ai-sdk/mcp": "2.0.99",
  ai: "7.0.173",
  "@ai-sdk/openai": "4.0.118",
  "@ai-sdk/google": "4.0.121",
  zod: "4.6.7",
};

export const mastra = library({
  name: "mastra",
  dialect: chatCompletions,
  packages: { "@mastra/mcp": "2.0.0", "@mastra/core": "1.71.0", zod: "4.6.7" },
});

export const langchain = library({
  name: "langchain",
  dialect: chatCompletions,
  packages: {
    "@langchain/mcp-adapters": "1.1.4",
    "@langchain/core": "1.4.0",
    "@langchain/langgraph": "1.7.3",
    "@langchain/openai": "1.6.0",
    langchain: "1.5.14",
  },
});

export const aiSdk = library({
  name: "ai-sdk",
  dialect: responses,
  packages: AI_SDK,
});

/** The same with another model, for what it makes of the schemas. */
export const aiSdkGoogle = library({
  name: "ai-sdk-google",
  dialect: generateContent,
  packages: AI_SDK,
});

export const openaiAgents = library({
  name: "openai-agents",
  dialect: responses,
  packages: { "@openai/agents": "0.20.0", zod: "4.6.7" },
});

/** The first of its packages is the MCP client. */
interface Library extends Omit<ClientProgram, "run" | "version"> {
  readonly dialect: Dialect;
}

/** An agent made with a library, as its own documentation shows: a program in `drivers/`. */
function library({ dialect, ...about }: Library): ClientProgram {
  const driver = fileURLToPath(new URL(`../drivers/${about.name}.ts`, import.meta.url));
  const [version = ""] = Object.values(about.packages);
  return {
    ...about,
    version,
    run: (session) =>
      withStandIn(dialect, session, (url) =>
        runChild(session.node, {
          home: session.home,
          args: [
            "--experimental-import-meta-resolve",
            "--no-warnings",
            driver,
            JSON.stringify({ packages: session.folder, model: url, server: session.server }),
          ],
          environment: {
            OPENAI_API_KEY: "stand-in",
            OPENAI_BASE_URL: `${url}/v1`,
            OPENAI_AGENTS_DISABLE_TRACING: "1",
            LANGSMITH_TRACING: "false",
            MASTRA_TELEMETRY_DISABLED: "1",
          },
        }),
      ),
  };
}
