import { z } from "zod";
import { asEvents, asJson, type Dialect, DONE } from "./dialect.ts";

const declarationSchema = z.object({
  name: z.string(),
  parameters: z.unknown().optional(),
  parametersJsonSchema: z.unknown().optional(),
});

const partSchema = z.object({
  functionCall: z.unknown().optional(),
  functionResponse: z.object({ response: z.unknown().optional() }).optional(),
});

const requestSchema = z.object({
  tools: z
    .array(z.object({ functionDeclarations: z.array(declarationSchema).default([]) }))
    .default([]),
  contents: z.array(z.object({ parts: z.array(partSchema).default([]) })),
});
type Content = z.infer<typeof requestSchema>["contents"][number];

const USAGE = { promptTokenCount: 1, candidatesTokenCount: 1, totalTokenCount: 2 };

/** Gemini's generateContent. */
export const generateContent: Dialect = {
  asksForTurn: (path) => /:(stream)?generateContent$/i.test(path),

  read(body) {
    const { tools, contents } = requestSchema.parse(body);
    return {
      tools: tools
        .flatMap(({ functionDeclarations }) => functionDeclarations)
        .map(({ name, parameters, parametersJsonSchema }) => ({
          name,
          schema: parametersJsonSchema ?? parameters,
          isGeminiSchema: parametersJsonSchema === undefined,
        })),
      results: contents.flatMap((content, index) => answersTo(contents[index - 1], content)),
    };
  },

  write(turn, { path }) {
    const part = turn
      ? { functionCall: { id: turn.id, name: turn.tool.name, args: turn.input } }
      : { text: DONE };
    const content = { role: "model", parts: [part] };
    const answer = {
      candidates: [{ content, finishReason: "STOP", index: 0 }],
      usageMetadata: USAGE,
    };
    return /:stream/i.test(path) ? asEvents([answer]) : asJson(answer);
  },

  otherwise: { totalTokens: 1 },
};

/** Gemini takes one response to a call, and refuses a turn with more or fewer. */
function answersTo(before: Content | undefined, { parts }: Content): unknown[] {
  const responses = parts.flatMap(({ functionResponse }) =>
    functionResponse ? [functionResponse.response] : [],
  );
  const calls = before?.parts.filter(({ functionCall }) => functionCall !== undefined) ?? [];
  if (responses.length !== calls.length && responses.length > 0)
    throw new Error(`${responses.length} function responses to ${calls.length} function calls`);
  return responses;
}
