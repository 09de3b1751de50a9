import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { Client as V1Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport as V1StdioTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport as V1HttpTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { ElicitRequestSchema } from "@modelcontextprotocol/sdk/types.js";
import { z } from "zod";
import type { Target } from "./connect-clients.ts";
import { PROGRAM } from "./start-server.ts";
import { withoutTags } from "./without-tags.ts";

/** What the person behind a client says when asked. */
export type Person = (question: string) => {
  readonly action: "accept" | "decline" | "cancel";
  readonly content?: Record<string, boolean>;
};

export const ACCEPTS: Person = () => ({ action: "accept", content: { confirm: true } });

export interface WriteAnswer {
  readonly text: string;
  readonly isError: boolean;
}

export interface WritingClient {
  call(tool: string, input: Readonly<Record<string, unknown>>): Promise<WriteAnswer>;
  close(): Promise<void>;
}

type Connect = (target: Target, person?: Person) => Promise<WritingClient>;

const CLIENT = { name: "test-client", version: "1.0.0" };

/** A client that has no forms is asked by a code: without a person, none of them has. */
export const WRITING_CLIENTS: Readonly<Record<string, Connect>> = {
  "SDK v1": async (target, person) => {
    const client = new V1Client(CLIENT, { capabilities: person ? { elicitation: {} } : {} });
    if (person) {
      client.setRequestHandler(ElicitRequestSchema, ({ params }) => person(params.message));
    }
    const transport =
      "url" in target
        ? new V1HttpTransport(new URL(target.url))
        : new V1StdioTransport(processOf(target));
    await client.connect(transport);
    return {
      call: async (name, input) =>
        toAnswer(await client.callTool({ name, arguments: { ...input } })),
      close: () => client.close(),
    };
  },
  "SDK v2, 2026 era only": async (target, person) => {
    const client = new Client(CLIENT, {
      versionNegotiation: { mode: { pin: "2026-07-28" } },
      capabilities: person ? { elicitation: { form: {} } } : {},
    });
    if (person) {
      client.setRequestHandler("elicitation/create", ({ params }) => person(params.message));
    }
    await client.connect(
      "url" in target
        ? new StreamableHTTPClientTransport(new URL(target.url))
        : new StdioClientTransport(processOf(target)),
    );
    return {
      call: async (name, input) =>
        toAnswer(await client.callTool({ name, arguments: { ...input } })),
      close: () => client.close(),
    };
  },
};

function processOf({ args, environment = {} }: Exclude<Target, { url: string }>) {
  return {
    command: process.execPath,
    args: [PROGRAM, ...args],
    env: { ...environment },
    stderr: "ignore" as const,
  };
}

const resultSchema = z.object({
  content: z.array(z.object({ text: z.string().optional() })),
  isError: z.boolean().optional(),
});

function toAnswer(result: unknown): WriteAnswer {
  const { content, isError = false } = resultSchema.parse(result);
  return { text: withoutTags(content[0]?.text ?? ""), isError };
}
