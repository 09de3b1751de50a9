import { expect, test } from "vitest";
import { z } from "zod";
import { buildUrl } from "../../src/api/build-url.ts";
import { defineOperation } from "../../src/api/define-operation.ts";

const operation = defineOperation({
  id: "test.list",
  method: "GET",
  path: () => "/alerts",
  query: (input) => input,
  input: z.record(z.string(), z.string().optional()),
  output: z.unknown(),
  retry: "safe",
});

test.each([
  ["https://host/v2", { status: "active" }, "https://host/v2/alerts?status=active"],
  ["https://host/v2/", {}, "https://host/v2/alerts"],
  ["https://host:8443", {}, "https://host:8443/alerts"],
  ["http://[::1]:80/a%20b", { a: undefined, b: "" }, "http://[::1]/a%20b/alerts?b="],
  [
    "https://host/v2",
    { t: "a+b/c=&d é\uD800" },
    "https://host/v2/alerts?t=a%2Bb%2Fc%3D%26d%20%C3%A9%EF%BF%BD",
  ],
])("%s with %j", (base, input, expected) => {
  expect(buildUrl(new URL(base), operation, input).href).toBe(expected);
});

test("an operation outside the versioned part is found at the origin", () => {
  const outside = { ...operation, base: "origin" as const, path: () => "/help/hawk/self-test" };
  const url = buildUrl(new URL("https://host/v2"), outside, {});
  expect(url.href).toBe("https://host/help/hawk/self-test");
});
