import { type McpRequestContext, McpServer } from "@modelcontextprotocol/server";
import type { Logger } from "../logger.ts";
import type { Prompt } from "../prompts/define-prompt.ts";
import type { Resource, ResourceContext } from "../resources/define-resource.ts";
import { offeredResources } from "../resources/offered-resources.ts";
import type { Tool } from "../tool-kit/define-tool.ts";
import type { ConfirmMode } from "./ask-person.ts";
import { instructionsFor, type NoWrites } from "./instructions.ts";
import { createCompletionOffer } from "./offer-completions.ts";
import { createPromptOffer } from "./offer-prompts.ts";
import { createResourceOffer } from "./offer-resources.ts";
import { createSubscriptionOffer } from "./offer-subscriptions.ts";
import { createToolOffer } from "./offer-tools.ts";
import type { Subscriptions } from "./subscriptions.ts";

export interface ServerFactoryOptions {
  readonly tools: readonly Tool[];
  readonly resources: readonly Resource[];
  readonly prompts: readonly Prompt[];
  /** Absent where nothing can be watched; then nothing says that it can. */
  readonly subscriptions?: Subscriptions;
  readonly context: Omit<ResourceContext, "signal">;
  /** Name of the organization that `context` reads, where tools can read others, too. */
  readonly organization?: string | undefined;
  readonly version: string;
  readonly logger: Logger;
  /** How writes are confirmed; `ask` where absent. */
  readonly confirmMode?: ConfirmMode | undefined;
  /** Why nothing can be written although somebody may expect it. */
  readonly noWrites?: NoWrites | undefined;
}

/** A server of the 2025 era where the era is not said: a session. */
export type CreateServer = (request?: Pick<McpRequestContext, "era">) => McpServer;

/** The SDK asks for a server per connection (stdio) or per request (HTTP); all that can be shared is made once. */
export function createServerFactory(options: ServerFactoryOptions): CreateServer {
  const { context, organization, version, subscriptions, logger } = options;
  const { clean } = context;
  const title = `Threat Stack ${context.banner}`.trim();
  const canWrite = options.tools.some((tool) => tool.writes !== undefined);
  const instructions = instructionsFor(context.banner, canWrite ? "writes" : options.noWrites);
  const offered = offeredBy(options);
  const offerTools = createToolOffer({ ...options, ...offered });
  const ofOrganization = { ...options, ...offered, context: naming(context, organization) };
  const offers = [
    createResourceOffer(ofOrganization),
    createPromptOffer(ofOrganization),
    createCompletionOffer(ofOrganization),
  ];
  const offerSubscriptions =
    subscriptions && createSubscriptionOffer({ ...offered, subscriptions, clean, logger });
  const canWatch = subscriptions !== undefined;

  return function createServer({ era } = { era: "legacy" }) {
    const server = new McpServer(
      { name: "threatstack", version, title },
      { instructions, capabilities: { tools: { listChanged: false } }, cacheHints: CACHE_HINTS },
    );
    server.server.registerCapabilities({
      resources: { subscribe: canWatch, listChanged: canWatch },
      prompts: {},
      completions: {},
      logging: {},
    });
    offerTools(server, era);
    for (const offer of offers) offer(server);
    // A subscription of the 2026 era belongs to its transport; see subscriptions.ts.
    if (era === "legacy") offerSubscriptions?.(server);
    return server;
  };
}

/** The face does not change while the program runs; it may after a restart. */
const CACHE_HINTS = {
  "tools/list": { ttlMs: 300_000, cacheScope: "private" },
  "server/discover": { ttlMs: 300_000, cacheScope: "private" },
} as const;

/** A URI names no organization, so that what is read there has to say whose it is. */
function naming<C extends { readonly banner: string }>(context: C, organization?: string): C {
  if (organization === undefined) return context;
  return { ...context, banner: `${context.banner}[${organization}] ` };
}

/** What shows or names the answers of a tool that is withheld is withheld itself. */
function offeredBy({ tools, resources, prompts }: ServerFactoryOptions): {
  resources: readonly Resource[];
  prompts: readonly Prompt[];
} {
  const names = new Set<string>(tools.map((tool) => tool.name));
  return {
    resources: offeredResources(resources, tools),
    prompts: prompts.filter((prompt) => prompt.tools.every((name) => names.has(name))),
  };
}
