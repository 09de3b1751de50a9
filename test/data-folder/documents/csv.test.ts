import { expect, test } from "vitest";
import { csvSeparator, readCsv } from "../../../src/data-folder/documents/csv.ts";
import { cutAt } from "../pieces.ts";

const CSV =
  'time,user,cmd,detail\n2026-11-30,bob,"ls, ""x""\n-l","{""a"":1}"\n2026-12-01,Zoë,id,\n';

test.each([
  ["time,user,cmd\n1,2,3\n", ","],
  ["time;user;cmd\n1;2;3\n", ";"],
  ["time\tuser\tcmd\n1\t2\t3\n", "\t"],
  ['"time","user","cmd"\n1,2,3\n', ","],
  ["only one line, no row, here", undefined],
  ["a,a,b\n1,2,3\n", undefined],
  ['{"a":1,"b":2,"c":3}\n{"a":1,"b":2,"c":3}\n', undefined],
])("%j is separated by %j", (head, separator) => {
  expect(csvSeparator(head)).toBe(separator);
});

async function rowsOf(bytes: Buffer, at: number) {
  const bad: number[] = [];
  const rows = [];
  const options = { separator: ",", onBadLine: (line: number) => bad.push(line) };
  for await (const some of readCsv(cutAt(bytes, at), options)) rows.push(...some);
  return { rows, bad };
}

test("quotes, breaks within cells and JSON in them survive every cut into chunks", async () => {
  const bytes = Buffer.from(CSV);
  const whole = await rowsOf(bytes, 0);
  expect(whole.bad).toEqual([]);
  expect(JSON.stringify(whole.rows)).toContain(String.raw`ls, \"x\"\n-l`);
  expect(whole.rows).toHaveLength(2);
  for (let at = 1; at < bytes.length; at += 1) {
    expect(await rowsOf(bytes, at), `cut at ${at}`).toEqual(whole);
  }
});
