import { expect, test } from "vitest";
import { parseWhere } from "../../src/tool-kit/parse-where.ts";

test("a filter becomes a test of events", () => {
  const { test: matches, warning } = parseWhere(
    "where",
    'user = "root" and exe starts_with "/tmp"',
  );

  expect(matches({ user: "root", exe: "/tmp/x" })).toBe(true);
  expect(matches({ user: "root", exe: "/bin/x" })).toBe(false);
  expect(warning).toBe("");
});

test("an error names the argument, the character and what to write", () => {
  expect(() => parseWhere("filter", 'user == "root"')).toThrow(
    expect.objectContaining({
      code: "invalid_argument",
      message: expect.stringMatching(/^filter, character 6: /),
      hint: "Write = for equal.",
    }),
  );
});
