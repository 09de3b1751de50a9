import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect } from "vitest";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export interface SourcePattern {
  readonly pattern: RegExp;
  /** `src/digest/fold.ts:12`, or the file alone. */
  readonly place: string;
}

export interface SourcePatterns {
  /** Every regular expression written as `/…/`. */
  readonly literals: readonly SourcePattern[];
  /** Files that make some of a text, and in how many places. */
  readonly makers: ReadonlyMap<string, number>;
}

/** Paths of all sources from the project's root. */
function sourceFiles(): string[] {
  return readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".d.ts"))
    .map((file) => join("src", file));
}

/** Reads what is written in the sources, without running them. */
export function readSourcePatterns(): SourcePatterns {
  const literals: SourcePattern[] = [];
  const makers = new Map<string, number>();
  for (const file of sourceFiles()) {
    const text = readFileSync(join(ROOT, file), "utf8");
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        literals.push({ pattern: toPattern(node.text), place: `${file}:${String(line + 1)}` });
      }
      if (makesPattern(node)) makers.set(file, (makers.get(file) ?? 0) + 1);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { literals, makers };
}

function makesPattern(node: ts.Node): boolean {
  if (!ts.isNewExpression(node) && !ts.isCallExpression(node)) return false;
  return ts.isIdentifier(node.expression) && node.expression.text === "RegExp";
}

function toPattern(literal: string): RegExp {
  const end = literal.lastIndexOf("/");
  return new RegExp(literal.slice(1, end), literal.slice(end + 1));
}

/** Loads every module but the program itself, and returns the patterns that are made of texts meanwhile. */
export async function collectMadePatterns(): Promise<readonly SourcePattern[]> {
  const made: SourcePattern[] = [];
  const Original = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, given, newTarget) {
      const pattern: RegExp = Reflect.construct(target, given, newTarget);
      const from = /src\/[^\s:?)]+\.ts/.exec(new Error("where").stack ?? "")?.[0];
      if (from !== undefined) made.push({ pattern, place: from });
      return pattern;
    },
  });
  try {
    for (const file of sourceFiles()) {
      // The one starts a server, the other writes a file.
      if (file === "src/main.ts" || file === "src/tokens/copy-table.ts") continue;
      await import(/* @vite-ignore */ `../../${file}`);
    }
    // Patterns of resources are made when one is looked for.
    const { findResource } = await import("../../src/resources/find-resource.ts");
    const { resources } = await import("../../src/resources/catalogue.ts");
    expect(() => findResource(resources, "threatstack://nothing")).toThrow("no resource");
    // As are those of own credentials when one is known.
    const { registerOwnSecret } = await import("../../src/text/own-secrets.ts");
    registerOwnSecret("API key", "0123456789abcdefghij");
  } finally {
    globalThis.RegExp = Original;
  }
  return made;
}
