import { inspect } from "node:util";
import { expect, test } from "vitest";
import { ThreatStackError } from "../../src/errors.ts";
import { connectionFailure } from "../../src/http/connection-failure.ts";

test.each([
  ["ECONNREFUSED", "unreachable", "unsent"],
  ["EAI_AGAIN", "unreachable", "unsent"],
  ["UND_ERR_CONNECT_TIMEOUT", "unreachable", "unsent"],
  ["ENOTFOUND", "unreachable", "final"],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "unreachable", "final"],
  ["ECONNRESET", "unreachable", "maybe-sent"],
  ["UND_ERR_SOCKET", "unreachable", "maybe-sent"],
  ["HPE_INVALID_EOF_STATE", "unreachable", "maybe-sent"],
  ["HPE_INVALID_CONSTANT", "upstream_shape", "final"],
  ["UND_ERR_HEADERS_OVERFLOW", "upstream_shape", "final"],
  ["UND_ERR_HEADERS_TIMEOUT", "timeout", "final"],
  ["UND_ERR_DESTROYED", "cancelled", "final"],
])("%s is %s, %s", (code, means, retry) => {
  const thrown = Object.assign(new Error("x"), { code });
  for (const error of [thrown, new TypeError("fetch failed", { cause: thrown })]) {
    expect(connectionFailure(error, "a.b")).toMatchObject({ retry, error: { code: means } });
  }
});

test("a proxy that refuses is named, and not asked again", () => {
  const thrown = Object.assign(new Error("Proxy response (407) !== 200 when HTTP Tunneling"), {
    code: "UND_ERR_ABORTED",
  });
  expect(connectionFailure(thrown, "a.b")).toMatchObject({
    retry: "final",
    error: {
      message: "a.b: the proxy refused the connection with HTTP 407 (UND_ERR_ABORTED)",
      hint: expect.stringContaining("user name and a password"),
    },
  });
});

test.each([
  [{ address: "127.0.0.1", port: 3128 }, "ECONNREFUSED 127.0.0.1:3128"],
  [{ address: "::1", port: 3128 }, "ECONNREFUSED [::1]:3128"],
  [{ address: "words of somebody", port: 3128 }, "ECONNREFUSED"],
  [{}, "ECONNREFUSED"],
])("who could not be reached is told, which may be a proxy: %j", (fields, told) => {
  const refused = Object.assign(new Error("x"), { code: "ECONNREFUSED", ...fields });
  const several = Object.assign(new AggregateError([refused], "x"), { code: "ECONNREFUSED" });
  for (const thrown of [refused, several, new TypeError("failed", { cause: refused })]) {
    expect(connectionFailure(thrown, "a.b")?.error.message).toBe(
      `a.b: the API host cannot be reached (${told})`,
    );
  }
});

test.each([[new TypeError("ours")], [new ThreatStackError("internal", "ours")], ["text"], [null]])(
  "%s is no failure of the network",
  (thrown) => expect(connectionFailure(thrown, "a.b")).toBeUndefined(),
);

test("what a parser makes of something that is not HTTP names the host, and keeps none of its bytes", () => {
  const thrown = Object.assign(new Error("no HTTP"), { name: "HTTPParserError", data: "SECRET" });
  const failure = connectionFailure(thrown, "a.b");
  expect(failure).toMatchObject({ retry: "final", error: { code: "upstream_shape" } });
  expect(inspect(failure, { depth: null })).not.toContain("SECRET");
});
