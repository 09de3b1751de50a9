import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createHawkSigner } from "../../src/http/hawk.ts";
import { makeTransport } from "../support/make-transport.ts";
import { CREDENTIALS, authenticate, hawk, startUpstream } from "../support/start-upstream.ts";

const signer = createHawkSigner(CREDENTIALS);
const STAMP = { timestamp: 1_790_000_000, nonce: "n0nce" };

/** Characters that `url.parse` and WHATWG URL treat apart, and some that both encode. */
const piece = fc.oneof(
  fc.constantFrom("{", "}", "|", "^", '"', "<", ">", "`", "'", "\\", " ", "%2F", "%", "%7b", "+"),
  fc.constantFrom("&", "=", ";", ",", "a=", "b=&", "(", ")", "[", "]", "@", ":", "é", "日", "😀"),
  fc.string({ unit: "grapheme", maxLength: 3 }),
);
const pieces = fc.array(piece, { maxLength: 8 }).map((parts) => parts.join(""));

test("the request line that arrives is the one that was signed", async () => {
  const targets: string[] = [];
  const upstream = await startUpstream((request, response) => {
    authenticate(request).then(
      (artifacts) => {
        targets.push(artifacts.resource);
        return response.end(artifacts.ext);
      },
      (error: unknown) => response.writeHead(401).end(String(error)),
    );
  });
  // Waits pass at once here, and the rate budget's would carry the clock past what Hawk allows.
  const { send } = makeTransport({ ratePerMinute: false });
  await fc.assert(
    fc.asyncProperty(pieces, fc.option(pieces), async (path, query) => {
      const text = `${upstream.url.href}/${path.replaceAll("?", "")}`;
      const url = new URL(query === null ? text : `${text}?${query}`);
      expect(await send(url, { accept: "any" })).toBe(CREDENTIALS.organizationId);
      expect(targets.at(-1)).toBe(url.pathname + url.search);
    }),
    { numRuns: 300 },
  );
});

test("a body is signed over the bytes that arrive", async () => {
  const upstream = await startUpstream((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks).toString("utf8");
      authenticate(request, body).then(
        () => response.end(body),
        (error: unknown) => response.writeHead(401).end(String(error)),
      );
    });
  });
  const { send } = makeTransport();
  const body = Buffer.from(JSON.stringify({ reason: "é 😀 \u2028" }));
  expect(await send(upstream.url, { method: "POST", body, accept: "any" })).toBe(body.toString());
});

test("the default port of https is signed, and no hash without a body", () => {
  const url = new URL("https://API.threatstack.com/v2/alerts?status=active");
  const { headers } = signer.sign({ method: "GET", url }, STAMP);
  expect(headers["authorization"]).toMatchInlineSnapshot(
    `"Hawk id="9bb2ad3aeb246c7d145056e7", ts="1790000000", nonce="n0nce", ext="25cd88bd50b9ff3822aabd88", mac="Ysz4Fks1+LSFfp7KTnJhbW2Q2JNhWsjTtbhZI+TLihs=""`,
  );
});

test("credentials that cannot stand in a header are a configuration error", () => {
  const url = new URL("https://api.threatstack.com/v2");
  for (const bad of ['a"b', "a\nb", ""]) {
    const unfit = createHawkSigner({ ...CREDENTIALS, organizationId: bad });
    expect(() => unfit.sign({ method: "GET", url }, STAMP)).toThrow(
      expect.objectContaining({ code: "configuration" }),
    );
  }
});

test("the server's time is believed only when it is signed with our key", () => {
  const key = { key: CREDENTIALS.apiKey, algorithm: "sha256" as const };
  const tsm = hawk.crypto.calculateTsMac(1_790_000_600, key);
  const header = (ts: number) => `Hawk ts="${ts}", tsm="${tsm}", error="Stale timestamp"`;
  expect(signer.readServerTime(header(1_790_000_600))).toBe(1_790_000_600_000);
  expect(() => signer.readServerTime(header(1_790_000_601))).toThrow(/timestamp hash/);
  expect(() => signer.readServerTime('Hawk ts="1790000600", tsm="AAAA"')).toThrow(/timestamp hash/);
});

test.each([0, 99_999_999_999])("a signed time of %i s is no time of ours", (ts) => {
  const key = { key: CREDENTIALS.apiKey, algorithm: "sha256" as const };
  const tsm = hawk.crypto.calculateTsMac(ts, key);
  expect(signer.readServerTime(`Hawk ts="${ts}", tsm="${tsm}"`)).toBeUndefined();
});

test.each(["", "Basic realm=x", 'Hawk error="Bad mac"', "Hawk", 'Hawk ts="1790000600"'])(
  "no time is read from %j",
  (header) => expect(signer.readServerTime(header)).toBeUndefined(),
);
