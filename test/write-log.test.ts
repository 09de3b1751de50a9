import { spawnSync } from "node:child_process";
import { describe, expect, test } from "vitest";

const OWN = "c0ffee0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6";

const WRITE = {
  tool: "threatstack_update_rule",
  organization: "5fa075114135dd5944bb5faa",
  caller: "local",
  before: { ruleId: "r1", threshold: 1, suppressions: [`arguments = "--password=Plum4711"`] },
  after: { ruleId: "r1", threshold: 5, filter: `arguments = "key ${OWN}"`, gone: undefined },
  confirmation: "code",
  outcome: "done",
};

/** In a process of its own: the logger writes to the process's stderr and to nothing else. */
function logged(level: string, write: object = WRITE): { stdout: string; lines: string[] } {
  const modules = ["logger", "write-log", "text/own-secrets"].map(
    (name) => new URL(`../dist/${name}.js`, import.meta.url).href,
  );
  const script = `Promise.all(${JSON.stringify(modules)}.map((module) => import(module))).then(([a, b, c]) => {
    c.registerOwnSecret("API key", ${JSON.stringify(OWN)});
    b.createWriteLog(a.createLogger({ level: ${JSON.stringify(level)} }))(${JSON.stringify(write)});
  })`;
  const { stdout, stderr } = spawnSync(process.execPath, ["-e", script], { encoding: "utf8" });
  return { stdout, lines: stderr.split("\n").filter((line) => line !== "") };
}

describe.each(["trace", "debug", "info", "warn", "error"])("at level %s", (level) => {
  const { stdout, lines } = logged(level);

  test("a write leaves one line of these fields on stderr", () => {
    expect(stdout).toBe("");
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? "")).toEqual({
      level: 30,
      time: expect.any(Number),
      pid: expect.any(Number),
      hostname: expect.any(String),
      name: "threatstack-mcp",
      msg: "write",
      ...WRITE,
      before: { ...WRITE.before, suppressions: [expect.stringContaining("[redacted password ")] },
      after: {
        ruleId: "r1",
        threshold: 5,
        filter: expect.stringContaining("[redacted own API key "),
      },
    });
  });

  test("no secret is in it, neither of what is written nor our own", () => {
    expect(lines.join("\n")).not.toMatch(/Plum4711|c0ffee0a1b2c/);
  });
});

test("at level silent it leaves none", () => {
  expect(logged("silent")).toEqual({ stdout: "", lines: [] });
});

test("a long value costs the line no more than 500 characters, a long list no more than 2,000 values", () => {
  const ids = Array.from({ length: 2500 }, (_, index) => `a${index}`);
  const { lines } = logged("info", {
    ...WRITE,
    before: { ids },
    after: { name: "x".repeat(9000) },
  });
  const { before, after } = JSON.parse(lines[0] ?? "");
  expect(before.ids).toEqual(ids.slice(0, 2000));
  expect(after.name.length).toBeLessThanOrEqual(500);
});
