import { expect, test } from "vitest";
import { collectAnswer } from "../../src/http/collect-answer.ts";

test("an answer over the limit is refused before it is held", async () => {
  const sink = collectAnswer((bytes) => bytes.length, 10);
  await sink.write(Buffer.alloc(10));
  expect(sink.end()).toBe(10);
  expect(() => sink.write(Buffer.alloc(1))).toThrow(
    expect.objectContaining({ code: "upstream_shape" }),
  );
});
