import { expect, test } from "vitest";
import { initialize, post } from "../../support/speak-mcp.ts";
import { sendRaw, startHttp } from "../../support/start-http.ts";

const ORIGINS = [
  "http://localhost:6274",
  "https://localhost",
  "http://127.0.0.1:3000",
  "http://[::1]:8080",
];

const names = (value: unknown): string[] => String(value).split(", ");

test.each(ORIGINS)("a page of %s may ask what it may send", async (origin) => {
  const { url } = await startHttp();
  const answer = await sendRaw(url, {
    method: "OPTIONS",
    headers: {
      origin,
      "access-control-request-method": "POST",
      "access-control-request-headers": "content-type,x-trace",
    },
  });
  expect([answer.status, answer.body]).toEqual([204, ""]);
  expect(answer.headers["access-control-allow-origin"]).toBe(origin);
  expect(answer.headers["vary"]).toBe("Origin");
  expect(Number(answer.headers["access-control-max-age"])).toBeGreaterThan(0);
  expect(names(answer.headers["access-control-allow-methods"])).toEqual(
    expect.arrayContaining(["GET", "POST", "DELETE"]),
  );
  expect(names(answer.headers["access-control-allow-headers"])).toEqual(
    expect.arrayContaining([
      "content-type",
      "accept",
      "authorization",
      "mcp-session-id",
      "mcp-protocol-version",
      "last-event-id",
      "mcp-method",
      "mcp-name",
      "x-trace",
    ]),
  );
});

test.each(ORIGINS)("a page of %s may read the answer and its session", async (origin) => {
  const { url } = await startHttp();
  const answer = await sendRaw(url, {
    method: "POST",
    headers: { origin, "content-type": "application/json", accept: "text/event-stream" },
    body: JSON.stringify(initialize),
  });
  expect(answer.status).toBe(200);
  expect(answer.headers["access-control-allow-origin"]).toBe(origin);
  expect(names(answer.headers["access-control-expose-headers"])).toContain("mcp-session-id");
});

test.each([
  ["a path that is not there", "/nowhere", "GET", 404],
  ["a method that is not allowed", "/mcp", "PUT", 405],
  ["a body that is no JSON", "/mcp", "POST", 415],
])("a page may read why it was refused: %s", async (...[, path, method, status]) => {
  const { url } = await startHttp();
  const origin = "http://localhost:6274";
  const answer = await sendRaw(new URL(path, url).href, { method, headers: { origin } });
  expect(answer.status).toBe(status);
  expect(answer.headers["access-control-allow-origin"]).toBe(origin);
});

test.each([
  "https://evil.example",
  "http://localhost.evil.example",
  "http://127.0.0.1.evil.example",
  "http://10.0.0.1",
  "null",
])("a page of %s gets no permission, and no answer", async (origin) => {
  const { url } = await startHttp();
  for (const method of ["OPTIONS", "GET", "POST"]) {
    const { status, headers } = await sendRaw(url, {
      method,
      headers: { origin, "access-control-request-method": "POST" },
    });
    const granted = Object.keys(headers).filter((name) => name.startsWith("access-control-"));
    expect([status, granted]).toEqual([403, []]);
  }
});

test("a name in a list of headers that is no name is not repeated", async () => {
  const { url } = await startHttp();
  const answer = await sendRaw(url, {
    method: "OPTIONS",
    headers: {
      origin: "http://localhost",
      "access-control-request-method": "POST",
      "access-control-request-headers": "x-good, b@d, <x>",
    },
  });
  const allowed = names(answer.headers["access-control-allow-headers"]);
  expect(allowed).toContain("x-good");
  expect(allowed.filter((name) => /[@<>]/.test(name))).toEqual([]);
});

test("programs, which are no pages, are told nothing of it", async () => {
  const { url } = await startHttp();
  const answer = await sendRaw(url, { method: "OPTIONS" });
  expect(answer.status).toBe(204);
  expect(answer.headers["allow"]).toBe("GET, POST, DELETE, OPTIONS");
  expect(Object.keys(answer.headers).filter((name) => name.startsWith("access-"))).toEqual([]);
});

test.each(["/mcp/", "/mcp/?x=1"])("%s is the same path", async (path) => {
  const { url } = await startHttp();
  const answer = await post(new URL(path, url).href, initialize);
  expect(answer.status).toBe(200);
});
