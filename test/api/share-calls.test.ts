import { expect, test } from "vitest";
import { createCallSharer } from "../../src/api/share-calls.ts";

function slowCall() {
  const started: AbortSignal[] = [];
  let finish: ((value: string) => void) | undefined;
  const start = (signal: AbortSignal) => {
    started.push(signal);
    return new Promise<string>((resolve) => {
      finish = resolve;
    });
  };
  return { started, start, finish: (value: string) => finish?.(value) };
}

test("the same call at the same time is one", async () => {
  const share = createCallSharer();
  const { started, start, finish } = slowCall();
  const both = Promise.all(
    [1, 2].map(() => share({ key: "a", name: "test.get", signal: undefined, start })),
  );
  finish("done");
  expect(await both).toEqual(["done", "done"]);
  expect(started).toHaveLength(1);
});

test("one caller's cancellation does not fail the other's call", async () => {
  const share = createCallSharer();
  const { started, start, finish } = slowCall();
  const leaving = new AbortController();
  const left = share({ key: "a", name: "test.get", signal: leaving.signal, start });
  const stayed = share({ key: "a", name: "test.get", signal: undefined, start });
  leaving.abort();
  await expect(left).rejects.toMatchObject({ code: "cancelled" });
  expect(started[0]?.aborted).toBe(false);
  finish("done");
  expect(await stayed).toBe("done");
});

test("the call is cancelled when the last who waits has gone", async () => {
  const share = createCallSharer();
  const { started, start } = slowCall();
  const leaving = new AbortController();
  const left = share({ key: "a", name: "test.get", signal: leaving.signal, start });
  leaving.abort();
  await expect(left).rejects.toMatchObject({ code: "cancelled" });
  expect(started[0]?.aborted).toBe(true);
});

test("a failed call is not shared with the next", async () => {
  const share = createCallSharer();
  const failing = share({
    key: "a",
    name: "test.get",
    signal: undefined,
    start: () => Promise.reject(new Error("no")),
  });
  await expect(failing).rejects.toThrow("no");
  expect(
    await share({
      key: "a",
      name: "test.get",
      signal: undefined,
      start: () => Promise.resolve("yes"),
    }),
  ).toBe("yes");
});
