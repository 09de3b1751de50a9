import { encode } from "gpt-tokenizer/encoding/o200k_base";
import { expect, test } from "vitest";
import { guides } from "../../src/guides/catalogue.ts";
import { parseFilter } from "../../src/rules/parse-filter.ts";
import { EVENT_TYPES, FREE_MAPS, KNOWN_FIELDS } from "../../src/rules/fields.ts";
import { tools } from "../../src/tools/catalogue.ts";

test("the four of the contract, each in fewer than 900 tokens", () => {
  expect(guides.map(({ name }) => name).toSorted()).toEqual([
    "lifecycle",
    "query-language",
    "suppressions",
    "triage",
  ]);
  for (const { name, text } of guides) {
    expect({ name, short: encode(text).length < 900 }).toEqual({ name, short: true });
  }
});

test("they name only tools that exist, with arguments that those take", () => {
  const known = new Map(tools.map((tool) => [tool.name as string, tool]));
  for (const { text } of guides) {
    const named = text.match(/threatstack_\w+/g) ?? [];
    expect(named.filter((name) => !known.has(name))).toEqual([]);
    for (const [, name = "", argument = ""] of text.matchAll(/(threatstack_\w+) (\w+)="/g)) {
      const input = known.get(name)?.input as unknown as { shape: object } | undefined;
      expect(Object.keys(input?.shape ?? {})).toContain(argument);
    }
  }
});

/** What stands in backticks and reads like a filter. */
function filtersIn(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)]
    .map(([, code = ""]) => code)
    .filter((code) => /\s(=|!=|like|starts_with|ends_with)\s/.test(code))
    .filter((code) => !code.includes("..."));
}

test("every filter in them is one", () => {
  const filters = guides.flatMap(({ text }) => filtersIn(text));
  expect(filters.length).toBeGreaterThan(15);
  for (const filter of filters) expect(parseFilter(filter)).toBeDefined();
});

test("the language guide names every event type, and only fields that exist", () => {
  const text = guides.find(({ name }) => name === "query-language")?.text ?? "";
  for (const type of EVENT_TYPES) expect(text).toContain(`"${type}"`);
  const lines = text.split("\n").filter((line) => /^- [\w ]+ ?\(".*: /.test(line));
  const fields = lines.flatMap((line) => line.slice(line.lastIndexOf(": ") + 2).split(", "));
  expect(fields.length).toBeGreaterThan(40);
  expect(fields.filter((field) => !KNOWN_FIELDS.has(field) && !FREE_MAPS.has(field))).toEqual([]);
});
