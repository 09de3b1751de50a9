import { expect, test } from "vitest";
import { ThreatStackError } from "../../src/errors.ts";
import { readProxy } from "../../src/http/read-proxy.ts";

function problem(value: string): string {
  try {
    readProxy({ HTTPS_PROXY: value });
  } catch (error) {
    if (error instanceof ThreatStackError && error.code === "configuration") return error.message;
    throw error;
  }
  return "accepted";
}

test.each([
  ["http://proxy.example:3128", "http://proxy.example:3128"],
  ["https://proxy.example", "https://proxy.example"],
  ["http://user:p%40ss@proxy.example:3128/", "http://user:p%40ss@proxy.example:3128/"],
  ["proxy.example:3128", "http://proxy.example:3128"],
  [" localhost:3128 ", "http://localhost:3128"],
  ["user:pass@10.0.0.1:3128", "http://user:pass@10.0.0.1:3128"],
  ["[::1]:3128/", "http://[::1]:3128/"],
])("%s is the proxy %s", (value, url) => {
  expect(readProxy({ HTTPS_PROXY: value })?.url).toBe(url);
});

test.each([
  ["${PROXY}", "HTTPS_PROXY is still a placeholder"],
  ["http://${PROXY_HOST}:3128", "HTTPS_PROXY is still a placeholder"],
  ["%PROXY%", "HTTPS_PROXY is still a placeholder"],
  ["socks://proxy.example:1080", "a kind that is not supported (socks)"],
  ["socks5h://proxy.example:1080", "a kind that is not supported (socks5h)"],
  ["proxy.example", "HTTPS_PROXY is not a URL"],
  ["//proxy.example:3128", "HTTPS_PROXY is not a URL"],
  ["http:proxy.example:3128", "HTTPS_PROXY is not a URL"],
  ["http://", "HTTPS_PROXY is not a URL"],
  ["proxy.example:99999", "HTTPS_PROXY is not a URL"],
  ["http://a b:3128", "HTTPS_PROXY is not a URL"],
  ["http://user:100%@proxy.example:3128", "written as %25"],
])("%s is refused in one line that says what to write", (value, expected) => {
  const message = problem(value);
  expect(message).toContain(expected);
  expect(message).toContain("http://proxy.example:3128");
  expect(message).not.toContain("\n");
});

test.each([
  "socks5://user:hunter2@proxy.example:1080",
  "user:hunter2/x@proxy.example",
  "http://user:hunter2%@proxy.example:3128",
])("the password in %s is not repeated", (value) => {
  expect(problem(value)).toContain("proxy.example");
  expect(problem(value)).not.toContain("hunter2");
});

test.each([
  [{}, undefined],
  [{ HTTPS_PROXY: "" }, undefined],
  [{ HTTPS_PROXY: "http://a:1", https_proxy: "http://b:1" }, "http://b:1"],
  [{ ALL_PROXY: "socks5://a:1", HTTPS_PROXY: "http://b:1" }, "http://b:1"],
  [{ ALL_PROXY: "http://a:1", HTTP_PROXY: "http://b:1" }, "http://a:1"],
  [{ HTTP_PROXY: "http://b:1" }, "http://b:1"],
  [{ HTTPS_PROXY: "${PROXY}", NO_PROXY: "*" }, undefined],
])("of %j the one that is used is %s", (environment, url) => {
  expect(readProxy(environment)?.url).toBe(url);
});
