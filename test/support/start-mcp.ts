import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { LoggingMessageNotificationSchema } from "@modelcontextprotocol/sdk/types.js";
import { onTestFinished } from "vitest";
import { createLogger } from "../../src/logger.ts";
import {
  createServerFactory,
  type ServerFactoryOptions,
} from "../../src/mcp/create-server-factory.ts";
import { prompts } from "../../src/prompts/catalogue.ts";
import { resources } from "../../src/resources/catalogue.ts";
import type { SimulatorOptions } from "../../src/simulator/create-simulator.ts";
import { tools } from "../../src/tools/catalogue.ts";
import { startContext } from "./start-context.ts";

export interface StartedMcp {
  readonly client: Client;
  readonly logged: readonly unknown[];
}

/** A client of the 2025 era and the whole server behind it, in this process. */
export async function startMcp(
  simulator: SimulatorOptions,
  more: Partial<ServerFactoryOptions> = {},
): Promise<StartedMcp> {
  const { context } = await startContext(simulator);
  const createServer = createServerFactory({
    tools,
    resources,
    prompts,
    context,
    version: "0.0.0",
    logger: createLogger({ level: "silent" }),
    ...more,
  });
  const client = new Client({ name: "test", version: "0.0.0" });
  const logged: unknown[] = [];
  client.setNotificationHandler(LoggingMessageNotificationSchema, ({ params }) => {
    logged.push(params);
  });
  const [clientSide, serverSide] = InMemoryTransport.createLinkedPair();
  await Promise.all([createServer().connect(serverSide), client.connect(clientSide)]);
  onTestFinished(() => client.close());
  return { client, logged };
}
