import { z } from "zod";
import {
  asEvents,
  asJson,
  type Dialect,
  DONE,
  newId,
  type OfferedTool,
  type Turn,
} from "./dialect.ts";

const functionSchema = z.object({
  type: z.literal("function"),
  name: z.string(),
  parameters: z.unknown().optional(),
  strict: z.boolean().nullish(),
});

const requestSchema = z.object({
  model: z.string(),
  stream: z.boolean().default(false),
  tools: z.array(z.looseObject({ type: z.string() })).default([]),
  input: z.union([z.string(), z.array(z.looseObject({ type: z.string().optional() }))]),
});

const namespaceSchema = z.object({
  type: z.literal("namespace"),
  name: z.string(),
  tools: z.array(z.looseObject({ type: z.string() })),
});

const USAGE = {
  input_tokens: 1,
  output_tokens: 1,
  total_tokens: 2,
  input_tokens_details: { cached_tokens: 0 },
  output_tokens_details: { reasoning_tokens: 0 },
};

/** OpenAI's Responses API. */
export const responses: Dialect = {
  asksForTurn: (path) => path.endsWith("/responses"),

  read(body) {
    const { tools, input } = requestSchema.parse(body);
    const items = typeof input === "string" ? [] : input;
    return {
      tools: tools.flatMap((tool) => toolsOf(tool)),
      results: items
        .filter(({ type }) => type === "function_call_output")
        .map((item) => item["output"]),
    };
  },

  write(turn, { body }) {
    const { model, stream } = requestSchema.parse(body);
    const item = outputItem(turn);
    const response = {
      id: newId(),
      object: "response",
      created_at: 1,
      model,
      status: "completed",
      output: [item],
      usage: USAGE,
    };
    if (!stream) return asJson(response);
    return asEvents([
      { type: "response.created", response: { ...response, status: "in_progress", output: [] } },
      { type: "response.output_item.added", output_index: 0, item },
      { type: "response.output_item.done", output_index: 0, item },
      { type: "response.completed", response },
    ]);
  },

  otherwise: { object: "list", data: [], models: [] },
};

function toolsOf(tool: unknown, namespace?: string): OfferedTool[] {
  const group = namespaceSchema.safeParse(tool).data;
  if (group) return group.tools.flatMap((inner) => toolsOf(inner, group.name));
  const { data } = functionSchema.safeParse(tool);
  if (!data) return [];
  const { name, parameters: schema, strict } = data;
  return [{ name, schema, isStrict: strict === true, namespace }];
}

function outputItem(turn: Turn): object {
  if (!turn) {
    const content = [{ type: "output_text", text: DONE, annotations: [] }];
    return { type: "message", id: newId(), role: "assistant", status: "completed", content };
  }
  const { id, tool, input } = turn;
  return {
    type: "function_call",
    id: `fc_${id}`,
    call_id: id,
    name: tool.name,
    ...(tool.namespace !== undefined && { namespace: tool.namespace }),
    arguments: JSON.stringify(input),
    status: "completed",
  };
}
