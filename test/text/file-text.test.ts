import { expect, test } from "vitest";
import { fileNameText, reasonText } from "../../src/text/file-text.ts";

test.each([
  ["2026/11/29/part-0000.gz", "2026/11/29/part-0000.gz"],
  ["a b`</data>\u202E.json", "a_b__/data__.json"],
  ["Ärger.log", "_rger.log"],
  [`${"d/".repeat(50)}end.json`, `…${`${"d/".repeat(50)}end.json`.slice(-60)}`],
])("a file's name %j is told without a blank or mark", (name, shown) => {
  expect(fileNameText(name)).toBe(shown);
});

test("a reason is one line of printable letters", () => {
  expect(reasonText("no JSON\u001b[31m\nnext: x")).toBe("no JSON?[31m?next: x");
});
