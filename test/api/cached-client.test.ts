import { once } from "node:events";
import { expect, test } from "vitest";
import { z } from "zod";
import { createCachedClient } from "../../src/api/cached-client.ts";
import type { ApiClient } from "../../src/api/client.ts";
import { type Operation, defineOperation } from "../../src/api/define-operation.ts";
import { operations, writingOperations } from "../../src/api/operations/catalogue.ts";

const read = defineOperation({
  id: "read",
  method: "GET",
  path: () => "/read",
  input: z.strictObject({ id: z.string() }),
  output: z.number(),
  retry: "safe",
});

/** A client whose every answer is the number of the call. */
function createCounting(): { client: ApiClient; calls: () => number; release: () => void } {
  let calls = 0;
  const gate = new AbortController();
  const client = {
    inspect: () => Promise.reject(new Error("not used")),
    stream: () => Promise.reject(new Error("not used")),
    async call() {
      calls += 1;
      const value = calls;
      if (value === 1) await once(gate.signal, "abort");
      return value;
    },
  } as ApiClient;
  return { client, calls: () => calls, release: () => gate.abort() };
}

function createCached() {
  const clock = { ms: 0 };
  const counting = createCounting();
  const cached = createCachedClient({ client: counting.client, now: () => clock.ms });
  return { ...counting, cached, clock };
}

const input = { id: "a" };

test("the same call at the same time is one, and its answer stands for a minute", async () => {
  const { cached, clock, calls, release } = createCached();

  const both = Promise.all([cached.call(read, input), cached.call(read, input)]);
  release();
  expect(await both).toEqual([1, 1]);
  expect(cached.kept(read, input)).toBe(1);
  expect(cached.keptUntil(read, input)).toBe(60_000);
  expect(await cached.call(read, input)).toBe(1);
  clock.ms = 60_000;
  expect(cached.kept(read, input)).toBeUndefined();
  expect(await cached.call(read, input)).toBe(2);
  expect(calls()).toBe(2);
});

test("a call that somebody waits for does not join one in the background", async () => {
  const { cached, calls, release } = createCached();
  const background = cached.call(read, input, { priority: "background" });
  expect(await cached.call(read, input)).toBe(2);
  release();
  expect(await background).toBe(1);
  expect(calls()).toBe(2);
});

test("asking anew passes by what is kept, and renews it for everybody", async () => {
  const { cached, calls, release } = createCached();
  const first = cached.call(read, input);
  release();
  await first;

  expect(await cached.fresh.call(read, input)).toBe(2);
  expect(await cached.call(read, input)).toBe(2);
  expect(calls()).toBe(2);
});

test("an answer still under way when everything is forgotten reaches no later reader", async () => {
  const { cached, clock, release } = createCached();
  const asked = cached.call(read, input);
  clock.ms = 10;
  cached.forgetBefore(10);
  const later = cached.call(read, input);
  release();

  expect(await asked).toBe(1);
  expect(await later).toBe(2);
  expect(await cached.call(read, input)).toBe(2);
});

test("what is made of answers is forgotten with them", async () => {
  const { cached, clock } = createCached();
  let made = 0;
  const make = () => Promise.resolve((made += 1));
  expect(await cached.derive?.("digest of a", make)).toBe(1);
  clock.ms = 1;
  cached.forgetBefore(1);
  expect(await cached.derive?.("digest of a", make)).toBe(2);
});

/** A client whose reads succeed and whose writes end as told. */
function createWriting(write: () => Promise<unknown>) {
  let calls = 0;
  const call = async ({ method }: Operation): Promise<unknown> => {
    calls += 1;
    return method === "GET" ? { calls } : write();
  };
  const client = {
    call,
    inspect: async (operation: Operation) => ({ value: await call(operation) }),
    stream: () => Promise.reject(new Error("not used")),
  } as unknown as ApiClient;
  return createCachedClient({ client, now: () => 0 });
}

/** Which reads each write makes stale (docs/threat-stack-api.md §2.1). */
const STALE: Readonly<Record<string, readonly string[]>> = {
  alerts: ["alerts.list", "alerts.get", "alerts.severityCounts"],
  rules: ["rulesets.list", "rulesets.get", "rules.list", "rules.get", "rules.tags"],
  members: ["members.list"],
  s3exports: ["s3exports.list"],
};

test.each(writingOperations.map((operation) => [operation.id, operation as Operation] as const))(
  "%s makes forgotten what it may have changed, and nothing else, however it ends",
  async (id, write) => {
    const [kind = ""] = id.split(".");
    const stale = STALE[kind === "rulesets" ? "rules" : kind] ?? [];
    const expected = id === "rules.setTags" ? ["rules.tags"] : stale;
    const endings = [() => Promise.resolve(true), () => Promise.reject(new Error("lost"))];
    for (const end of endings) {
      for (const way of ["call", "inspect", "fresh"] as const) {
        const cached = createWriting(end);
        for (const each of operations as readonly Operation[]) await cached.call(each, {});
        const api = way === "fresh" ? cached.fresh : cached;
        const sent = way === "inspect" ? api.inspect(write, {}) : api.call(write, {});
        await sent.catch(() => {});
        const gone = operations.filter((each) => cached.kept(each as Operation, {}) === undefined);
        expect(gone.map((each) => each.id).toSorted()).toEqual(
          [...expected, "auditlogs.list"].toSorted(),
        );
      }
    }
  },
);

test("a read that began before a write ended stands for nobody after it", async () => {
  const gate = new AbortController();
  let calls = 0;
  const client = {
    async call({ method }: Operation) {
      if (method !== "GET") return true;
      calls += 1;
      const value = calls;
      if (value === 1) await once(gate.signal, "abort");
      return value;
    },
    inspect: () => Promise.reject(new Error("not used")),
    stream: () => Promise.reject(new Error("not used")),
  } as unknown as ApiClient;
  const cached = createCachedClient({ client, now: () => 0 });
  const before = cached.call(read, input);
  const write = defineOperation({ ...read, id: "write", method: "POST", changes: ["read"] });
  await cached.call(write, input);
  const after = cached.call(read, input);
  gate.abort();
  expect([await before, await after]).toEqual([1, 2]);
  expect(cached.kept(read, input)).toBe(2);
});
