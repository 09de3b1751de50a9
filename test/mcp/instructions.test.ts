import { encode } from "gpt-tokenizer/encoding/o200k_base";
import { expect, test } from "vitest";
import { instructionsFor } from "../../src/mcp/instructions.ts";
import { tools } from "../../src/tools/catalogue.ts";

test("the instructions cost less than 300 tokens, banner included", () => {
  expect(encode(instructionsFor("[demo tenant] ")).length).toBeLessThan(300);
});

test("they name only tools that exist", () => {
  const named = instructionsFor("").match(/threatstack_\w+/g) ?? [];
  const known = tools.map((tool) => tool.name);
  expect(named.filter((name) => !known.some((tool) => tool === name))).toEqual([]);
  expect(named).not.toEqual([]);
});

test("an embedded API says so first", () => {
  expect(instructionsFor("[demo tenant] ")).toMatch(/^\[demo tenant\] Threat Stack/);
});
