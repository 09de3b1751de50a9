import { expect, test } from "vitest";
import { createKeySigner } from "../../src/http/key-signer.ts";
import { makeTransport } from "../support/make-transport.ts";
import { startUpstream } from "../support/start-upstream.ts";

const KEY = "0123456789abcdef0123456789abcdef01234567";

test.each([
  [{ apiKey: KEY }, { authorization: KEY }],
  [
    { apiKey: KEY, organizationId: "25cd88bd50b9ff3822aabd88" },
    { authorization: KEY, organization: "25cd88bd50b9ff3822aabd88" },
  ],
  [{ apiKey: KEY, organizationId: "" }, { authorization: KEY }],
])("the raw key arrives, and the organization where one is set: %j", async (credentials, sent) => {
  const { url } = await startUpstream(({ headers }, response) => {
    const { authorization, organization } = headers;
    response.end(JSON.stringify({ authorization, organization }));
  });
  const { send } = makeTransport({ signer: createKeySigner(credentials) });
  expect(JSON.parse(await send(url))).toEqual(sent);
});

test.each(["", "a b", "a\nb", "a\r\nHost: x", "schl\u00fcssel"])(
  "a key that cannot stand in a header is a configuration error: %j",
  (apiKey) => {
    expect(() => createKeySigner({ apiKey })).toThrow(
      expect.objectContaining({ code: "configuration" }),
    );
  },
);

test("an answer that claims to be signed proves nothing here", async () => {
  const { url } = await startUpstream((_request, response) => {
    response.setHeader("server-authorization", 'Hawk mac="forged", hash="forged"');
    response.end("{}");
  });
  const { transport } = makeTransport({ signer: createKeySigner({ apiKey: KEY }) });
  const request = { operation: "x", method: "GET", url, retry: "safe", accept: "json" } as const;
  const answer = await transport.send(request, () => ({ write() {}, end: () => 1 }));
  expect(answer).toMatchObject({ value: 1, verified: "absent" });
});

test("a challenge of Hawk tells no time", async () => {
  const { url, targets } = await startUpstream((_request, response) => {
    response.writeHead(401, { "www-authenticate": 'Hawk ts="1", tsm="x"' }).end();
  });
  const { send } = makeTransport({ signer: createKeySigner({ apiKey: KEY }) });
  await expect(send(url)).rejects.toMatchObject({ code: "unauthorized" });
  expect(targets).toHaveLength(1);
});
