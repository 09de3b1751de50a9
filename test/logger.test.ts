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

/** The same of an error, made by the lines of a script. */
function loggedError(make: string): string {
  const modules = ["logger", "text/own-secrets"].map(
    (name) => new URL(`../dist/${name}.js`, import.meta.url).href,
  );
  const script = `Promise.all(${JSON.stringify(modules)}.map((module) => import(module))).then(([a, b]) => {
    b.registerOwnSecret("API key", ${JSON.stringify(OWN)});
    const log = a.createLogger({ level: "info" });
    ${make}
  })`;
  return spawnSync(process.execPath, ["-e", script], { encoding: "utf8" }).stderr;
}

const OWN = "c0ffee0a1b2c3d4e5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6";

test("the bytes that a parser could not read are not logged, at any depth", () => {
  const line = loggedError(
    `const parser = Object.assign(new Error("Expected HTTP/"), { code: "HPE_INVALID_CONSTANT", data: Buffer.from("raw ${OWN} s3cret") , rawPacket: "s3cret" });
     log.warn({ err: new Error("failed", { cause: parser }) }, "x");`,
  );

  expect(JSON.parse(line)).toMatchObject({
    err: { type: "Error", message: "failed", cause: { code: "HPE_INVALID_CONSTANT" } },
  });
  expect(line).not.toMatch(/s3cret|114,97,119|rawPacket|"data"/);
});

test("our own key is in no line, whatever holds it", () => {
  const line = loggedError(
    `log.warn({ reason: "bad key ${OWN}", err: new Error("no ${OWN}"), list: [{ a: "${OWN.slice(0, 20)}" }] }, "says ${OWN}");`,
  );

  expect(line).not.toContain(OWN.slice(0, 12));
  expect(line.match(/\[redacted own API key [0-9a-f]{4}\]/g)?.length).toBeGreaterThanOrEqual(4);
});

test("words of the upstream are logged without their secrets", () => {
  const line = loggedError(
    `log.warn({ err: Object.assign(new Error("x"), { upstream: "password=Plum4711 no" }) }, "x");`,
  );

  expect(line).not.toContain("Plum4711");
  expect(line).toContain("[redacted password ");
});
