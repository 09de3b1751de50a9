import { expect, test } from "vitest";
import { scanJson, startScan } from "../../src/api/scan-json.ts";

test.each([
  ['{"a":[1,2]},x', 11],
  ['"a,b\\",]",', 9],
  ['"\\\\",', 4],
  ["[[{}],{}]]", 9],
  ["12:", 2],
  ['"open', -1],
  ["", -1],
])("%j ends at %i, wherever it is cut", (text, expected) => {
  const bytes = Buffer.from(text);
  for (let cut = 0; cut <= bytes.length; cut++) {
    const state = startScan();
    const early = scanJson(bytes.subarray(0, cut), 0, state);
    const found = early === -1 ? scanJson(bytes, cut, state) : early;
    expect(found).toBe(expected);
  }
});
