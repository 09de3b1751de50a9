import { z } from "zod";
import { asEvents, asJson, type Dialect, DONE, newId, type Turn } from "./dialect.ts";

const functionSchema = z.object({
  name: z.string(),
  parameters: z.unknown().optional(),
  strict: z.boolean().nullish(),
});

const requestSchema = z.object({
  model: z.string(),
  stream: z.boolean().nullish(),
  tools: z.array(z.object({ function: functionSchema })).default([]),
  messages: z.array(z.object({ role: z.string(), content: z.unknown().optional() })),
});

const USAGE = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };

/** OpenAI's chat completions, which many others speak. */
export const chatCompletions: Dialect = {
  asksForTurn: (path) => path.endsWith("/chat/completions"),

  read(body) {
    const { tools, messages } = requestSchema.parse(body);
    return {
      tools: tools.map(({ function: { name, parameters, strict } }) => ({
        name,
        schema: parameters,
        isStrict: strict === true,
      })),
      results: messages.filter(({ role }) => role === "tool").map(({ content }) => content),
    };
  },

  write(turn, { body }) {
    const { model, stream } = requestSchema.parse(body);
    const finish_reason = turn ? "tool_calls" : "stop";
    const head = { id: newId(), created: 1, model };
    const message = { role: "assistant", ...saidBy(turn) };
    if (!stream) {
      const choices = [{ index: 0, message, finish_reason }];
      return asJson({ ...head, object: "chat.completion", choices, usage: USAGE });
    }
    const chunk = { ...head, object: "chat.completion.chunk" };
    return asEvents([
      { ...chunk, choices: [{ index: 0, delta: message, finish_reason: null }] },
      { ...chunk, choices: [{ index: 0, delta: {}, finish_reason }], usage: USAGE },
      "[DONE]",
    ]);
  },

  otherwise: { object: "list", data: [] },
};

function saidBy(turn: Turn): object {
  if (!turn) return { content: DONE };
  const { id, tool, input } = turn;
  const called = { name: tool.name, arguments: JSON.stringify(input) };
  return { content: null, tool_calls: [{ index: 0, id, type: "function", function: called }] };
}
