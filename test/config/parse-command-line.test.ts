import { homedir } from "node:os";
import { expect, test } from "vitest";
import { parseCommandLine } from "../../src/config/parse-command-line.ts";
import { ThreatStackError } from "../../src/errors.ts";
import { placeholderIn } from "../../src/config/placeholder.ts";

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

test.each([
  [["simulate", "--port", "80"], { command: "simulate", values: { port: "80" } }],
  [["--port", "80", "simulate"], { command: "simulate", values: { port: "80" } }],
  [["--demo", "check"], { command: "check", values: { demo: true } }],
  [
    ["--log-level=warn", "check", "--demo"],
    { command: "check", values: { "log-level": "warn", demo: true } },
  ],
  [["serve", "--demo"], { command: "serve", values: { demo: true } }],
])("the word among %j is the command", (argv, expected) => {
  expect(parseCommandLine(argv, {})).toEqual(expected);
});

test.each([
  [["-h"], "help"],
  [["help"], "help"],
  [["help", "check"], "help"],
  [["check", "-h"], "help"],
  [["-v"], "version"],
  [["version"], "version"],
  [["--version"], "version"],
] as const)("%j asks for the %s, whatever the variables hold", (argv, name) => {
  const environment = { THREATSTACK_MCP_DEMO: "maybe", THREATSTACK_MCP_VERSION: "3" };
  expect(parseCommandLine(argv, environment).values).toEqual({ [name]: true });
});

test.each([
  ["~", "/home/ada"],
  ["~/x", "/home/ada/x"],
  ["~\\x", "/home/ada\\x"],
  ["~bob/x", "~bob/x"],
  ["x/~", "x/~"],
])("the path %s means %s, as a flag and as a variable", (path, expected) => {
  const environment = { HOME: "/home/ada" };
  expect(parseCommandLine(["--data", path], environment).values.data).toBe(expected);
  const variables = { ...environment, THREATSTACK_MCP_DATA: path };
  expect(parseCommandLine([], variables).values.data).toBe(expected);
});

test("without HOME it is the home folder that the system knows", () => {
  expect(parseCommandLine(["--data=~"], {}).values.data).toBe(homedir());
  expect(parseCommandLine(["--data=~"], { USERPROFILE: "C:\\ada" }).values.data).toBe("C:\\ada");
});

test.each(["${user_config.data}", "%DATA%", "<folder>", "x/${NAME}"])(
  "%s is still a placeholder",
  (value) => {
    const expected = (name: string) =>
      `configuration: ${name} is ${placeholderIn(value) ?? "no placeholder"} | `;
    expect(problem(["--data", value])).toContain(expected("--data"));
    expect(problem([], { THREATSTACK_MCP_DATA: value })).toContain(
      expected("THREATSTACK_MCP_DATA"),
    );
  },
);

test("blanks around a variable mean nothing", () => {
  expect(parseCommandLine([], { THREATSTACK_MCP_PORT: " 80 ", THREATSTACK_MCP_DATA: " " })).toEqual(
    {
      command: "serve",
      values: { port: "80" },
    },
  );
});

test.each([
  [["chekc"], 'configuration: unknown command "chekc" | Did you mean "check"?'],
  [["--demmo"], "configuration: unknown flag --demmo | Did you mean --demo?"],
  [["--quux-and-more"], "configuration: unknown flag --quux-and-more | See --help."],
  [["--hlep"], "configuration: unknown flag --hlep | Did you mean --help?"],
  [["-demo"], "configuration: unknown flag -demo | Did you mean --demo?"],
  [["-x"], "configuration: unknown flag -x | See --help."],
  [["--api-key=hunter2"], "configuration: unknown flag --api-key | See --help."],
  [["--demo", "now"], 'configuration: unknown command "now" | Commands: check, simulate.'],
  [["check", "now"], 'configuration: unexpected argument "now" | See --help.'],
  [["--data", "--demo"], "configuration: --data needs a value | See --help."],
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
