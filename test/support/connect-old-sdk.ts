import { Client as Client10 } from "sdk-1-10/client/index.js";
import { StdioClientTransport as Stdio10 } from "sdk-1-10/client/stdio.js";
import { StreamableHTTPClientTransport as Http10 } from "sdk-1-10/client/streamableHttp.js";
import type { Transport as Transport10 } from "sdk-1-10/shared/transport.js";
import { Client as Client12 } from "sdk-1-12/client/index.js";
import { StdioClientTransport as Stdio12 } from "sdk-1-12/client/stdio.js";
import { StreamableHTTPClientTransport as Http12 } from "sdk-1-12/client/streamableHttp.js";
import type { Transport as Transport12 } from "sdk-1-12/shared/transport.js";
import { z } from "zod";

export interface OldClient {
  listTools(): Promise<readonly { readonly name: string; readonly inputSchema: unknown }[]>;
  /** The parts of a result as the SDK hands them on; it throws for those that it does not know. */
  call(name: string, input: Readonly<Record<string, unknown>>): Promise<OldAnswer>;
  close(): Promise<void>;
}

export type OldTarget =
  | {
      readonly command: string;
      readonly args: readonly string[];
      readonly environment?: Readonly<Record<string, string>>;
    }
  | { readonly url: string };

const answerSchema = z.object({
  content: z.array(z.looseObject({ type: z.string(), text: z.string().optional() })),
  isError: z.boolean().default(false),
});
export type OldAnswer = z.infer<typeof answerSchema>;

const ABOUT = { name: "old-client", version: "1.0.0" };

/** Clients of protocol revision 2025-03-26, as programs that were never updated still carry them. */
export const OLD_SDKS = {
  "1.10": async (target: OldTarget): Promise<OldClient> => {
    const client = new Client10(ABOUT);
    const transport =
      "url" in target ? new Http10(new URL(target.url)) : new Stdio10(processOf(target));
    // Its own types do not fit each other under exactOptionalPropertyTypes.
    await client.connect(transport as Transport10);
    return toOldClient(client);
  },
  "1.12": async (target: OldTarget): Promise<OldClient> => {
    const client = new Client12(ABOUT);
    const transport =
      "url" in target ? new Http12(new URL(target.url)) : new Stdio12(processOf(target));
    // Its own types do not fit each other under exactOptionalPropertyTypes.
    await client.connect(transport as Transport12);
    return toOldClient(client);
  },
} as const;

function toOldClient(client: Client10 | Client12): OldClient {
  return {
    listTools: async () => (await client.listTools()).tools,
    call: async (name, input) =>
      answerSchema.parse(await client.callTool({ name, arguments: { ...input } })),
    close: () => client.close(),
  };
}

function processOf({ command, args, environment = {} }: Exclude<OldTarget, { url: string }>) {
  return { command, args: [...args], env: { ...environment }, stderr: "ignore" as const };
}
