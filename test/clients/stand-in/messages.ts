import { z } from "zod";
import { asEvents, asJson, type Dialect, DONE, newId, type Turn } from "./dialect.ts";

const requestSchema = z.object({
  model: z.string(),
  stream: z.boolean().default(false),
  tools: z.array(z.object({ name: z.string(), input_schema: z.unknown().optional() })).default([]),
  messages: z.array(z.object({ content: z.union([z.string(), z.array(z.looseObject({}))]) })),
});

const USAGE = { input_tokens: 1, output_tokens: 1 };

/** Anthropic's Messages API. */
export const messages: Dialect = {
  asksForTurn: (path) => path.endsWith("/v1/messages"),

  read(body) {
    const { tools, messages: said } = requestSchema.parse(body);
    const parts = said.flatMap(({ content }) => (typeof content === "string" ? [] : content));
    return {
      tools: tools.map(({ name, input_schema: schema }) => ({ name, schema })),
      results: parts
        .filter((part) => part["type"] === "tool_result")
        .map((part) => part["content"]),
    };
  },

  write(turn, { body }) {
    const { model, stream } = requestSchema.parse(body);
    const message = { id: newId(), type: "message", role: "assistant", model, usage: USAGE };
    const end = { stop_reason: turn ? "tool_use" : "end_turn", stop_sequence: null };
    if (!stream) return asJson({ ...message, content: [wholeBlock(turn)], ...end });
    return asEvents([
      {
        type: "message_start",
        message: { ...message, content: [], stop_reason: null, stop_sequence: null },
      },
      ...blockEvents(turn),
      { type: "message_delta", delta: end, usage: { output_tokens: 1 } },
      { type: "message_stop" },
    ]);
  },

  otherwise: { input_tokens: 1 },
};

function wholeBlock(turn: Turn): object {
  if (!turn) return { type: "text", text: DONE };
  return { type: "tool_use", id: turn.id, name: turn.tool.name, input: turn.input };
}

function blockEvents(turn: Turn): object[] {
  const start = turn ? { ...wholeBlock(turn), input: {} } : { type: "text", text: "" };
  const delta = turn
    ? { type: "input_json_delta", partial_json: JSON.stringify(turn.input) }
    : { type: "text_delta", text: DONE };
  return [
    { type: "content_block_start", index: 0, content_block: start },
    { type: "content_block_delta", index: 0, delta },
    { type: "content_block_stop", index: 0 },
  ];
}
