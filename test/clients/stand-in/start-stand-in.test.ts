import { expect, onTestFinished, test } from "vitest";
import { chatCompletions } from "./chat-completions.ts";
import type { Dialect } from "./dialect.ts";
import { generateContent } from "./generate-content.ts";
import { messages } from "./messages.ts";
import { responses } from "./responses.ts";
import { type StandIn, startStandIn } from "./start-stand-in.ts";

const schema = { type: "object", properties: { id: { type: "string" } } };
const STEPS = [
  { tool: "list", inputAfter: () => ({}) },
  { tool: "get", inputAfter: ([listed = ""]: readonly string[]) => ({ id: listed }) },
];
const MODEL = { model: "m" };

interface Spoken {
  readonly dialect: Dialect;
  readonly path: string;
  /** A request with two tools, after these results. */
  readonly body: (results: readonly string[]) => object;
}

const SPOKEN: Readonly<Record<string, Spoken>> = {
  "Messages API": {
    dialect: messages,
    path: "/v1/messages?beta=true",
    body: (results) => ({
      ...MODEL,
      tools: ["x__list", "x__get"].map((name) => ({ name, input_schema: schema })),
      messages: [
        { content: "go" },
        ...results.map((content) => ({ content: [{ type: "tool_result", content }] })),
      ],
    }),
  },
  "Responses API": {
    dialect: responses,
    path: "/v1/responses",
    body: (results) => ({
      ...MODEL,
      tools: [
        {
          type: "namespace",
          name: "x",
          tools: ["list", "get"].map((name) => ({ type: "function", name, parameters: schema })),
        },
      ],
      input: results.map((output) => ({ type: "function_call_output", output })),
    }),
  },
  "chat completions": {
    dialect: chatCompletions,
    path: "/v1/chat/completions",
    body: (results) => ({
      ...MODEL,
      tools: ["list", "get"].map((name) => ({ function: { name, parameters: schema } })),
      messages: results.map((content) => ({ role: "tool", content })),
    }),
  },
  generateContent: {
    dialect: generateContent,
    path: "/v1beta/models/m:generateContent",
    body: (results) => ({
      tools: [
        { functionDeclarations: ["x_list", "x_get"].map((name) => ({ name, parameters: schema })) },
      ],
      contents: results.flatMap((output) => [
        { parts: [{ functionCall: {} }] },
        { parts: [{ functionResponse: { response: { output } } }] },
      ]),
    }),
  },
};

async function started(dialect: Dialect): Promise<StandIn> {
  const standIn = await startStandIn(dialect, STEPS);
  onTestFinished(() => standIn.close());
  return standIn;
}

async function ask(url: string, body: object): Promise<{ status: number; text: string }> {
  const answer = await fetch(url, { method: "POST", body: JSON.stringify(body) });
  return { status: answer.status, text: await answer.text() };
}

test.each(Object.entries(SPOKEN))(
  "%s: asks for each step in turn, with what it was told, and is done",
  async (_name, { dialect, path, body }) => {
    const standIn = await started(dialect);
    const said = async (...results: string[]) =>
      (await ask(`${standIn.url}${path}`, body(results))).text;

    expect(await said()).toMatch(/list"/);
    expect(await said("e1")).toMatch(/get"[^]*e1/);
    expect(await said("e1", "the end")).toContain("done");

    const { tools, results } = standIn.reached();
    expect(tools.map((tool) => tool.schema)).toEqual([schema, schema]);
    expect(JSON.stringify(results)).toMatch(/e1.*the end/);
    expect(standIn.problems()).toEqual([]);
  },
);

test.each(Object.entries(SPOKEN))(
  "%s: without tools it is done, and what it cannot read it refuses",
  async (_name, { dialect, path, body }) => {
    const standIn = await started(dialect);
    const url = `${standIn.url}${path}`;
    expect((await ask(url, { ...body([]), tools: [] })).text).toContain("done");
    expect(standIn.problems()).toEqual([]);

    expect((await ask(url, { tools: 1 })).status).toBe(400);
    expect(standIn.problems()).toHaveLength(1);
  },
);

test("in strict mode it gives every property, null where it has none", async () => {
  const standIn = await started(responses);
  const properties = { id: {}, query: {} };
  const tools = ["list", "get"].map((name) => ({
    type: "function",
    name,
    strict: true,
    parameters: { type: "object", properties },
  }));
  const input = [{ type: "function_call_output", output: "e1" }];
  const { text } = await ask(`${standIn.url}/v1/responses`, { ...MODEL, tools, input });
  expect(text).toContain(JSON.stringify(JSON.stringify({ id: "e1", query: null })));
});

test("as Gemini it refuses two responses to one call", async () => {
  const standIn = await started(generateContent);
  const part = { functionResponse: { response: {} } };
  const contents = [{ parts: [{ functionCall: {} }] }, { parts: [part, part] }];
  const answer = await ask(`${standIn.url}/v1beta/models/m:generateContent`, { contents });
  expect(answer).toMatchObject({
    status: 400,
    text: expect.stringContaining("2 function responses to 1 function calls"),
  });
});
