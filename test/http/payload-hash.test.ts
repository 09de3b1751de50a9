import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createPayloadHash } from "../../src/http/payload-hash.ts";
import { hawk } from "../support/start-upstream.ts";

const TYPES = ["application/json", "Application/JSON; charset=utf-8", " text/plain ;x", ""];

test("a hash over chunks equals the package's hash over the whole", () => {
  fc.assert(
    fc.property(
      fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 6 }),
      fc.constantFrom(...TYPES),
      (chunks, contentType) => {
        const hash = createPayloadHash(contentType);
        for (const chunk of chunks) hash.update(chunk);
        const whole = Buffer.concat(chunks);
        expect(hash.digest()).toBe(hawk.crypto.calculatePayloadHash(whole, "sha256", contentType));
      },
    ),
  );
});
