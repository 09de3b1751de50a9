import { expect, test } from "vitest";
import { BrokenAnswer } from "../../src/http/answer-sink.ts";
import { makeRequest, makeTransport } from "../support/make-transport.ts";
import { json, signed, startUpstream, status } from "../support/start-upstream.ts";

const BODY = '{"alerts":[]}';

function breakOff(): void {
  throw new BrokenAnswer("no");
}

function write(): void {
  throw new RangeError("ours");
}

test("an unsigned answer is taken, and said to be unsigned", async () => {
  const { url } = await startUpstream(json({ alerts: [] }));
  expect(await makeTransport().send(url)).toBe(BODY);
});

test("a request says who sends it and what it can read", async () => {
  const { url } = await startUpstream((request, response) => {
    const { host: _host, authorization, ...headers } = request.headers;
    response.end(JSON.stringify({ scheme: authorization?.slice(0, 8), headers }));
  });
  expect(JSON.parse(await makeTransport().send(url))).toEqual({
    scheme: "Hawk id=",
    headers: {
      accept: "application/json",
      "accept-encoding": "identity",
      connection: "keep-alive",
      "user-agent": "threatstack-mcp/0.0.0",
    },
  });
});

test("a payload that was changed on the way is looked at once more, then refused", async () => {
  const changed = signed({ body: BODY, sent: '{"alerts":[0' });
  const { url, targets } = await startUpstream(changed);
  await expect(makeTransport().send(url)).rejects.toMatchObject({ code: "upstream_unverified" });
  expect(targets).toHaveLength(2);
  const once = await startUpstream(changed, signed({ body: BODY }));
  expect(await makeTransport().send(once.url)).toBe(BODY);
});

test("an answer signed with another key is refused, whatever its status", async () => {
  const { url } = await startUpstream(
    signed({ body: BODY, change: (header) => header.replace(/mac="./, 'mac="_') }),
  );
  await expect(makeTransport().send(url)).rejects.toMatchObject({ code: "upstream_unverified" });
});

test.each([
  [400, '{"errors":["bad  status"]}', { code: "invalid_argument", upstream: "bad  status" }],
  [401, "nope", { code: "unauthorized", hint: expect.stringContaining("THREATSTACK_API_KEY") }],
  [403, "", { code: "forbidden", upstream: undefined }],
  [404, '{"status":"error","message":"none"}', { code: "not_found", upstream: "none" }],
  [409, "x".repeat(2000), { code: "upstream_status", upstream: "x".repeat(500) }],
  [418, "<html>tea</html>", { code: "upstream_status", upstream: "<html>tea</html>" }],
  [302, "", { code: "upstream_status", hint: expect.stringContaining("THREATSTACK_BASE_URL") }],
])("status %i becomes one error", async (code, body, expected) => {
  const { url, targets } = await startUpstream(status(code, body, { location: "/elsewhere" }));
  await expect(makeTransport().send(url)).rejects.toMatchObject({ status: code, ...expected });
  expect(targets).toHaveLength(1);
});

test.each([
  ["text/html; x", "any", "an HTML or XML page"],
  ["text/html", "json", "an HTML or XML page"],
  ["application/xml", "json", "an HTML or XML page"],
  ["image/png", "json", "something that is no JSON"],
] as const)("%s where %s was asked for is not the API", async (type, accept, what) => {
  const { url, targets } = await startUpstream(status(200, "x", { "content-type": type }));
  await expect(makeTransport().send(url, { accept })).rejects.toMatchObject({
    code: "upstream_shape",
    message: `test.get: this is not the Threat Stack API: ${what} answered`,
    hint: expect.stringContaining("THREATSTACK_BASE_URL"),
  });
  expect(targets).toHaveLength(1);
});

test("an encoded answer is refused, because its hash could not be trusted", async () => {
  const { url } = await startUpstream(status(200, BODY, { "content-encoding": "gzip" }));
  await expect(makeTransport().send(url)).rejects.toMatchObject({ code: "upstream_shape" });
});

test.each([
  [signed({ body: BODY }), "upstream_shape"],
  [signed({ body: BODY, sent: "x" }), "upstream_unverified"],
])("what a sink cannot read is a broken answer, unless the hash says why", async (answer, code) => {
  const { url } = await startUpstream(answer);
  const { transport } = makeTransport();
  const sending = transport.send(makeRequest(url), () => ({ write: breakOff, end: () => 0 }));
  await expect(sending).rejects.toMatchObject({ code });
});

test("a fault of the sink's own is thrown as it is and frees the connection", async () => {
  const { url, targets } = await startUpstream(json({ alerts: [] }));
  const { transport, send } = makeTransport();
  const sending = transport.send(makeRequest(url), () => ({ write, end: () => 0 }));
  await expect(sending).rejects.toThrow(new RangeError("ours"));
  expect(await send(url)).toBe(BODY);
  expect(targets).toHaveLength(2);
});

test("a part of an answer, which nobody asked for, is refused", async () => {
  const { url, targets } = await startUpstream(
    status(206, BODY, { "content-range": "bytes 0-12/99", "content-type": "application/json" }),
  );
  await expect(makeTransport().send(url)).rejects.toMatchObject({
    code: "upstream_status",
    message: expect.stringContaining("206"),
  });
  expect(targets).toHaveLength(1);
});

test("a host that speaks no HTTP is named, and not asked again", async () => {
  const { url, targets } = await startUpstream(({ socket }) => {
    socket.end("SSH-2.0-OpenSSH_8.9\r\n");
  });
  await expect(makeTransport().send(url)).rejects.toMatchObject({
    code: "upstream_shape",
    hint: expect.stringContaining("THREATSTACK_BASE_URL"),
  });
  expect(targets).toHaveLength(1);
});
