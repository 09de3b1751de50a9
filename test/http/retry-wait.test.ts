import { expect, test } from "vitest";
import { ThreatStackError } from "../../src/errors.ts";
import type { Failure } from "../../src/http/attempt.ts";
import { retryWaitMs } from "../../src/http/retry-wait.ts";
import { makeRequest } from "../support/make-transport.ts";

const MOMENT = { remainingMs: 60_000, now: Date.parse("2026-01-31T10:00:00Z"), random: 0 };
const read = makeRequest("https://host/v2");
const write = makeRequest("https://host/v2", { retry: "never" });

function failed(retry: Failure["retry"], headers: Failure["headers"] = {}): Failure {
  const code = retry === "unsent" ? "rate_limited" : "upstream_status";
  return { kind: "failed", retry, headers, error: new ThreatStackError(code, "x") };
}

test("backoff doubles, with jitter over its upper half, and ends after five attempts", () => {
  const failures = Array.from({ length: 4 }, () => failed("maybe-sent"));
  const waits = (random: number) =>
    failures.map((_, index) =>
      retryWaitMs(failures.slice(0, index + 1), read, { ...MOMENT, random }),
    );
  expect(waits(0)).toEqual([250, 500, 1000, 2000]);
  expect(waits(1)).toEqual([500, 1000, 2000, 4000]);
});

test.each([
  [{ "x-rate-limit-reset": "0" }, 250],
  [{ "x-rate-limit-reset": "1500", "retry-after": "9" }, 1750],
  [{ "retry-after": "9" }, 9000],
  [{ "retry-after": "Sat, 31 Jan 2026 10:00:05 GMT" }, 5000],
  [{ "retry-after": "soon", "x-rate-limit-reset": "soon" }, 250],
  [{ "x-rate-limit-reset": String(MOMENT.now / 1000 + 2) }, 2250],
  [{ "x-rate-limit-reset": String(MOMENT.now + 2000) }, 2250],
  [{ "x-rate-limit-reset": String(MOMENT.now / 1000 + 1_796_041) }, 250],
  [{ "x-rate-limit-reset": "1e18", "retry-after": "3" }, 3000],
])("a 429 with %j waits %i ms", (headers, expected) => {
  expect(retryWaitMs([failed("unsent", headers)], read, MOMENT)).toBe(expected);
});

test.each([
  { "x-rate-limit-reset": "60000" },
  { "x-rate-limit-reset": "3600000" },
  { "x-rate-limit-reset": String(MOMENT.now + 3_600_000) },
  { "retry-after": "86400" },
  { "retry-after": "Sat, 31 Jan 2026 12:00:00 GMT" },
])("a 429 with %j waits a minute", (headers) => {
  const moment = { ...MOMENT, remainingMs: 120_000 };
  expect(retryWaitMs([failed("unsent", headers)], read, moment)).toBe(60_000);
});

test("another failure does not wait for the budget", () => {
  const headers = { "x-rate-limit-reset": "50000" };
  expect(retryWaitMs([failed("maybe-sent", headers)], read, MOMENT)).toBe(250);
});

test.each([
  ["unsent", read],
  ["unsent", write],
  ["maybe-sent", read],
  ["once", read],
] as const)("after %s this may be repeated: %j", (retry, request) => {
  expect(retryWaitMs([failed(retry)], request, MOMENT)).toBeGreaterThan(0);
});

test.each([
  ["maybe-sent", write],
  ["once", write],
  ["final", read],
] as const)("after %s this may not be repeated: %j", (retry, request) => {
  expect(() => retryWaitMs([failed(retry)], request, MOMENT)).toThrow("x");
});

test("a second wrong hash is believed", () => {
  expect(() => retryWaitMs([failed("once"), failed("once")], read, MOMENT)).toThrow("x");
});

test("a wait that does not fit gives the failure at once", () => {
  const moment = { ...MOMENT, remainingMs: 250 };
  expect(() => retryWaitMs([failed("maybe-sent")], read, moment)).toThrow("x");
});
