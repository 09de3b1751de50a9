import { createRequire } from "node:module";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createPayloadHash } from "../../src/simulator/payload-hash.ts";

interface HawkCrypto {
  readonly crypto: {
    calculatePayloadHash(payload: Uint8Array, algorithm: string, contentType: string): string;
  };
}

const hawk: HawkCrypto = createRequire(import.meta.url)("hawk");
const contentTypes = fc.constantFrom("application/json", " Application/JSON ; charset=utf-8", "");

test("chunks hash to what the hawk package makes of the whole", () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 40 })), contentTypes, (chunks, contentType) => {
      const hash = createPayloadHash(contentType);
      for (const chunk of chunks) hash.update(chunk);
      const whole = Buffer.concat(chunks);
      expect(hash.digest()).toBe(hawk.crypto.calculatePayloadHash(whole, "sha256", contentType));
    }),
  );
});
