import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createHawkSigner } from "../../src/http/hawk.ts";
import { createVerifier } from "../../src/http/verify-answer.ts";
import { CREDENTIALS, hawk } from "../support/start-upstream.ts";

const CONTENT_TYPE = "application/json";
const url = new URL("https://api.threatstack.com/v2/alerts?status=active");
const stamp = { timestamp: 1_790_000_000, nonce: "n0nce" };
const signature = createHawkSigner(CREDENTIALS).sign({ method: "GET", url }, stamp);

/** The header the package's server half gives for this request. */
function serverHeader(payload?: Uint8Array): string {
  const artifacts = {
    ts: stamp.timestamp,
    nonce: stamp.nonce,
    method: "GET",
    resource: url.pathname + url.search,
    host: url.hostname,
    port: 443,
    ext: CREDENTIALS.organizationId,
  };
  const key = { key: CREDENTIALS.apiKey, algorithm: "sha256" as const };
  return hawk.server.header(key, artifacts, payload ? { payload, contentType: CONTENT_TYPE } : {});
}

function verify(header: string | undefined, chunks: readonly Uint8Array[]): string {
  const headers = {
    "content-type": CONTENT_TYPE,
    ...(header !== undefined && { "server-authorization": header }),
  };
  const verifier = createVerifier(headers, signature, "test.get");
  for (const chunk of chunks) verifier.update(chunk);
  return verifier.finish();
}

test("says how much was verified", () => {
  const body = Buffer.from('{"alerts":[]}');
  expect(verify(serverHeader(body), [body])).toBe("payload");
  expect(verify(serverHeader(), [body])).toBe("header");
  expect(verify(undefined, [body])).toBe("absent");
});

test("any flipped bit of the payload is found, wherever the chunks are cut", () => {
  const changed = fc.record({
    body: fc.uint8Array({ minLength: 1, maxLength: 200 }),
    at: fc.nat(),
    bit: fc.nat({ max: 7 }),
    cut: fc.nat(),
  });
  fc.assert(
    fc.property(changed, ({ body, at, bit, cut }) => {
      const header = serverHeader(body);
      const sent = Uint8Array.from(body);
      const index = at % sent.length;
      sent[index] = (sent[index] ?? 0) ^ (1 << bit);
      const chunks = [sent.subarray(0, cut % sent.length), sent.subarray(cut % sent.length)];
      expect(() => verify(header, chunks)).toThrow(
        expect.objectContaining({ code: "upstream_unverified" }),
      );
    }),
  );
});

test("any changed character of the header is found", () => {
  const body = Buffer.from('{"alerts":[]}');
  const header = serverHeader(body);
  fc.assert(
    fc.property(
      fc.nat({ max: header.length - 1 }),
      fc.constantFrom("A", "b", '"', ","),
      (at, letter) => {
        // The scheme is not case-sensitive and blanks between attributes do not count.
        fc.pre(at > 4 && header[at] !== letter && header[at] !== " ");
        const changed = header.slice(0, at) + letter + header.slice(at + 1);
        expect(() => verify(changed, [body])).toThrow(
          expect.objectContaining({ code: "upstream_unverified" }),
        );
      },
    ),
    { numRuns: 400 },
  );
});
