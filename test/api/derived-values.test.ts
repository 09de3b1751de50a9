import { once } from "node:events";
import { expect, test } from "vitest";
import { createDerivedValues } from "../../src/api/derived-values.ts";

function createCounted() {
  const clock = { ms: 0 };
  const values = createDerivedValues({ ttlMs: 60_000, now: () => clock.ms });
  let made = 0;
  const derive = (name: string) => values.derive(name, () => Promise.resolve((made += 1)));
  return { values, clock, derive };
}

test("a value stands for a while under its name", async () => {
  const { clock, derive } = createCounted();
  expect([await derive("a"), await derive("a"), await derive("b")]).toEqual([1, 1, 2]);
  clock.ms = 60_000;
  expect(await derive("a")).toBe(3);
});

test("the oldest gives way to a fourth", async () => {
  const { derive } = createCounted();
  for (const name of ["a", "b", "c", "d"]) await derive(name);
  expect([await derive("d"), await derive("a")]).toEqual([4, 5]);
});

test("what could not be made is not kept", async () => {
  const { values, derive } = createCounted();
  await expect(values.derive("a", fail)).rejects.toThrow("no");
  expect(await derive("a")).toBe(1);
});

test("what was begun before a change is forgotten, also when it ends after it", async () => {
  const { values, clock, derive } = createCounted();
  const gate = new AbortController();
  const slow = values.derive("a", async () => {
    await once(gate.signal, "abort");
    return 99;
  });
  clock.ms = 5;
  values.forgetBefore(5);
  gate.abort();
  expect(await slow).toBe(99);
  expect(await derive("a")).toBe(1);
});

function fail(): Promise<number> {
  return Promise.reject(new Error("no"));
}
