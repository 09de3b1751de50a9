import { expect, test } from "vitest";
import { MAX_FILTER_DEPTH, MAX_FILTER_LENGTH } from "../../src/rules/choices.ts";
import { FilterSyntaxError } from "../../src/rules/filter-syntax-error.ts";
import type { Filter, Literal, Operator } from "../../src/rules/filter.ts";
import { parseFilter } from "../../src/rules/parse-filter.ts";

const is = (field: string, operator: Operator, value: Literal): Filter => ({
  kind: "comparison",
  field,
  operator,
  value,
});
const and = (...operands: Filter[]): Filter => ({ kind: "and", operands });
const or = (...operands: Filter[]): Filter => ({ kind: "or", operands });
const not = (operand: Filter): Filter => ({ kind: "not", operand });

test.each<[string, Filter]>([
  ['command = "sysctl"', is("command", "=", "sysctl")],
  [
    'event_type = "host" and sigid = "5902"',
    and(is("event_type", "=", "host"), is("sigid", "=", "5902")),
  ],
  [
    '(command = "sudo" or command = "su") and user != "root" and tty != null',
    and(
      or(is("command", "=", "sudo"), is("command", "=", "su")),
      is("user", "!=", "root"),
      is("tty", "!=", null),
    ),
  ],
  ['group = "a" OR group like "fail"', or(is("group", "=", "a"), is("group", "like", "fail"))],
  ['agent_id="135ab463-95c8"', is("agent_id", "=", "135ab463-95c8")],
  ["a = 1 and b = 2 or c = 3", or(and(is("a", "=", 1), is("b", "=", 2)), is("c", "=", 3))],
  ["a = 1 or b = 2 and c = 3", or(is("a", "=", 1), and(is("b", "=", 2), is("c", "=", 3)))],
  ["not a = 1 and b = 2", and(not(is("a", "=", 1)), is("b", "=", 2))],
  ["NOT (a = 1 And b = 2)", not(and(is("a", "=", 1), is("b", "=", 2)))],
  ["not not a = 1", not(not(is("a", "=", 1)))],
  ["(((a = 1)))", is("a", "=", 1)],
  ["(a = 1 and b = 2) and c = 3", and(and(is("a", "=", 1), is("b", "=", 2)), is("c", "=", 3))],
  [String.raw`user = 'it\'s'`, is("user", "=", "it's")],
  [String.raw`exe = "C:\Windows\cmd.exe"`, is("exe", "=", String.raw`C:\Windows\cmd.exe`)],
  [String.raw`exe = "C:\\Windows\\"`, is("exe", "=", "C:\\Windows\\")],
  ["parent_metadata.exe ends_with '/java'", is("parent_metadata.exe", "ends_with", "/java")],
  ["success = TRUE or exit = -13", or(is("success", "=", true), is("exit", "=", -13))],
  ["pid = 1.5e3", is("pid", "=", 1500)],
  ['"odd key" = 1', is("odd key", "=", 1)],
  ["\n a\t=\r\n1 ", is("a", "=", 1)],
])("reads %s", (text, filter) => {
  expect(parseFilter(text)).toEqual(filter);
});

test.each<[text: string, offset: number, reason: RegExp, suggestion: RegExp]>([
  ['user == "root"', 5, /operator/, /Write =/],
  ['user <> "root"', 5, /operator/, /!=/],
  ['user is not null and a = "b"', 5, /operator/, /!= null/],
  ['exe startswith "/tmp"', 4, /operator/, /starts_with/],
  ['exe starts-with "/tmp"', 4, /operator/, /starts_with/],
  ['exe end_with "sh"', 4, /operator/, /ends_with/],
  ['exe contains "sh"', 4, /operator/, /like/],
  ['exe lke "sh"', 4, /operator/, /like/],
  ['exe not like "sh"', 4, /operator/, /before the field/],
  ["port > 1024", 5, /operator/, /ordering/],
  ['user in ("a", "b")', 5, /operator/, /or/],
  ['a = 1 && b = "x"', 6, /and, or/, /Write and/],
  ["a = 1 || b = 2", 6, /and, or/, /Write or/],
  ["a = 1 b = 2", 6, /and, or/, /and or or/],
  ["a = 1)", 5, /and, or/, /no open parenthesis/],
  ["! a = 1", 0, /field/, /Write not/],
  ["(a = 1 or b = 2", 0, /never closed/, /^$/],
  ["command = sysctl", 10, /value/, /"sysctl"/],
  ["command =", 9, /value/, /number/],
  ["command = and", 10, /value/, /number/],
  ['user = "root', 7, /never closed/, /Close it/],
  [String.raw`cwd = "C:\tmp\"`, 6, /never closed/, /twice/],
  ["user = “root”", 7, /no meaning/, /straight/],
  ["tty like null", 9, /null/, /= null/],
  ["", 0, /field/, /field operator value/],
  ["and a = 1", 0, /field/, /condition/],
])("points at the error in %s", (text, offset, ...[reason, suggestion]) => {
  const error = failure(text);
  expect(error.offset).toBe(offset);
  expect(error.reason).toMatch(reason);
  expect(error.suggestion ?? "").toMatch(suggestion);
});

test("an error shows the line with a caret under the character", () => {
  expect(failure('user = "root"\n  and exe == "/bin/sh"').message).toBe(
    'Expected an operator after the field exe (character 25)\n  and exe == "/bin/sh"\n          ^\nWrite = for equal.',
  );
  const long = failure(`${'a = "b" and '.repeat(30)}c ~ 1`);
  const [line = "", caret = ""] = long.excerpt.split("\n");
  expect(line.length).toBeLessThan(90);
  expect(line[caret.indexOf("^")]).toBe("~");
});

test("depth and length are limited, with a clear error instead of a stack overflow", () => {
  expect(parseFilter(deep(MAX_FILTER_DEPTH))).toEqual(is("a", "=", 1));
  expect(failure(deep(10_000)).reason).toMatch(/nest 200 deep/);
  expect(failure(`${"not ".repeat(10_000)}a = 1`).reason).toMatch(/nest 200 deep/);
  expect(failure("(".repeat(10_000)).reason).toMatch(/nest 200 deep/);
  expect(failure(`a = "${"x".repeat(MAX_FILTER_LENGTH)}"`).reason).toMatch(/at most 65536/);
  const wide = Array.from({ length: 5000 }, () => "a = 1").join(" or ");
  expect(parseFilter(wide)).toMatchObject({ kind: "or" });
  expect(parseFilter(`a = "${"\\\\x".repeat(20_000)}"`)).toMatchObject({ field: "a" });
});

function failure(text: string): FilterSyntaxError {
  try {
    parseFilter(text);
  } catch (error) {
    if (error instanceof FilterSyntaxError) return error;
    throw error;
  }
  throw new Error(`read without an error: ${text}`);
}

function deep(levels: number): string {
  return `${"(".repeat(levels)}a = 1${")".repeat(levels)}`;
}
