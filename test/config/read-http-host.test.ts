import { expect, test } from "vitest";
import { readHttpHost } from "../../src/config/read-http-host.ts";
import { ThreatStackError } from "../../src/errors.ts";

function refusalOf(values: Parameters<typeof readHttpHost>[0]): ThreatStackError {
  try {
    readHttpHost(values);
  } catch (error) {
    if (error instanceof ThreatStackError) return error;
  }
  throw new Error("not refused");
}

test("stdio is served where nothing is said", () => {
  expect(readHttpHost({})).toBeUndefined();
});

test("--http alone listens for programs of this machine", () => {
  expect(readHttpHost({ http: true })).toBe("127.0.0.1");
});

test.each(["localhost", "::1", "127.0.0.1", "127.1.2.3"])("%s is loopback", (host) => {
  expect(readHttpHost({ http: true, host })).toBe(host);
});

test.each(["0.0.0.0", "::", "10.0.0.1", "127.0.0.1.evil.example", "example.com", "127.1"])(
  "%s is refused: anybody could come in there",
  (host) => {
    const { code, message, hint } = refusalOf({ http: true, host });
    expect(code).toBe("configuration");
    expect(message).toContain("needs authentication");
    expect(hint).toContain("Leave --host out");
  },
);

test.each([
  ["--port", { port: "3333" }],
  ["--host", { host: "127.0.0.1" }],
])("%s without --http is a mistake", (name, values) => {
  expect(refusalOf(values).message).toContain(`${name} goes with --http`);
});
