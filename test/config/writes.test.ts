import { expect, test } from "vitest";
import { readConfig } from "../../src/config/read-config.ts";

const SECRET = "a secret of more than sixteen characters";

function writes(argv: string[], environment: Record<string, string> = {}) {
  return readConfig(["--demo", ...argv], environment).writes;
}

test("nothing may be written unless it is said", () => {
  expect(writes([])).toEqual({ isAllowed: false, confirm: "ask", secret: undefined });
});

test.each<[string, string[], Record<string, string>, object]>([
  ["--allow-writes", ["--allow-writes"], {}, { isAllowed: true }],
  ["its variable", [], { THREATSTACK_MCP_ALLOW_WRITES: "true" }, { isAllowed: true }],
  ["its variable, off", [], { THREATSTACK_MCP_ALLOW_WRITES: "false" }, { isAllowed: false }],
  ["--confirm code", ["--confirm", "code"], {}, { confirm: "code" }],
  ["--confirm in capitals", ["--confirm", "ASK"], {}, { confirm: "ask" }],
  ["its variable", [], { THREATSTACK_MCP_CONFIRM: "code" }, { confirm: "code" }],
  [
    "the flag before its variable",
    ["--confirm", "ask"],
    { THREATSTACK_MCP_CONFIRM: "code" },
    { confirm: "ask" },
  ],
  ["a secret", [], { THREATSTACK_MCP_SECRET: ` ${SECRET}\n` }, { secret: SECRET }],
  ["an empty secret", [], { THREATSTACK_MCP_SECRET: " " }, { secret: undefined }],
])("%s is understood", (...row) => {
  const [, argv, environment, expected] = row;
  expect(writes(argv, environment)).toMatchObject(expected);
});

test.each<[string[], Record<string, string>, string, string]>([
  [["--confirm", "maybe"], {}, '--confirm is "maybe"', "Write one of ask, code."],
  [[], { THREATSTACK_MCP_CONFIRM: "no" }, '"no"', "Write one of ask, code."],
  [
    [],
    { THREATSTACK_MCP_ALLOW_WRITES: "perhaps" },
    "THREATSTACK_MCP_ALLOW_WRITES",
    "Write 1 or 0.",
  ],
  [
    [],
    { THREATSTACK_MCP_SECRET: "short" },
    "THREATSTACK_MCP_SECRET has 5 characters",
    "at least 16",
  ],
])("%j with %j is refused with what to write", (...row) => {
  const [argv, environment, message, hint] = row;
  expect(() => writes(argv, environment)).toThrow(
    expect.objectContaining({
      code: "configuration",
      message: expect.stringContaining(message),
      hint: expect.stringContaining(hint),
    }),
  );
});

test("a secret that is refused is not repeated", () => {
  expect(() => writes([], { THREATSTACK_MCP_SECRET: "hunter2" })).toThrow(
    expect.not.objectContaining({ message: expect.stringContaining("hunter2") }),
  );
});
