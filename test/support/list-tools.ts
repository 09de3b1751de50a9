import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import type { Tool } from "@modelcontextprotocol/sdk/types.js";
import { createCachedClient } from "../../src/api/cached-client.ts";
import { createLogger } from "../../src/logger.ts";
import { createServerFactory } from "../../src/mcp/create-server-factory.ts";
import { createClean } from "../../src/text/clean.ts";
import { tools } from "../../src/tools/catalogue.ts";
import type { Tool as OurTool } from "../../src/tool-kit/define-tool.ts";
import { selectFace } from "../../src/tool-selection/select-face.ts";

/** What a user of version 2 sees who chose nothing. */
const DEFAULT_FACE = selectFace(tools, { apiVersion: 2 });

const unreachable = () => Promise.reject(new Error("listing tools needs no upstream"));

/** tools/list as a client gets it with these tools; nothing upstream is needed for that. */
export async function listTools(face: readonly OurTool[] = DEFAULT_FACE): Promise<Tool[]> {
  const createServer = createServerFactory({
    tools: face,
    resources: [],
    prompts: [],
    context: {
      api: createCachedClient({
        client: { call: unreachable, inspect: unreachable, stream: unreachable },
      }),
      clean: createClean({ redact: true }),
      now: () => new Date(0),
      maxTokens: 2000,
      banner: "",
    },
    version: "0.0.0",
    logger: createLogger({ level: "silent" }),
  });
  const client = new Client({ name: "test", version: "0.0.0" });
  const [clientSide, serverSide] = InMemoryTransport.createLinkedPair();
  await Promise.all([createServer().connect(serverSide), client.connect(clientSide)]);
  const listed = await client.listTools();
  await client.close();
  return listed.tools;
}
