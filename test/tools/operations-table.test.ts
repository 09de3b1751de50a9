import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Operation } from "../../src/api/define-operation.ts";
import { operations as version2, writingOperations } from "../../src/api/operations/catalogue.ts";
import { operations as version1 } from "../../src/api/version-1/operations/catalogue.ts";
import { tools } from "../../src/tools/catalogue.ts";

const README = readFileSync(new URL("../../README.md", import.meta.url), "utf8");

/** Shared tools ask version 1 through operations of their own. */
const VERSION_1_OF: Readonly<Record<string, string>> = {
  "v1.agents.list": "agents.list",
  "v1.agents.get": "agents.get",
  "v1.alerts.list": "alerts.list",
  "v1.alerts.get": "alerts.get",
};

/** The path with the names of its inputs in braces, as a reader knows it. */
function pathOf(operation: Operation): string {
  const names = new Proxy({}, { get: (_target, name) => `{${String(name)}}` });
  const base = operation.apiVersion === 1 ? "/api/v1" : "/v2";
  return (operation.base === "origin" ? "" : base) + decodeURIComponent(operation.path(names));
}

function rowOf(operation: Operation): string {
  const id = VERSION_1_OF[operation.id] ?? operation.id;
  const named = tools
    .filter((tool) => tool.operation.id === id)
    .filter((tool) => tool.versions.includes(operation.apiVersion ?? 2))
    .map(
      (tool) =>
        `\`${tool.name.replace("threatstack_", "")}\`${tool.onRequest ? " (on request)" : ""}`,
    );
  return `| ${operation.method} ${pathOf(operation)} | ${named.join(", ")} |`;
}

test.each([
  [2, version2],
  [1, version1],
])("README sets every operation of version %i beside its tool", (_version, operations) => {
  const rows = operations.map((operation) => rowOf(operation as Operation));
  const table = ["| operation | tool |", "| --- | --- |", ...rows].join("\n");

  // To change it on purpose, copy the table from the message of this failure into README.
  expect(README).toContain(table);
});

test("README sets every writing tool beside its operation, and says what undoes it", () => {
  for (const tool of tools.filter(({ writes }) => writes !== undefined)) {
    const { method } = tool.operation;
    const name = tool.name.replace("threatstack_", "");
    const undone = /\| (nothing|`[a-z_0-9]+`.*) \|\n/.source;
    const row = `| \`${name}\` | ${method} ${pathOf(tool.operation)} `;
    expect(README).toContain(row);
    expect(README.slice(README.indexOf(row) + row.length)).toMatch(new RegExp(`^${undone}`));
  }
});

test("every operation has a tool, every tool an operation of a catalogue", () => {
  const served = new Set(tools.map((tool) => tool.operation.id));
  const known = [...version2, ...writingOperations, ...version1].map(
    ({ id }) => VERSION_1_OF[id] ?? id,
  );
  expect(known.filter((id) => !served.has(id))).toEqual([]);
  expect([...served].filter((id) => !known.includes(id))).toEqual([]);
});
