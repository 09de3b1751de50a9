import type {
  ListResourcesResult,
  ListResourceTemplatesResult,
  McpServer,
  ReadResourceResult,
} from "@modelcontextprotocol/server";
import type { Logger } from "../logger.ts";
import type { Resource, ResourceContext } from "../resources/define-resource.ts";
import { findResource } from "../resources/find-resource.ts";
import { type ListedResource, listResources } from "../resources/list-resources.ts";
import { trackFreshness } from "../resources/track-freshness.ts";
import { cleanText } from "../text/clean-text.ts";
import { contextOf, inTime, tellClient } from "./request-context.ts";
import { toProtocolError, troubleText } from "./protocol-error.ts";

export interface ResourceOffer {
  readonly resources: readonly Resource[];
  readonly context: Omit<ResourceContext, "signal">;
  readonly logger: Logger;
}

/** What only a new version of this program changes. */
const FIXED = { ttlMs: 3_600_000, cacheScope: "public" } as const;
/** What lacks something that the next attempt may bring. */
const AGAIN = { ttlMs: 0, cacheScope: "private" } as const;

/**
 * Makes the function that gives a server its resources. The SDK's own list knows no cursors and
 * its own templates no decoding, so the handlers are ours.
 */
export function createResourceOffer(offer: ResourceOffer): (server: McpServer) => void {
  const { resources, context, logger } = offer;
  const { clean } = context;
  const templates = { resourceTemplates: templatesOf(resources), ...FIXED };

  return function offerResources({ server }) {
    server.setRequestHandler("resources/templates/list", () => templates);

    server.setRequestHandler(
      "resources/list",
      async ({ params }, request): Promise<ListResourcesResult> => {
        const tracked = trackFreshness(contextOf(context, request));
        try {
          const asked = { cursor: params?.cursor, context: tracked.context };
          const page = await inTime(context, () => listResources(resources, asked));
          for (const trouble of page.troubles) {
            const why = troubleText(trouble, { clean, logger });
            tellClient(request.mcpReq, cleanText`resources/list is shorter: ${why}`);
          }
          return {
            resources: page.listed.map(toListed),
            ...(page.nextCursor !== undefined && { nextCursor: page.nextCursor }),
            ...(page.troubles.length > 0 ? AGAIN : tracked.hint(FIXED)),
          };
        } catch (error) {
          throw toProtocolError(error, { clean, logger });
        }
      },
    );

    server.setRequestHandler(
      "resources/read",
      async ({ params: { uri } }, request): Promise<ReadResourceResult> => {
        const tracked = trackFreshness(contextOf(context, request));
        try {
          const { resource, ids } = findResource(resources, uri);
          const text = await inTime(context, () => resource.read(ids, tracked.context));
          const { mimeType } = resource;
          return { contents: [{ uri, mimeType, text }], ...tracked.hint(FIXED) };
        } catch (error) {
          throw toProtocolError(error, { clean, logger, uri });
        }
      },
    );
  };
}

function templatesOf(
  resources: readonly Resource[],
): ListResourceTemplatesResult["resourceTemplates"] {
  return resources
    .filter(({ template }) => template.includes("{"))
    .map(({ name, title, description, template, mimeType, audience, priority }) => ({
      name,
      title,
      uriTemplate: template,
      description,
      mimeType,
      annotations: { audience: [...audience], priority },
    }));
}

function toListed({ resource, entry }: ListedResource): ListResourcesResult["resources"][number] {
  const { priority, ...fields } = entry;
  const { mimeType, audience } = resource;
  // Of records there are many, and their template has told the rest.
  if (priority === undefined) return fields;
  return { ...fields, mimeType, annotations: { audience: [...audience], priority } };
}
