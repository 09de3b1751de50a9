import { once } from "node:events";
import { connect } from "node:net";
import { expect, test } from "vitest";
import { createHeaderGuard } from "../../../src/mcp/http/guard-headers.ts";
import { sendRaw, startHttp } from "../../support/start-http.ts";

function guardOf(listening: string) {
  const guard = createHeaderGuard(listening);
  return (headers: { host?: string; origin?: string }) => guard({ headers, headersDistinct: {} });
}

const guard = guardOf("127.0.0.1");

test.each([
  "localhost",
  "localhost:3333",
  "127.0.0.1:1",
  "[::1]:3333",
  "LOCALHOST",
  "localhost.",
  "127.0.0.1.",
])("Host %s is this machine", (host) => {
  expect(guard({ host })).toBeUndefined();
});

test.each([
  undefined,
  "",
  "evil.example",
  "evil.example:3333",
  "127.0.0.1.evil.example",
  "10.0.0.1",
])("Host %s is refused", async (host) => {
  const refused = guard(host === undefined ? {} : { host });
  expect(refused?.status).toBe(403);
  expect(await refused?.json()).toMatchObject({ error: { code: -32_000 }, id: null });
});

test.each(["http://localhost:8080", "http://127.0.0.1", "https://[::1]:1"])(
  "Origin %s is this machine",
  (origin) => {
    expect(guard({ host: "localhost", origin })).toBeUndefined();
  },
);

test.each(["https://evil.example", "null", "http://localhost.evil.example", "file://", "nonsense"])(
  "Origin %s is refused",
  (origin) => {
    expect(guard({ host: "localhost", origin })?.status).toBe(403);
  },
);

test("another loopback address that is listened on is allowed", () => {
  expect(guardOf("127.0.0.2")({ host: "127.0.0.2:3333" })).toBeUndefined();
  expect(guard({ host: "127.0.0.2:3333" })?.status).toBe(403);
});

test.each(["/mcp", "/healthz", "/", "/nowhere"])(
  "%s refuses a rebound name and a foreign page, whatever the method",
  async (path) => {
    const { url } = await startHttp();
    const target = new URL(path, url).href;
    for (const method of ["GET", "POST", "DELETE", "OPTIONS"]) {
      const rebound = await sendRaw(target, { method, headers: { host: "evil.example:3333" } });
      const foreign = await sendRaw(target, {
        method,
        headers: { origin: "https://evil.example" },
      });
      expect([rebound.status, foreign.status]).toEqual([403, 403]);
      expect(foreign.headers["access-control-allow-origin"]).toBeUndefined();
    }
  },
);

test.each([
  ["another", "evil.example"],
  ["the same", "localhost"],
])("a second Host header is refused, also if it is %s", async (_what, second) => {
  const { url } = await startHttp();
  const socket = connect(Number(new URL(url).port), "127.0.0.1");
  socket.write(
    `GET /healthz HTTP/1.1\r\nHost: localhost\r\nHost: ${second}\r\nConnection: close\r\n\r\n`,
  );
  const [answer]: Buffer[] = await once(socket, "data");
  expect(answer?.toString()).toMatch(/^HTTP\/1\.1 400 .*more than one Host header/s);
});
