import type {
  CallToolResult,
  InputRequiredResult,
  McpServer,
  ServerContext,
  ToolAnnotations,
} from "@modelcontextprotocol/server";
import type { PresentedAnswer } from "../answers/answer.ts";
import { presentError } from "../answers/present-error.ts";
import { ThreatStackError } from "../errors.ts";
import type { Logger } from "../logger.ts";
import type { Resource } from "../resources/define-resource.ts";
import { findResource } from "../resources/find-resource.ts";
import type { Tool } from "../tool-kit/define-tool.ts";
import { countRequests } from "../tool-selection/count-requests.ts";
import type { ToolContext } from "../tool-kit/tool-context.ts";
import type { Asking } from "../tool-kit/write-services.ts";
import { askingOf, byCode, type ConfirmMode, elicit, type Era, roundOf } from "./ask-person.ts";
import { recordCall } from "./call-record.ts";
import { contextOf, inTime } from "./request-context.ts";
import { toToolResult } from "./tool-result.ts";
import { toToolSchema } from "./tool-schema.ts";

export interface ToolOffer {
  readonly tools: readonly Tool[];
  /** That answers may link. */
  readonly resources: readonly Resource[];
  readonly context: Omit<ToolContext, "signal">;
  readonly logger: Logger;
  /** How writes are confirmed; `ask` where absent. */
  readonly confirmMode?: ConfirmMode | undefined;
}

/** Reading only, and about a world whose words nobody here vouches for. */
const READS = { readOnlyHint: true, openWorldHint: true };

function annotationsOf({ writes }: Tool): ToolAnnotations {
  if (writes === undefined) return READS;
  return {
    readOnlyHint: false,
    destructiveHint: writes.isDestructive,
    idempotentHint: writes.isIdempotent,
    openWorldHint: true,
  };
}

/** Makes the function that gives a server its tools. */
export function createToolOffer(offer: ToolOffer): (server: McpServer, era: Era) => void {
  const { tools, resources } = offer;
  const listed = tools.map((tool) => ({ tool, inputSchema: toToolSchema(tool.input) }));
  const isOffered = (uri: string): boolean => names(resources, uri);

  return function offerTools(server, era) {
    for (const { tool, inputSchema } of listed) {
      const { title, description } = tool;
      server.registerTool(
        tool.name,
        { title, description, inputSchema, annotations: annotationsOf(tool) },
        async (input, request): Promise<CallToolResult | InputRequiredResult> => {
          const protocolVersion = server.server.getNegotiatedProtocolVersion();
          const { confirmMode: mode = "ask" } = offer;
          const asking = tool.writes && askingOf(request, { server, era, mode });
          const answer = await call({ ...offer, tool, input, asking }, request);
          if (answer.ask !== undefined && era === "modern") return roundOf(answer.text, answer.ask);
          const clientName = server.server.getClientVersion()?.name;
          return toToolResult(answer, { isOffered, protocolVersion, clientName });
        },
      );
    }
  };
}

interface Call extends Pick<ToolOffer, "context" | "logger"> {
  readonly tool: Tool;
  readonly input: unknown;
  readonly asking: Asking | undefined;
}

/** The answer to a call; a session is asked in between where its tool asks. */
async function call(made: Call, request: ServerContext): Promise<PresentedAnswer> {
  const first = await callOnce(made, request);
  const { asking } = made;
  if (first.ask === undefined || asking?.form !== "elicitation") return first;
  const reply = await elicit(first.text, first.ask, request.mcpReq);
  return callOnce(
    { ...made, asking: reply === undefined ? byCode(asking) : { ...asking, reply } },
    request,
  );
}

async function callOnce(
  { tool, input, asking, context, logger }: Call,
  request: ServerContext,
): Promise<PresentedAnswer> {
  const began = performance.now();
  const counted = countRequests(contextOf(context, request));
  const answer = await answerOf(input, { tool, context: { ...counted.context, asking }, logger });
  const milliseconds = performance.now() - began;
  recordCall(logger, { tool: tool.name, input, answer, milliseconds, requests: counted.count() });
  return answer;
}

/** Whatever happens, the call is answered: a fault of this program is logged whole and told as what it is. */
async function answerOf(
  input: unknown,
  { tool, context, logger }: { tool: Tool; context: ToolContext; logger: Logger },
): Promise<PresentedAnswer> {
  try {
    return await inTime(context, () => tool.run(input, context));
  } catch (error) {
    const { banner, clean, drawTag, maxTokens: tokens } = context;
    const options = { banner, clean, drawTag, tokens };
    if (error instanceof ThreatStackError) return presentError(error, options);
    logger.error({ err: error, tool: tool.name }, "unexpected error in a tool");
    return presentError(INTERNAL, options);
  }
}

const INTERNAL = new ThreatStackError("internal", "this server failed", {
  hint: "Asking again the same way will not help; its log on stderr says what went wrong.",
});

function names(resources: readonly Resource[], uri: string): boolean {
  try {
    findResource(resources, uri);
    return true;
  } catch {
    return false;
  }
}
