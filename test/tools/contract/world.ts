import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { InMemoryTransport } from "@modelcontextprotocol/sdk/inMemory.js";
import { z } from "zod";
import { createCachedClient } from "../../../src/api/cached-client.ts";
import { type Api, createApi } from "../../../src/api/create-api.ts";
import { createV1Api } from "../../../src/api/version-1/create-v1-api.ts";
import { createConfirmations } from "../../../src/confirm/create-confirmations.ts";
import { createLogger } from "../../../src/logger.ts";
import { createServerFactory } from "../../../src/mcp/create-server-factory.ts";
import { prompts } from "../../../src/prompts/catalogue.ts";
import { resources } from "../../../src/resources/catalogue.ts";
import { createSimulator, type Simulator } from "../../../src/simulator/create-simulator.ts";
import { createClean } from "../../../src/text/clean.ts";
import { selectFace } from "../../../src/tool-selection/select-face.ts";
import { tools } from "../../../src/tools/catalogue.ts";
import { NOW } from "../../support/make-tenant.ts";
import { type Rewriting, startRewritingUpstream } from "./rewriting-upstream.ts";
import type { Args } from "./tool-contract.ts";
import { tenant } from "./tenant.ts";

export type ApiVersion = 1 | 2;

/** Budget of an answer where the call names none. */
export const MAX_TOKENS = 2000;

/** Everything of a result that an MCP client gets. */
export interface Answer {
  readonly text: string;
  readonly isError: boolean;
  readonly links: readonly { readonly name: string; readonly uri: string }[];
  readonly meta: unknown;
  readonly structured: unknown;
  /** Contents beside the text and the links. */
  readonly others: readonly unknown[];
}

export interface Question {
  readonly apiVersion: ApiVersion;
  readonly tool: string;
  readonly args: Args;
  readonly banner: string;
  /** The tenant as it is where absent. */
  readonly rewriting?: Rewriting;
}

export interface World {
  /** No answer knows of another: what the server keeps of its upstream is too old at each question. */
  ask(question: Question): Promise<Answer>;
  close(): Promise<void>;
}

/** A client and the server that it speaks to. */
interface Session {
  ask(tool: string, args: Args): Promise<Answer>;
  close(): Promise<void>;
}

const clock = () => NOW;
const HOUR_MS = 3_600_000;

/** The embedded API with the small tenant, and before it an upstream that changes what it answers. */
export async function openWorld(): Promise<World> {
  const simulator = await createSimulator({ tenant, clock, rateLimit: false });
  const changing = await startRewritingUpstream({ simulator, clock });
  const sessions = new Map<string, Session>();
  const sessionOf = async ({ apiVersion, banner, rewriting }: Question): Promise<Session> => {
    const origin = rewriting === undefined ? new URL(simulator.url).origin : changing.origin;
    const key = [apiVersion, banner, origin].join(" ");
    const session =
      sessions.get(key) ??
      (await openSession(openApi(apiVersion, origin, simulator.credentials), {
        apiVersion,
        banner,
      }));
    sessions.set(key, session);
    return session;
  };
  return {
    async ask(question) {
      changing.become(question.rewriting ?? {});
      return (await sessionOf(question)).ask(question.tool, question.args);
    },
    async close() {
      await Promise.all([...sessions.values()].map((session) => session.close()));
      await changing.close();
      await simulator.close();
    },
  };
}

function openApi(apiVersion: ApiVersion, origin: string, credentials: Simulator["credentials"]) {
  const options = {
    version: "0.0.0",
    now: clock,
    ratePerMinute: false,
    sleep: async () => {},
  } as const;
  const { apiKey } = credentials;
  return apiVersion === 1
    ? createV1Api({ ...options, baseUrl: new URL(`${origin}/api/v1`), apiKey })
    : createApi({ ...options, baseUrl: new URL(`${origin}/v2`), credentials });
}

async function openSession(
  api: Api,
  { apiVersion, banner }: Pick<Question, "apiVersion" | "banner">,
): Promise<Session> {
  let hours = 0;
  const createServer = createServerFactory({
    tools: selectFace(tools, { apiVersion, toolsets: "all", allowWrites: true }),
    resources,
    prompts,
    context: {
      api: createCachedClient({ client: api.client, now: () => NOW + hours * HOUR_MS }),
      clean: createClean({ redact: true }),
      now: () => new Date(NOW),
      maxTokens: MAX_TOKENS,
      banner,
      organization: tenant.organization.id,
      writes: {
        confirmations: createConfirmations({ now: clock }),
        record: () => {},
        changed: () => {},
      },
    },
    version: "0.0.0",
    logger: createLogger({ level: "silent" }),
  });
  const client = new Client({ name: "test", version: "0.0.0" });
  const [clientSide, serverSide] = InMemoryTransport.createLinkedPair();
  await Promise.all([createServer().connect(serverSide), client.connect(clientSide)]);
  return {
    async ask(tool, args) {
      hours += 1;
      return toAnswer(await client.callTool({ name: tool, arguments: { ...args } }));
    },
    async close() {
      await client.close();
      await api.close();
    },
  };
}

const resultSchema = z.looseObject({
  content: z.array(z.looseObject({ type: z.string() })),
  isError: z.boolean().optional(),
  structuredContent: z.unknown().optional(),
  _meta: z.unknown().optional(),
});
const textSchema = z.object({ type: z.literal("text"), text: z.string() });
const linkSchema = z.object({
  type: z.literal("resource_link"),
  name: z.string(),
  uri: z.string(),
});

function toAnswer(result: unknown): Answer {
  const { content, isError = false, structuredContent, _meta } = resultSchema.parse(result);
  const [first, ...rest] = content;
  const links = rest.flatMap((part) => linkSchema.safeParse(part).data ?? []);
  return {
    text: textSchema.parse(first).text,
    isError,
    links: links.map(({ name, uri }) => ({ name, uri })),
    meta: _meta,
    structured: structuredContent,
    others: rest.filter((part) => !linkSchema.safeParse(part).success),
  };
}
