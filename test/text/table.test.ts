import { expect, test } from "vitest";
import { markClean } from "../../src/text/clean-text.ts";
import { type Row, table } from "../../src/text/table.ts";

/** Cells as they are: `Clean` would take off the blanks that a table has to quote. */
function rowsOf(rows: readonly Readonly<Partial<Record<string, string>>>[]): Row[] {
  return rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, cell = ""]) => [name, markClean(cell)])),
  );
}

test("what all rows have in common is said once, empty columns are left out", () => {
  const rows = [
    { id: "a1", status: "online", type: "monitor", note: "" },
    { id: "b2", status: "online", type: "monitor", note: "" },
  ];
  expect(table(rowsOf(rows), ["id", "status", "type", "note", "absent"])).toEqual({
    all: "all: status online, type monitor",
    lines: ["id", "a1", "b2"],
  });
});

test("a single row keeps its columns, for there is nothing it could have in common", () => {
  expect(table(rowsOf([{ id: "a1", status: "online" }]), ["id", "status"])).toEqual({
    all: "",
    lines: ["id,status", "a1,online"],
  });
});

test("a column empty in some rows stays, and so do the commas", () => {
  const rows = [{ id: "a", os: "linux" }, { id: "b", os: "" }, { id: "c" }];
  expect(table(rowsOf(rows), ["id", "os"]).lines).toEqual(["id,os", "a,linux", "b,", "c,"]);
});

test("cells are quoted only where their ends could not be told", () => {
  const rows = [{ x: 'a "b"' }, { x: "a,b" }, { x: " a" }, { x: "a " }, { x: "a b; {c}" }];
  expect(table(rowsOf(rows), ["x"]).lines).toEqual([
    "x",
    '"a ""b"""',
    '"a,b"',
    '" a"',
    '"a "',
    "a b; {c}",
  ]);
});

test("a common value with a comma is quoted", () => {
  const rows = [
    { id: "1", tags: "a,b" },
    { id: "2", tags: "a,b" },
  ];
  expect(table(rowsOf(rows), ["id", "tags"]).all).toBe('all: tags "a,b"');
});

test("rows that are all alike are still counted by their lines", () => {
  const rows = [{ type: "x" }, { type: "x" }];
  expect(table(rowsOf(rows), ["type"])).toEqual({ all: "all: type x", lines: [] });
});

test("no rows make no lines", () => {
  expect(table([], ["id"])).toEqual({ all: "", lines: [] });
});
