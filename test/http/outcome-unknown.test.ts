import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { MockAgent } from "undici";
import { expect, test } from "vitest";
import { makeTransport } from "../support/make-transport.ts";
import { json, signed, startUpstream, status } from "../support/start-upstream.ts";

const WRITE = { method: "POST", retry: "never", body: Buffer.from("{}") } as const;

/** Ends the connection after it has read the request. */
const hangUp: RequestListener = ({ socket }) => void socket.destroy();

test.each<[string, RequestListener]>([
  ["500", status(500)],
  ["503", status(503)],
  ["504", status(504)],
  ["302", status(302, "", { location: "/" })],
  ["408", status(408)],
  ["206", status(206, "{}")],
  ["a connection that ends", hangUp],
  [
    "half an answer",
    (_request, response) => {
      response.writeHead(200, { "content-length": 100 }).write("{");
      setImmediate(() => response.destroy());
    },
  ],
  ["a page", status(200, "<html></html>", { "content-type": "text/html" })],
  ["an encoded answer", status(200, "x", { "content-encoding": "gzip" })],
  ["a wrong signature", signed({ body: "{}", sent: "[]" })],
])("a write answered with %s may have been made, and is not sent again", async (_name, answer) => {
  const { url, targets } = await startUpstream(answer, json({}));
  await expect(makeTransport().send(url, WRITE)).rejects.toMatchObject({
    code: "outcome_unknown",
    hint: expect.stringContaining("not sent again"),
  });
  expect(targets).toHaveLength(1);
});

test.each([400, 401, 403, 404, 405, 409, 413])(
  "a write refused with %i was not made",
  async (code) => {
    const { url, targets } = await startUpstream(
      status(code, '{"errors":["no"]}', { "content-type": "application/json" }),
    );
    const error = await makeTransport()
      .send(url, WRITE)
      .catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ status: code });
    expect(error).not.toMatchObject({ code: "outcome_unknown" });
    expect(targets).toHaveLength(1);
  },
);

test("a write that no connection was made for was not made", async () => {
  await expect(makeTransport().send("http://127.0.0.1:1/v2", WRITE)).rejects.toMatchObject({
    code: "unreachable",
  });
  for (const code of ["ENOTFOUND", "CERT_HAS_EXPIRED"]) {
    const dispatcher = new MockAgent();
    dispatcher.disableNetConnect();
    dispatcher
      .get("http://api.example")
      .intercept({ path: "/v2", method: "POST" })
      .replyWithError(Object.assign(new Error(code), { code }));
    await expect(
      makeTransport({ dispatcher }).send("http://api.example/v2", WRITE),
    ).rejects.toMatchObject({ code: "unreachable" });
  }
});

test("a write that the rate limit refused is sent again, newly signed, and its loss then told", async () => {
  const authorizations: (string | undefined)[] = [];
  const refuse = (request: IncomingMessage, response: ServerResponse): void => {
    authorizations.push(request.headers.authorization);
    response.writeHead(429).end("slow down");
  };
  const take = (request: IncomingMessage, response: ServerResponse): void => {
    authorizations.push(request.headers.authorization);
    json({})(request, response);
  };
  const { url } = await startUpstream(refuse, take);
  expect(await makeTransport().send(url, WRITE)).toBe("{}");
  expect(new Set(authorizations).size).toBe(2);

  const lost = await startUpstream(status(429), hangUp);
  await expect(makeTransport().send(lost.url, WRITE)).rejects.toMatchObject({
    code: "outcome_unknown",
  });
  expect(lost.targets).toHaveLength(2);
});

test("the time of a write that is over before it was sent leaves nothing open", async () => {
  const refused = makeTransport({ sleep: () => Promise.reject(new Error("no time")) });
  const { url } = await startUpstream(status(429));
  await expect(refused.send(url, WRITE)).rejects.not.toMatchObject({ code: "outcome_unknown" });
});

test("a write whose time is over, or that was cancelled, on the way may have been made", async () => {
  const late = makeTransport();
  const { url } = await startUpstream(() => late.timeOut());
  await expect(late.send(url, WRITE)).rejects.toMatchObject({
    code: "outcome_unknown",
    message: expect.stringContaining("within 120 s"),
  });
  const leaving = new AbortController();
  const left = await startUpstream(() => leaving.abort());
  await expect(
    makeTransport().send(left.url, { ...WRITE, signal: leaving.signal }),
  ).rejects.toMatchObject({ code: "outcome_unknown" });
});

test("what happens to a read is told as before", async () => {
  const { url } = await startUpstream(status(302));
  await expect(makeTransport().send(url)).rejects.toMatchObject({ code: "upstream_status" });
});
