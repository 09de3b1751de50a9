import {
  Client,
  type ProgressCallback,
  StreamableHTTPClientTransport,
  type VersionNegotiationMode,
} from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { Client as V1Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport as V1StdioTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport as V1HttpTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { z } from "zod";
import { PROGRAM } from "./start-server.ts";

/** Where the server is: over HTTP, or as a process of its own for this client alone. */
export type Target =
  | { readonly url: string }
  | {
      readonly args: readonly string[];
      readonly environment?: Readonly<Record<string, string>>;
    };

export interface CallOptions {
  readonly signal?: AbortSignal;
  readonly onprogress?: ProgressCallback;
}

export interface CallAnswer {
  readonly text: string;
  readonly isError: boolean;
  readonly meta: unknown;
}

/** What every client can do, whichever SDK and protocol era it speaks. */
export interface ConnectedClient {
  readonly version: string | undefined;
  readonly instructions: string | undefined;
  listTools(): Promise<readonly { readonly name: string }[]>;
  call(
    name: string,
    input: Readonly<Record<string, unknown>>,
    options?: CallOptions,
  ): Promise<CallAnswer>;
  close(): Promise<void>;
}

/** The clients that a server of today meets: both SDKs, the second one in every mode. */
export const CLIENTS: Readonly<Record<string, (target: Target) => Promise<ConnectedClient>>> = {
  "SDK v1": connectV1,
  "SDK v2, 2025 era": (target) => connectV2(target, "legacy"),
  "SDK v2, automatic": (target) => connectV2(target, "auto"),
  "SDK v2, 2026 era only": (target) => connectV2(target, { pin: "2026-07-28" }),
};

const CLIENT = { name: "test-client", version: "1.0.0" };

async function connectV2(target: Target, mode: VersionNegotiationMode): Promise<ConnectedClient> {
  const client = new Client(CLIENT, { versionNegotiation: { mode } });
  await client.connect(
    "url" in target
      ? new StreamableHTTPClientTransport(new URL(target.url))
      : new StdioClientTransport(processOf(target)),
  );
  return {
    version: client.getNegotiatedProtocolVersion(),
    instructions: client.getInstructions(),
    listTools: async () => (await client.listTools()).tools,
    call: async (name, input, options = {}) =>
      toAnswer(await client.callTool({ name, arguments: { ...input } }, options)),
    close: () => client.close(),
  };
}

async function connectV1(target: Target): Promise<ConnectedClient> {
  const client = new V1Client(CLIENT);
  const transport =
    "url" in target
      ? new V1HttpTransport(new URL(target.url))
      : new V1StdioTransport(processOf(target));
  await client.connect(transport);
  return {
    version: "protocolVersion" in transport ? transport.protocolVersion : undefined,
    instructions: client.getInstructions(),
    listTools: async () => (await client.listTools()).tools,
    call: async (name, input, options = {}) =>
      toAnswer(await client.callTool({ name, arguments: { ...input } }, undefined, options)),
    close: () => client.close(),
  };
}

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
  structuredContent: z.undefined().optional(),
  _meta: z.record(z.string(), z.unknown()).optional(),
});

function toAnswer(result: unknown): CallAnswer {
  const { content, isError = false, _meta: meta } = resultSchema.parse(result);
  return { text: content[0]?.text ?? "", isError, meta: meta?.["threatstack-mcp/answer"] };
}
