import { expect, test } from "vitest";
import type { ApiClient } from "../../src/api/client.ts";
import { createLazyClient } from "../../src/api/lazy-client.ts";
import { selfTest } from "../../src/api/operations/self-test.ts";

const answering: ApiClient = {
  call: () => Promise.resolve("yes" as never),
  inspect: () => Promise.reject(new Error("not asked")),
  stream: () => Promise.reject(new Error("not asked")),
};

test("opens with the first call, once for all of them", async () => {
  let opened = 0;
  const client = createLazyClient(async () => {
    opened += 1;
    return answering;
  });
  expect(opened).toBe(0);

  const answers = await Promise.all([client.call(selfTest, {}), client.call(selfTest, {})]);

  expect(answers).toEqual(["yes", "yes"]);
  expect(opened).toBe(1);
});

test("what could not be opened is tried again by the next call", async () => {
  let opened = 0;
  const client = createLazyClient(async () => {
    opened += 1;
    if (opened === 1) throw new Error("not yet");
    return answering;
  });

  await expect(client.call(selfTest, {})).rejects.toThrow("not yet");
  expect(await client.call(selfTest, {})).toBe("yes");
});
