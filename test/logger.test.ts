import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

/** In a process of its own, because the logger writes to the process's stderr and to nothing else. */
function logged(fields: Record<string, unknown>): { stdout: string; stderr: string } {
  const module = new URL("../dist/logger.js", import.meta.url).href;
  const script = `import(${JSON.stringify(module)}).then(({ createLogger }) =>
    createLogger({ level: "info" }).info(${JSON.stringify(fields)}, "done"))`;
  return spawnSync(process.execPath, ["-e", script], { encoding: "utf8" });
}

test("secrets never reach a line, stdout never gets one", () => {
  const { stdout, stderr } = logged({
    apiKey: "s3cret",
    headers: { authorization: "s3cret" },
    request: { credentials: { key: "s3cret" } },
    operation: "alerts.list",
  });
  expect(stdout).toBe("");
  expect(stderr).not.toContain("s3cret");
  expect(JSON.parse(stderr)).toMatchObject({
    msg: "done",
    operation: "alerts.list",
    apiKey: "[redacted]",
  });
});
