import {
  Client,
  StreamableHTTPClientTransport,
  type VersionNegotiationMode,
} from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { Client as V1Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StdioClientTransport as V1StdioTransport } from "@modelcontextprotocol/sdk/client/stdio.js";
import { StreamableHTTPClientTransport as V1HttpTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import {
  LoggingMessageNotificationSchema,
  ResourceListChangedNotificationSchema,
  ResourceUpdatedNotificationSchema,
} from "@modelcontextprotocol/sdk/types.js";
import { onTestFinished } from "vitest";
import type { Target } from "./connect-clients.ts";
import { PROGRAM } from "./start-server.ts";

/** What both SDKs offer in the same form; how they subscribe differs by era. */
export type Browser = Pick<
  V1Client,
  | "listResourceTemplates"
  | "listResources"
  | "listPrompts"
  | "readResource"
  | "getPrompt"
  | "complete"
  | "getServerCapabilities"
> & {
  /** What was told so far: URIs, and `list` for a changed list. */
  readonly told: string[];
  readonly logged: readonly { level: string; data: unknown }[];
  /** Until the function returned is called. */
  subscribe(uris: readonly string[]): Promise<() => Promise<void>>;
  callTool(name: string, input: Record<string, unknown>, options?: Progressing): Promise<unknown>;
  close(): Promise<void>;
};

export interface Progressing {
  readonly onprogress?: (progress: { progress: number; message?: string | undefined }) => void;
}

const ME = { name: "test-browser", version: "1.0.0" };

/** By name, as a host would use them: both SDKs, the second one in both eras. */
export const BROWSERS = {
  "SDK v1": browseV1,
  "SDK v2, 2025 era": (target) => browseV2(target, "legacy"),
  "SDK v2, 2026 era": (target) => browseV2(target, { pin: "2026-07-28" }),
} as const satisfies Record<string, (target: Target) => Promise<Browser>>;

async function browseV1(target: Target): Promise<Browser> {
  const client = new V1Client(ME);
  const told: string[] = [];
  const logged: { level: string; data: unknown }[] = [];
  client.setNotificationHandler(ResourceUpdatedNotificationSchema, ({ params }) => {
    told.push(params.uri);
  });
  client.setNotificationHandler(ResourceListChangedNotificationSchema, () => {
    told.push("list");
  });
  client.setNotificationHandler(LoggingMessageNotificationSchema, ({ params }) => {
    logged.push(params);
  });
  await client.connect(
    "url" in target
      ? new V1HttpTransport(new URL(target.url))
      : new V1StdioTransport(processOf(target)),
  );
  onTestFinished(() => client.close());
  return Object.assign(Object.create(null), bound(client), {
    told,
    logged,
    async subscribe(uris: readonly string[]) {
      for (const uri of uris) await client.subscribeResource({ uri });
      return async () => {
        for (const uri of uris) await client.unsubscribeResource({ uri });
      };
    },
    callTool: (name: string, input: Record<string, unknown>, options: Progressing = {}) =>
      client.callTool({ name, arguments: input }, undefined, options),
  });
}

async function browseV2(target: Target, mode: VersionNegotiationMode): Promise<Browser> {
  const client = new Client(ME, { versionNegotiation: { mode } });
  const told: string[] = [];
  const logged: { level: string; data: unknown }[] = [];
  client.setNotificationHandler("notifications/resources/updated", ({ params }) => {
    told.push(params.uri);
  });
  client.setNotificationHandler("notifications/resources/list_changed", () => {
    told.push("list");
  });
  client.setNotificationHandler("notifications/message", ({ params }) => {
    logged.push(params);
  });
  await client.connect(
    "url" in target
      ? new StreamableHTTPClientTransport(new URL(target.url))
      : new StdioClientTransport(processOf(target)),
  );
  onTestFinished(() => client.close());
  return Object.assign(Object.create(null), bound(client), {
    told,
    logged,
    async subscribe(uris: readonly string[]) {
      if (mode !== "legacy") {
        const listening = await client.listen({
          resourceSubscriptions: [...uris],
          resourcesListChanged: true,
        });
        return () => listening.close();
      }
      for (const uri of uris) await client.subscribeResource({ uri });
      return async () => {
        for (const uri of uris) await client.unsubscribeResource({ uri });
      };
    },
    callTool: (name: string, input: Record<string, unknown>, options: Progressing = {}) =>
      client.callTool({ name, arguments: input }, options),
  }) as Browser;
}

/** The methods that are the same in both SDKs. */
function bound(client: V1Client | Client) {
  const one = client as V1Client;
  return {
    listResourceTemplates: one.listResourceTemplates.bind(one),
    listResources: one.listResources.bind(one),
    listPrompts: one.listPrompts.bind(one),
    readResource: one.readResource.bind(one),
    getPrompt: one.getPrompt.bind(one),
    complete: one.complete.bind(one),
    getServerCapabilities: one.getServerCapabilities.bind(one),
    close: one.close.bind(one),
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
