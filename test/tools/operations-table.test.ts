import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Operation } from "../../src/api/define-operation.ts";
import { operations } from "../../src/api/operations/catalogue.ts";
import { tools } from "../../src/tools/catalogue.ts";

const README = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

/** The path with the names of its inputs in braces, as a reader knows it. */
function pathOf(operation: Operation): string {
  const names = new Proxy({}, { get: (_target, name) => `{${String(name)}}` });
  const base = operation.base === "origin" ? "" : "/v2";
  return base + decodeURIComponent(operation.path(names));
}

function rowOf(operation: Operation): string {
  const named = tools
    .filter((tool) => tool.operation.id === operation.id)
    .map(
      (tool) =>
        `\`${tool.name.replace("threatstack_", "")}\`${tool.onRequest ? " (on request)" : ""}`,
    );
  return `| ${operation.method} ${pathOf(operation)} | ${named.join(", ")} |`;
}

test("README sets every operation of the client beside its tool", () => {
  const rows = operations.map((operation) => rowOf(operation as Operation));
  const table = ["| operation | tool |", "| --- | --- |", ...rows].join("\n");

  // To change it on purpose, copy the table from the message of this failure into README.
  expect(README).toContain(table);
});

test("every operation has a tool, every tool an operation of the catalogue", () => {
  const served = new Set(tools.map((tool) => tool.operation.id));
  const known = new Set(operations.map((operation) => operation.id));
  expect([...known].filter((id) => !served.has(id))).toEqual([]);
  expect([...served].filter((id) => !known.has(id))).toEqual([]);
});
