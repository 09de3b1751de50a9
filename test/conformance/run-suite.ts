import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import type { Suite } from "./install-suite.ts";

const TIMEOUT_MS = 120_000;

const checkSchema = z.object({
  id: z.string(),
  status: z.string(),
  errorMessage: z.string().optional(),
});
export type Check = z.infer<typeof checkSchema>;

/** Runs the suite once: what it checked, by scenario. One that died has no checks. */
export async function runSuite(
  { node, script }: Suite,
  options: readonly string[],
): Promise<ReadonlyMap<string, readonly Check[]>> {
  const folder = mkdtempSync(path.join(tmpdir(), "conformance-"));
  const args = [script, "server", ...options, "--output-dir", folder];
  try {
    // It exits 1 when a check failed: what it wrote says which.
    const { stdout } = await promisify(execFile)(node, args, { timeout: TIMEOUT_MS }).catch(
      (error: { stdout: string }) => error,
    );
    const announced = [...stdout.matchAll(/scenario '([^']+)' against/g)].map(([, name]) => name);
    return new Map(announced.map((name = "") => [name, readChecks(folder, name)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The suite names a folder for its scenario and the time. */
function readChecks(folder: string, scenario: string): readonly Check[] {
  const own = readdirSync(folder).find((name) => name.startsWith(`server-${scenario}-20`));
  if (own === undefined) return [];
  const text = readFileSync(path.join(folder, own, "checks.json"), "utf8");
  return z.array(checkSchema).parse(JSON.parse(text));
}
