import { readdirSync, readFileSync } from "node:fs";
import { encode } from "gpt-tokenizer/encoding/o200k_base";
import { expect, test } from "vitest";
import { tools } from "../../src/tools/catalogue.ts";
import { listTools } from "../support/list-tools.ts";

const DEFAULT_FACE_TOKENS = 4000;
const TOKENS_A_TOOL = 450;
const MEAN_TOKENS = 190;

test("one file a tool, named after it", () => {
  const folder = new URL("../../src/tools/", import.meta.url);
  const files = readdirSync(folder).filter((file) =>
    readFileSync(new URL(file, folder), "utf8").includes("= defineTool({"),
  );
  const named = tools.map(
    (tool) => `${tool.name.replace("threatstack_", "").replaceAll("_", "-")}.ts`,
  );
  expect(files.toSorted()).toEqual(named.toSorted());
});

test("what tools/list shows changes only on purpose", async () => {
  for (const tool of await listTools(tools)) {
    await expect(`${JSON.stringify(tool, null, 2)}\n`).toMatchFileSnapshot(
      `__snapshots__/${tool.name}.json`,
    );
  }
});

test("the list of tools keeps to its cost", async () => {
  const face = await listTools();
  const everything = await listTools(tools);
  const costs = everything.map((tool) => ({ name: tool.name, tokens: tokensOf(tool) }));

  expect(costs.filter(({ tokens }) => tokens > TOKENS_A_TOOL)).toEqual([]);
  expect(tokensOf(face)).toBeLessThanOrEqual(DEFAULT_FACE_TOKENS);
  expect(tokensOf(face) / face.length).toBeLessThanOrEqual(MEAN_TOKENS);
  expect(tokensOf(everything) / everything.length).toBeLessThanOrEqual(MEAN_TOKENS);
});

function tokensOf(listed: unknown): number {
  return encode(JSON.stringify(listed)).length;
}

test("every tool reads only, says so, and advertises no output schema", async () => {
  for (const tool of await listTools(tools)) {
    expect(tool.annotations).toEqual({ readOnlyHint: true, openWorldHint: true });
    expect(tool.outputSchema).toBeUndefined();
    expect(tool.inputSchema).toMatchObject({ type: "object", additionalProperties: false });
    expect(tool.inputSchema).not.toHaveProperty("$schema");
  }
});

test("every description says what, when to use it, and what to call next", async () => {
  for (const { name, description = "" } of await listTools(tools)) {
    expect({ name, description }).toEqual({
      name,
      description: expect.stringMatching(/^[A-Z].*\. Use it .*threatstack_/s),
    });
  }
});

test("every argument is described", async () => {
  for (const { name, inputSchema } of await listTools(tools)) {
    for (const [argument, schema] of Object.entries(inputSchema.properties ?? {})) {
      expect({ name, argument, schema }).toEqual({
        name,
        argument,
        schema: expect.objectContaining({ description: expect.any(String) }),
      });
    }
  }
});
