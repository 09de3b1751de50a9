import { ProtocolError, ResourceNotFoundError } from "@modelcontextprotocol/server";
import { expect, test } from "vitest";
import { ThreatStackError } from "../../src/errors.ts";
import { createLogger } from "../../src/logger.ts";
import { toProtocolError } from "../../src/mcp/protocol-error.ts";
import { createClean } from "../../src/text/clean.ts";

const options = {
  clean: createClean({ redact: true }),
  logger: createLogger({ level: "silent" }),
  uri: "threatstack://alerts/2abca110",
};

test("what is not there is the protocol's own not-found, with the URI and nothing else", () => {
  const error = toProtocolError(new ThreatStackError("not_found", "no such alert"), options);
  expect(error).toBeInstanceOf(ResourceNotFoundError);
  expect([error.code, error.data]).toEqual([-32_602, { uri: options.uri }]);
  expect(error.message).toBe("not_found: threatstack://alerts/2abca110: no such alert");
});

test("what is malformed is told apart from what is not there", () => {
  const error = toProtocolError(
    new ThreatStackError("invalid_argument", "alert_id is malformed", { hint: "Copy one." }),
    options,
  );
  expect([error.code, error.data]).toEqual([
    -32_602,
    { code: "invalid_argument", uri: options.uri },
  ]);
  expect(error.message).toBe("invalid_argument: alert_id is malformed. Copy one.");
});

test("of our own hint not a word is taken for a secret", () => {
  const hint = "It may pass: ask again later.";
  const error = toProtocolError(
    new ThreatStackError("upstream_status", "HTTP 500", { hint }),
    options,
  );
  expect(error.message).toBe(`upstream_status: HTTP 500. ${hint}`);
});

test("trouble upstream is an internal error in our words only", () => {
  const error = toProtocolError(
    new ThreatStackError("rate_limited", "too many", { upstream: "password=hunter2" }),
    options,
  );
  expect(error.code).toBe(-32_603);
  expect(JSON.stringify([error.message, error.data])).not.toContain("hunter2");
});

test("an error nobody planned shows nothing of itself, and the protocol's own stay as they are", () => {
  const secret = toProtocolError(new Error("secret=/etc/passwd"), options);
  expect([secret.code, secret.message]).toEqual([-32_603, "internal: this server failed"]);
  const own = new ProtocolError(-32_601, "Method not found");
  expect(toProtocolError(own, options)).toBe(own);
});
