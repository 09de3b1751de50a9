import { expect, test } from "vitest";
import { parseCommandLine } from "../../src/config/parse-command-line.ts";
import { ThreatStackError } from "../../src/errors.ts";

function problem(argv: string[], environment: Record<string, string> = {}): string {
  try {
    parseCommandLine(argv, environment);
  } catch (error) {
    if (error instanceof ThreatStackError)
      return `${error.code}: ${error.message} | ${error.hint ?? ""}`;
    throw error;
  }
  return "accepted";
}

test("a flag beats its environment twin", () => {
  const environment = { THREATSTACK_MCP_MAX_TOKENS: "500", THREATSTACK_MCP_LOG_LEVEL: "warn" };
  expect(parseCommandLine(["--max-tokens=900"], environment)).toEqual({
    command: "serve",
    values: { "max-tokens": "900", "log-level": "warn" },
  });
});

test("the first word is the command", () => {
  expect(parseCommandLine(["simulate", "--port", "80"], {})).toEqual({
    command: "simulate",
    values: { port: "80" },
  });
});

test.each([
  [["chekc"], 'configuration: unknown command "chekc" | Did you mean "check"?'],
  [["--demmo"], "configuration: unknown flag --demmo | Did you mean --demo?"],
  [["--quux-and-more"], "configuration: unknown flag --quux-and-more | See --help."],
  [["--demo", "now"], 'configuration: unexpected argument "now" | See --help.'],
  [["--demo=yes"], "configuration: --demo takes no value | Write --demo alone."],
  [["--data"], "configuration: --data needs a value | See --help."],
  [["check", "--fault=503"], 'configuration: --fault does not go with "check" | '],
])("%j is refused with what to write instead", (argv, expected) => {
  expect(problem(argv)).toBe(expected);
});

test.each([
  ["1", true],
  ["off", false],
])("a switch in the environment reads %s as %s", (value, expected) => {
  expect(parseCommandLine([], { THREATSTACK_MCP_DEMO: value }).values.demo).toBe(expected);
});

test("a switch in the environment that is neither on nor off is refused", () => {
  expect(problem([], { THREATSTACK_MCP_DEMO: "maybe" })).toBe(
    'configuration: THREATSTACK_MCP_DEMO is "maybe" | Write 1 or 0.',
  );
});
