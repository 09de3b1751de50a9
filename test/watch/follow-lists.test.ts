import { describe, expect, test } from "vitest";
import { ThreatStackError } from "../../src/errors.ts";
import { NOW } from "../support/make-tenant.ts";
import { expectWithinShare, MINUTE_MS, watchLists } from "../support/watch-lists.ts";

const HOUR_MS = 60 * MINUTE_MS;
/** Long enough for a sweep over a thousand alerts. */
const SWEEP_MS = 5 * MINUTE_MS;

describe.each([2, 1] as const)("version %i", (version) => {
  // The list of version 1 ends with an empty page.
  const pagesOf = (pages: number): number => (version === 1 ? pages + 1 : pages);

  test.each([10, 100, 1337])(
    "with %i alerts a new one is told by the next look, once",
    async (count) => {
      const lists = watchLists({ version });
      lists.addAlerts(count);
      await lists.follow("alerts");
      await lists.clock.advance(SWEEP_MS);
      lists.told.length = 0;

      lists.addAlert("new", lists.clock.now());
      await lists.clock.advance(MINUTE_MS);
      expect(lists.told).toEqual(["added new"]);
      await lists.clock.advance(SWEEP_MS);
      expect(lists.told).toEqual(["added new"]);
      expectWithinShare(lists);
    },
  );

  test("a look at many alerts is one page, whatever was dismissed meanwhile", async () => {
    const lists = watchLists({ version, pollMs: HOUR_MS });
    lists.addAlerts(1000);
    lists.addAlerts(3000, { status: "dismissed" });
    await lists.follow("alerts");
    await lists.clock.advance(HOUR_MS - 2000 - 1);
    lists.newRequests();
    let looked = 0;
    lists.beforeAnswer = ({ operation, input }) => {
      const { status = "active", from, until } = input as Record<string, unknown>;
      const isLook = operation.endsWith("alerts.list") && until === undefined && from !== undefined;
      if (isLook && status === "active") looked += 1;
    };
    await lists.clock.advance(1);
    expect(looked).toBe(pagesOf(1));
  });

  test("an old alert that is dismissed, and one that changes, are told by the next sweep", async () => {
    const lists = watchLists({ version });
    lists.addAlerts(1000);
    await lists.follow("alerts");
    await lists.clock.advance(SWEEP_MS);
    expect(lists.told).toEqual([]);

    lists.change("active-900", { status: "dismissed" });
    lists.change("active-950", { title: "changed" });
    await lists.clock.advance(SWEEP_MS);
    expect(lists.told.toSorted()).toEqual(["changed active-950", "removed active-900"]);
    await lists.clock.advance(SWEEP_MS);
    expect(lists.told.length).toBe(2);
    expectWithinShare(lists);
  });

  test("an alert that appears late, with an older time, is told once", async () => {
    const lists = watchLists({ version });
    lists.addAlerts(1000);
    await lists.follow("alerts");
    await lists.clock.advance(SWEEP_MS);

    lists.addAlert("a minute late", lists.clock.now() - MINUTE_MS);
    lists.addAlert("hours late", NOW - 700.5 * MINUTE_MS);
    lists.addAlert("older than all", NOW - 5000 * MINUTE_MS);
    await lists.clock.advance(SWEEP_MS);
    expect(lists.told.toSorted()).toEqual([
      "added a minute late",
      "added hours late",
      "added older than all",
    ]);
  });

  test("several alerts of one millisecond, also over the edge of a page, are told once each", async () => {
    const lists = watchLists({ version });
    lists.addAlerts(50);
    await lists.follow("alerts");
    await lists.clock.advance(MINUTE_MS);
    const at = lists.clock.now();
    for (let index = 0; index < 350; index += 1) lists.addAlert(`burst-${index}`, at);
    await lists.clock.advance(MINUTE_MS);
    lists.addAlert("one more", at);
    await lists.clock.advance(SWEEP_MS);

    expect(lists.told.length).toBe(351);
    expect(new Set(lists.told).size).toBe(351);
    await lists.clock.advance(SWEEP_MS);
    expect(lists.told.length).toBe(351);
    expectWithinShare(lists);
  });

  test("a page that fails in the middle of a sweep is asked for again, and none before it", async () => {
    const lists = watchLists({ version });
    lists.addAlerts(1000);
    await lists.follow("alerts");
    await lists.clock.advance(SWEEP_MS);
    lists.change("active-900", { status: "dismissed" });
    const until: number[] = [];
    let failures = 0;
    lists.beforeAnswer = ({ input }) => {
      const end = input["until"];
      if (!(end instanceof Date)) return;
      until.push(end.getTime());
      if (until.length > 20 && failures < 2) {
        failures += 1;
        throw new ThreatStackError("upstream_status", "500");
      }
    };
    await lists.clock.advance(3 * SWEEP_MS);

    expect(failures).toBe(2);
    expect(until.slice(20, 23)).toEqual([until[20], until[20], until[20]]);
    expect(until[23]).toBeLessThan(until[20] ?? 0);
    expect(lists.told).toEqual(["removed active-900"]);
  });

  test("clocks that differ by hours change nothing", async () => {
    for (const apiAheadMs of [-6 * HOUR_MS, 6 * HOUR_MS]) {
      const lists = watchLists({ version, apiAheadMs });
      lists.addAlerts(500);
      await lists.follow("alerts");
      await lists.clock.advance(SWEEP_MS);
      lists.addAlert("new", lists.clock.now() + apiAheadMs);
      await lists.clock.advance(MINUTE_MS);
      expect(lists.told).toEqual(["added new"]);
    }
  });

  test("an alert with a time that cannot be does not hide those that come after it", async () => {
    const lists = watchLists({ version });
    lists.addAlerts(500);
    lists.addAlert("far future", Date.parse("2099-01-01T00:00:00.000Z"));
    await lists.follow("alerts");
    await lists.clock.advance(SWEEP_MS);
    lists.addAlert("new", lists.clock.now());
    await lists.clock.advance(MINUTE_MS);
    expect(lists.told).toEqual(["added new"]);
  });

  test("an alert that came and went between two looks is told once, those dismissed before never", async () => {
    const lists = watchLists({ version });
    lists.addAlerts(300);
    lists.addAlerts(900, { status: "dismissed" });
    await lists.follow("alerts");
    await lists.clock.advance(SWEEP_MS);
    expect(lists.told).toEqual([]);
    lists.addAlert("brief", lists.clock.now(), { status: "dismissed" });
    await lists.clock.advance(SWEEP_MS);
    expect(lists.told).toEqual(["added brief"]);
  });

  test("five hundred dismissed at once are told once each, for few look-ups", async () => {
    const lists = watchLists({ version });
    lists.addAlerts(1000);
    await lists.follow("alerts");
    await lists.clock.advance(SWEEP_MS);
    lists.told.length = 0;
    for (let index = 200; index < 700; index += 1)
      lists.change(`active-${index}`, { status: "dismissed" });
    let lookedUp = 0;
    lists.beforeAnswer = ({ operation }) => {
      if (operation.endsWith("alerts.get")) lookedUp += 1;
    };
    await lists.clock.advance(2 * SWEEP_MS);
    expect(lists.told.length).toBe(500);
    expect(new Set(lists.told).size).toBe(500);
    expect(lookedUp).toBeLessThanOrEqual(3 * 7);
  });

  test("agents that go offline, come back, appear and vanish are told once each", async () => {
    const lists = watchLists({ version });
    for (let index = 0; index < 250; index += 1)
      lists.addAgent(`agent-${index}`, NOW - index * HOUR_MS, "online");
    await lists.follow("agents");
    await lists.clock.advance(SWEEP_MS);
    expect(lists.told).toEqual([]);

    lists.change("agent-200", { status: "offline" });
    await lists.clock.advance(version === 1 ? SWEEP_MS : MINUTE_MS);
    expect(lists.told.splice(0)).toEqual(["changed agent-200"]);
    lists.change("agent-200", { status: "online" });
    await lists.clock.advance(version === 1 ? SWEEP_MS : MINUTE_MS);
    expect(lists.told.splice(0)).toEqual(["changed agent-200"]);
    lists.addAgent("new", lists.clock.now(), "online");
    await lists.clock.advance(version === 1 ? SWEEP_MS : MINUTE_MS);
    expect(lists.told.splice(0)).toEqual(["added new"]);
    lists.agents.delete("agent-100");
    await lists.clock.advance(SWEEP_MS);
    expect(lists.told.splice(0)).toEqual(["removed agent-100"]);
    await lists.clock.advance(SWEEP_MS);
    expect(lists.told).toEqual([]);
  });
});

test("an agent that was offline for so long that it leaves the list is told once, though it can still be read", async () => {
  const lists = watchLists();
  lists.addAgent("agent", NOW - HOUR_MS, "online");
  await lists.follow("agents");
  for (const status of ["offline", "revoked"]) {
    lists.change("agent", { status });
    await lists.clock.advance(SWEEP_MS);
  }
  expect(lists.told).toEqual(["changed agent", "removed agent"]);
  lists.change("agent", { status: "online" });
  await lists.clock.advance(SWEEP_MS);
  expect(lists.told).toEqual(["changed agent", "removed agent", "added agent"]);
});
