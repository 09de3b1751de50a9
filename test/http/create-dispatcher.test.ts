import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { createDispatcher } from "../../src/http/create-dispatcher.ts";
import { makeTransport } from "../support/make-transport.ts";
import { json, startUpstream } from "../support/start-upstream.ts";

/** A proxy that refuses every tunnel and remembers where it should have led. */
async function startProxy(): Promise<{ url: string; tunnels: string[] }> {
  const tunnels: string[] = [];
  const server = createServer();
  server.on("connect", (request, socket) => {
    tunnels.push(request.url ?? "");
    socket.end("HTTP/1.1 403 Forbidden\r\n\r\n");
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, tunnels };
}

function makeProxied(environment: Record<string, string>) {
  const dispatcher = createDispatcher({ timeoutMs: 5000, environment });
  onTestFinished(() => dispatcher.destroy());
  return makeTransport({ dispatcher });
}

test.each(["https_proxy", "HTTPS_PROXY", "ALL_PROXY"])("%s is used", async (name) => {
  const proxy = await startProxy();
  const sending = makeProxied({ [name]: proxy.url }).send("https://api.threatstack.test/v2");
  await expect(sending).rejects.toMatchObject({
    code: "unreachable",
    message: expect.stringContaining("the proxy refused the connection with HTTP 403"),
  });
  expect(proxy.tunnels).toEqual(["api.threatstack.test:443"]);
});

test("loopback goes past the proxy", async () => {
  const proxy = await startProxy();
  const { url } = await startUpstream(json({}));
  const environment = { HTTP_PROXY: proxy.url, HTTPS_PROXY: proxy.url, NO_PROXY: "example.org" };
  expect(await makeProxied(environment).send(url)).toBe("{}");
  expect(proxy.tunnels).toEqual([]);
});

test("so does every other spelling of this machine, because plain http goes nowhere else", async () => {
  const proxy = await startProxy();
  const { url } = await startUpstream(json({}));
  const mapped = url.href.replace("127.0.0.1", "[::ffff:127.0.0.1]");
  expect(await makeProxied({ ALL_PROXY: proxy.url }).send(mapped)).toBe("{}");
  expect(proxy.tunnels).toEqual([]);
});

test("a proxy that is none is told as a fault of the configuration", () => {
  expect(() => makeProxied({ HTTPS_PROXY: "socks5://127.0.0.1:1080" })).toThrow(
    expect.objectContaining({ code: "configuration" }),
  );
});

test("a transport leaves a pool that it was given to the others", async () => {
  const { url } = await startUpstream(json({}));
  const dispatcher = createDispatcher({ timeoutMs: 5000, environment: {} });
  onTestFinished(() => dispatcher.destroy());
  const [one, other] = [makeTransport({ dispatcher }), makeTransport({ dispatcher })];
  await one.transport.close();
  expect(await other.send(url)).toBe("{}");
});

test("connections are kept for requests in a row", async () => {
  const sockets = new Set<unknown>();
  const { url } = await startUpstream((request, response) => {
    sockets.add(request.socket);
    response.end("{}");
  });
  const { send } = makeProxied({});
  for (let index = 0; index < 30; index++) await send(url);
  // A second one, because the first is free a moment after its answer was read.
  expect(sockets.size).toBeLessThan(3);
});
