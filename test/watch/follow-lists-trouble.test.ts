import { describe, expect, test } from "vitest";
import { ThreatStackError } from "../../src/errors.ts";
import { createLatch, type Latch } from "../../src/watch/latch.ts";
import { type FakeRecord, type FakeRequest, newestFirst } from "../support/fake-lists.ts";
import { NOW } from "../support/make-tenant.ts";
import { expectWithinShare, MINUTE_MS, watchLists } from "../support/watch-lists.ts";

const HOUR_MS = 60 * MINUTE_MS;
/** Long enough for a sweep over a thousand alerts. */
const SWEEP_MS = 5 * MINUTE_MS;

describe.each([
  ["newest first", newestFirst],
  ["oldest first", (a: FakeRecord, b: FakeRecord) => newestFirst(b, a)],
  ["by id", (a: FakeRecord, b: FakeRecord) => (a.id < b.id ? -1 : 1)],
])("lists that come %s", (_name, order) => {
  test.each(["place", "offset"] as const)(
    "and go on by %s: what comes, goes and changes while they are read is told once",
    async (tokens) => {
      const lists = watchLists({ order, tokens });
      lists.addAlerts(1000);
      await lists.follow("alerts");
      await lists.clock.advance(SWEEP_MS);
      lists.told.length = 0;
      const expected: string[] = [];
      let asked = 0;
      lists.beforeAnswer = () => {
        asked += 1;
        if (asked > 40) return;
        const id = `active-${asked * 17}`;
        lists.change(id, { status: "dismissed" });
        lists.addAlert(`new-${asked}`, lists.clock.now());
        expected.push(`removed ${id}`, `added new-${asked}`);
      };
      await lists.clock.advance(6 * SWEEP_MS);
      expect(lists.told.toSorted()).toEqual(expected.toSorted());
      expectWithinShare(lists);
    },
  );
});

test("what changes while everything is read for the first time is not missed: in the end anything may have", async () => {
  const lists = watchLists();
  lists.addAlerts(3000);
  lists.addAlerts(300, { status: "dismissed", at: NOW });
  await lists.follow("alerts");
  lists.addAlert("new", lists.clock.now());
  lists.change("active-2900", { status: "dismissed" });
  await lists.clock.advance(MINUTE_MS);
  expect(lists.told).toEqual(["added new"]);
  await lists.clock.advance(SWEEP_MS);
  expect(lists.told).toEqual(["added new", "anything"]);
});

test("a record that cannot be looked up costs itself alone, and nothing is told of it", async () => {
  const lists = watchLists();
  lists.addAlerts(500);
  lists.addAlerts(300, { status: "dismissed", at: NOW });
  await lists.follow("alerts");
  await lists.clock.advance(SWEEP_MS);
  lists.beforeAnswer = ({ input }) => {
    if (input["alertId"] === "active-300") throw new ThreatStackError("upstream_shape", "odd");
  };
  lists.change("active-300", { status: "dismissed" });
  lists.change("active-400", { status: "dismissed" });
  await lists.clock.advance(SWEEP_MS);
  expect(lists.told).toEqual(["removed active-400"]);
});

test("a page that never comes is gone around: what is behind it is told all the same", async () => {
  const lists = watchLists();
  lists.addAlerts(1000);
  lists.addAlerts(300, { status: "dismissed", at: NOW });
  await lists.follow("alerts");
  await lists.clock.advance(SWEEP_MS);
  const bad = lists.alerts.get("active-500")?.at ?? 0;
  lists.beforeAnswer = ({ input }) => {
    const { until } = input as { until?: Date };
    const end = until?.getTime() ?? Infinity;
    if (end >= bad && end < bad + 100 * MINUTE_MS)
      throw new ThreatStackError("upstream_shape", "odd");
  };
  lists.change("active-900", { status: "dismissed" });
  lists.addAlert("new", lists.clock.now());
  await lists.clock.advance(HOUR_MS);
  expect(lists.told).toEqual(["added new", "removed active-900"]);
});

test("looks go on while a sweep fails, and the other way round", async () => {
  const lists = watchLists();
  lists.addAlerts(1000);
  await lists.follow("alerts");
  await lists.clock.advance(SWEEP_MS);
  lists.beforeAnswer = ({ input }) => {
    if (input["until"] !== undefined) throw new ThreatStackError("upstream_status", "500");
  };
  await lists.clock.advance(SWEEP_MS);
  lists.addAlert("new", lists.clock.now());
  await lists.clock.advance(MINUTE_MS);
  expect(lists.told.splice(0)).toEqual(["added new"]);

  lists.beforeAnswer = ({ input }) => {
    const { status, until } = input as Record<string, unknown>;
    if (status === "active" && until === undefined) throw new ThreatStackError("forbidden", "403");
  };
  lists.change("active-900", { status: "dismissed" });
  await lists.clock.advance(2 * HOUR_MS);
  expect(lists.told).toEqual(["removed active-900"]);
});

test("polled every two seconds, looks come at an even pace and sweeps keep their part", async () => {
  const lists = watchLists({ pollMs: 2000 });
  lists.addAlerts(1000);
  await lists.follow("alerts");
  await lists.clock.advance(SWEEP_MS);
  lists.newRequests();
  const delays: number[] = [];
  for (let index = 0; index < 20; index += 1) {
    const since = lists.clock.now();
    lists.addAlert(`new-${index}`, since);
    while (lists.told.at(-1) !== `added new-${index}`) await lists.clock.advance(500);
    delays.push(lists.clock.now() - since);
    await lists.clock.advance(1700);
  }
  expect(Math.max(...delays)).toBeLessThanOrEqual(6000);
  lists.change("active-800", { status: "dismissed" });
  await lists.clock.advance(SWEEP_MS);
  expect(lists.told).toContain("removed active-800");
  expectWithinShare(lists);
});

test.each([10, 30, 200])(
  "a budget of %i a minute is kept, and everything still told",
  async (limit) => {
    const lists = watchLists({ limit });
    lists.addAlerts(300);
    await lists.follow("alerts");
    await lists.follow("agents");
    await lists.clock.advance(2 * HOUR_MS);
    lists.told.length = 0;
    lists.addAlert("new", lists.clock.now());
    lists.addAgent("new agent", lists.clock.now(), "online");
    lists.change("active-250", { status: "dismissed" });
    await lists.clock.advance(HOUR_MS);
    expect(lists.told.toSorted()).toEqual(["added new", "added new agent", "removed active-250"]);
    expectWithinShare(lists, Math.max(1, limit / 10));
  },
);

function forbidOffline({ input }: FakeRequest): void {
  if (input["status"] === "offline") throw new ThreatStackError("forbidden", "403");
}

test.each(["from the start", "later"])(
  "one list that cannot be read, %s, holds up no other",
  async (when) => {
    const lists = watchLists();
    if (when === "from the start") lists.beforeAnswer = forbidOffline;
    lists.addAgent("agent", NOW - HOUR_MS, "online");
    await lists.follow("agents");
    lists.beforeAnswer = forbidOffline;
    await lists.clock.advance(HOUR_MS);
    lists.addAgent("new", lists.clock.now(), "online");
    await lists.clock.advance(MINUTE_MS);
    expect(lists.told).toEqual(["added new"]);
  },
);

test("an answer that is overtaken by another tells nothing that is past", async () => {
  let slow: Latch | undefined;
  const lists = watchLists({
    deliver: async ({ input }) => (input["until"] === undefined ? undefined : slow?.opened),
  });
  lists.addAlerts(150);
  await lists.follow("alerts");
  await lists.clock.advance(SWEEP_MS);
  const late = lists.alerts.get("active-80");
  // Into the second that a look and a sweep both ask for.
  if (late) late.at = (lists.alerts.get("active-79")?.at ?? 0) - 1;
  await lists.clock.advance(SWEEP_MS);
  lists.told.length = 0;

  const overtaken = createLatch();
  slow = overtaken;
  await lists.clock.advance(MINUTE_MS);
  lists.change("active-80", { title: "changed" });
  await lists.clock.advance(MINUTE_MS);
  slow = undefined;
  overtaken.open();
  await lists.clock.advance(SWEEP_MS);
  expect(lists.told).toEqual(["changed active-80"]);
});

test("nothing is told, and nothing asked, after the end", async () => {
  const lists = watchLists();
  lists.addAlerts(3000);
  await lists.follow("alerts");
  await lists.clock.advance(MINUTE_MS);
  lists.close();
  lists.newRequests();
  lists.addAlert("new", lists.clock.now());
  await lists.clock.advance(SWEEP_MS);
  expect(lists.told).toEqual([]);
  expect(lists.newRequests()).toBe(0);
});
