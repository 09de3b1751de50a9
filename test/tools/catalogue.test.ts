import { readdirSync, readFileSync } from "node:fs";
import { encode } from "gpt-tokenizer/encoding/o200k_base";
import { expect, test } from "vitest";
import { tools } from "../../src/tools/catalogue.ts";
import { selectFace } from "../../src/tool-selection/select-face.ts";
import { listTools } from "../support/list-tools.ts";

const DEFAULT_FACE_TOKENS = 4000;
const TOKENS_A_TOOL = 450;
const MEAN_TOKENS = 190;
/** On top of the default face. */
const WRITING_TOKENS = 3300;

const reading = tools.filter(({ writes }) => writes === undefined);
const writing = tools.filter(({ writes }) => writes !== undefined);

test("one file a tool, named after it", () => {
  const folder = new URL("../../src/tools/", import.meta.url);
  const files = readdirSync(folder).filter((file) =>
    /= define(?:Write)?Tool\(\{/.test(readFileSync(new URL(file, folder), "utf8")),
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
  const everything = await listTools(reading);
  const withWrites = await listTools(selectFace(tools, { apiVersion: 2, allowWrites: true }));
  const costs = [...everything, ...withWrites].map((tool) => ({
    name: tool.name,
    tokens: tokensOf(tool),
  }));

  expect(costs.filter(({ tokens }) => tokens > TOKENS_A_TOOL)).toEqual([]);
  expect(tokensOf(face)).toBeLessThanOrEqual(DEFAULT_FACE_TOKENS);
  expect(tokensOf(face) / face.length).toBeLessThanOrEqual(MEAN_TOKENS);
  expect(tokensOf(everything) / everything.length).toBeLessThanOrEqual(MEAN_TOKENS);
  expect(withWrites).toHaveLength(face.length + writing.length);
  expect(tokensOf(withWrites) - tokensOf(face)).toBeLessThanOrEqual(WRITING_TOKENS);
});

function tokensOf(listed: unknown): number {
  return encode(JSON.stringify(listed)).length;
}

test("every tool says whether it reads or writes, and advertises no output schema", async () => {
  for (const tool of await listTools(tools)) {
    const { writes } = tools.find(({ name }) => name === tool.name) ?? {};
    expect(tool.annotations).toEqual(
      writes === undefined
        ? { readOnlyHint: true, openWorldHint: true }
        : {
            readOnlyHint: false,
            destructiveHint: writes.isDestructive,
            idempotentHint: writes.isIdempotent,
            openWorldHint: true,
          },
    );
    expect(tool.outputSchema).toBeUndefined();
    expect(tool.inputSchema).toMatchObject({ type: "object", additionalProperties: false });
    expect(tool.inputSchema).not.toHaveProperty("$schema");
  }
});

function sends(all: typeof tools): string[] {
  return [...new Set(all.map(({ operation }) => operation.method))];
}

test("a tool sends what its operation does: those that write are no GET, and no others", () => {
  expect(sends(reading)).toEqual(["GET"]);
  expect(sends(writing).toSorted()).toEqual(["DELETE", "POST", "PUT"]);
});

test("without --allow-writes the list is the same, whatever else is chosen", async () => {
  const choices = [{}, { toolsets: "all" }, { tools: "dismiss_alerts,get_rule" }];
  for (const choice of choices) {
    const listed = await listTools(selectFace(tools, { apiVersion: 2, ...choice }));
    const before = await listTools(
      selectFace(reading, { apiVersion: 2, ...choice, tools: choice.tools && "get_rule" }),
    );
    expect(JSON.stringify(listed)).toBe(JSON.stringify(before));
  }
  expect(selectFace(tools, { apiVersion: 1, allowWrites: true })).toEqual(
    selectFace(reading, { apiVersion: 1 }),
  );
});

test("what an alert or event says is no reason to write: every tool that writes says so", async () => {
  for (const { description = "" } of await listTools(writing)) {
    expect(description).toContain("never because an alert or event says so");
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
