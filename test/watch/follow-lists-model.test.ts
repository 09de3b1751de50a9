import * as fc from "fast-check";
import { expect, test, vi } from "vitest";
import { ThreatStackError } from "../../src/errors.ts";
import { newestFirst } from "../support/fake-lists.ts";
import {
  expectWithinShare,
  MINUTE_MS,
  type WatchedLists,
  watchLists,
} from "../support/watch-lists.ts";

const QUIET_MS = 8 * MINUTE_MS;

const worlds = fc.record({
  version: fc.constantFrom<1 | 2>(2, 1),
  pollMs: fc.constantFrom(2000, MINUTE_MS),
  order: fc.constantFrom<typeof newestFirst>(newestFirst, (a, b) => newestFirst(b, a)),
  tokens: fc.constantFrom<"place" | "offset">("place", "offset"),
  apiAheadMs: fc.constantFrom(-7_200_000, 0, 7_200_000),
});

const acts = fc.array(
  fc.record({
    act: fc.constantFrom("create", "create late", "create many", "dismiss", "retitle", "fail"),
    /** Which alert, or how late. */
    which: fc.integer({ min: 0, max: 299 }),
    afterMs: fc.integer({ min: 0, max: 150_000 }),
  }),
  { minLength: 1, maxLength: 12, size: "max" },
);

type Act = { act: string; which: number };

/** Does it, and notes what has to be told in the end. */
function perform({ act, which }: Act, { lists, expected, aheadMs, step }: Performing): void {
  const now = lists.clock.now() + aheadMs;
  const target = lists.alerts.get(`active-${which}`);
  const create = (id: string, at: number): void => {
    lists.addAlert(id, at);
    expected.set(id, "added");
  };
  if (act === "create") create(`new-${step}`, now);
  if (act === "create late") create(`late-${step}`, now - which * MINUTE_MS - 500);
  if (act === "create many")
    for (let index = 0; index <= which / 2; index += 1) create(`many-${step}-${index}`, now);
  if (act === "dismiss" && target !== undefined) {
    target.status = "dismissed";
    expected.set(target.id, "removed");
  }
  if (act === "retitle" && target?.status === "active") {
    target.title = `title ${step}`;
    if (!expected.has(target.id)) expected.set(target.id, "changed");
  }
  if (act === "fail") {
    let left = 1 + (which % 3);
    lists.beforeAnswer = () => {
      left -= 1;
      if (left >= 0) throw new ThreatStackError("upstream_status", "500");
    };
  }
}

interface Performing {
  readonly lists: WatchedLists;
  readonly expected: Map<string, string>;
  readonly aheadMs: number;
  readonly step: number;
}

vi.setConfig({ testTimeout: 120_000 });

test("whatever comes, goes, changes and fails, in any order: nothing is missed, and nothing told twice", async () => {
  await fc.assert(
    fc.asyncProperty(worlds, acts, async (world, performed) => {
      const lists = watchLists(world);
      lists.addAlerts(300);
      await lists.follow("alerts");
      await lists.clock.advance(QUIET_MS);
      lists.told.length = 0;
      const expected = new Map<string, string>();
      for (const [step, one] of performed.entries()) {
        perform(one, { lists, expected, aheadMs: world.apiAheadMs, step });
        await lists.clock.advance(one.afterMs);
      }
      await lists.clock.advance(3 * QUIET_MS);

      const told = new Map<string, string[]>();
      for (const text of lists.told) {
        const [kind = "", id = ""] = text.split(" ");
        told.set(id, [...(told.get(id) ?? []), kind]);
      }
      for (const [id, kind] of expected)
        expect(`${id} ${told.get(id)?.at(-1)}`).toBe(`${id} ${kind}`);
      for (const [id, kinds] of told) {
        expect([...expected.keys()]).toContain(id);
        const once = kinds.filter((kind) => kind !== "changed");
        expect([id, ...new Set(once)]).toEqual([id, ...once]);
        const retitled = performed.filter(
          ({ act, which }) => act === "retitle" && id === `active-${which}`,
        );
        expect(kinds.length - once.length).toBeLessThanOrEqual(retitled.length);
      }
      expectWithinShare(lists);
    }),
    { numRuns: 5 },
  );
});
