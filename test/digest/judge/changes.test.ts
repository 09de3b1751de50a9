import { signalsOf } from "../../../src/digest/parsers/signals.ts";
import type { Outcome } from "../../../src/digest/parsers/signals.ts";
import { expect, test } from "vitest";
import { loginParser } from "../../../src/digest/parsers/login.ts";
import { findChanges } from "../../../src/digest/judge/changes.ts";
import { createPairs } from "../../../src/digest/count/pairs.ts";
import type { DescribedEvent } from "../../../src/digest/describe/create-describer.ts";
import { createSay } from "../../../src/digest/describe/say.ts";
import type { EventShape } from "../../../src/digest/describe/event-shape.ts";
import { toShape } from "../../../src/digest/describe/event-shape.ts";

type Attempt = readonly [account: string, origin: string, outcome: Outcome, time: number];

function changesIn(attempts: readonly Attempt[]): string[] {
  const pairs = createPairs();
  attempts.forEach(([account, origin, outcome, time], index) => {
    pairs.add(sightOf({ account, origin, outcome }), { _id: `event-${String(index)}` }, time);
  });
  return findChanges(pairs, { shorten: (id) => id, say: createSay(true) }).map(
    ({ why, text, eventId }) => `${why}: ${text} (${eventId})`,
  );
}

function sightOf({
  account,
  origin,
  outcome,
}: Pick<EventShape, "account" | "origin" | "outcome">): DescribedEvent {
  const said = {
    kind: "login",
    program: "",
    text: "",
    who: "",
    account,
    origin,
    outcome,
    signals: signalsOf({}),
  };
  const shape = toShape(loginParser, said, () => []);
  return { shape, values: {}, type: "login", account, origin, host: "" };
}

test("refusals that end in a success are told with the success", () => {
  const guesses = Array.from({ length: 40 }, (_, index): Attempt => [
    "root",
    "203.0.113.9",
    "failed",
    index,
  ]);
  expect(changesIn([...guesses, ["root", "203.0.113.9", "ok", 99]])).toEqual([
    "refused, then let in: root from 203.0.113.9: refused 40×, let in 1× (event-40)",
  ]);
});

test("an address that was refused under other names counts too", () => {
  const names = ["admin", "test", "oracle", "git"].map((name, index): Attempt => [
    name,
    "203.0.113.9",
    "failed",
    index,
  ]);
  expect(changesIn([...names, ["deploy", "203.0.113.9", "ok", 9]])[0]).toContain(
    "deploy from 203.0.113.9: refused 4×",
  );
});

test("two slips of the finger are no news, nor are refusals after the last success", () => {
  expect(
    changesIn([
      ["a", "10.0.0.1", "failed", 1],
      ["a", "10.0.0.1", "ok", 2],
    ]),
  ).toEqual([]);
  const late = Array.from({ length: 9 }, (_, index): Attempt => [
    "a",
    "10.0.0.1",
    "failed",
    10 + index,
  ]);
  expect(changesIn([["a", "10.0.0.1", "ok", 2], ...late])).toEqual([]);
});

test("a known account from a new outside address is told", () => {
  const usual = Array.from({ length: 30 }, (_, index): Attempt => [
    "alice",
    "10.0.0.5",
    "ok",
    index,
  ]);
  expect(changesIn([...usual, ["alice", "198.51.100.7", "ok", 50]])).toEqual([
    "known account from a new address: alice from 198.51.100.7: 1 of 31 events (event-30)",
  ]);
});

test("hosts have no new addresses", () => {
  const usual = Array.from({ length: 30 }, (_, index): Attempt => [
    "WEB1$",
    "10.0.0.7",
    "ok",
    index,
  ]);
  expect(changesIn([...usual, ["WEB1$", "198.51.100.7", "ok", 50]])).toEqual([]);
});

test("an account that comes from many addresses has no new one, but for one from outside", () => {
  const usual = Array.from({ length: 30 }, (_, index): Attempt => ["bob", "10.0.0.7", "ok", index]);
  const inside = [1, 2, 3, 4].map((last): Attempt => [
    "bob",
    `10.0.1.${String(last)}`,
    "ok",
    40 + last,
  ]);
  expect(changesIn([...usual, ...inside])).toEqual([]);
  expect(changesIn([...usual, ...inside.slice(1)])).toHaveLength(3);
  expect(changesIn([...usual, ...inside, ["bob", "198.51.100.7", "ok", 50]])).toEqual([
    "known account from a new address: bob from 198.51.100.7: 1 of 35 events (event-34)",
  ]);
});

test("guesses that all failed are told in one line, with those that guessed most", () => {
  const guesses = ["root", "root", "root", "admin", "oracle", "git", "test"].flatMap(
    (name, index): Attempt[] => [
      [name, "203.0.113.9", "failed", index],
      [name, "198.51.100.7", "failed", 100 + index],
    ],
  );
  const told = changesIn([...guesses, ["root", "203.0.113.8", "failed", 500]]);
  expect(told).toEqual([
    "refused every time: 15 refused as 5 names, most root 7×, admin 2×, git 2× from 198.51.100.7 7×, 203.0.113.9 7×, 203.0.113.8 1×, none let in (event-0)",
  ]);
});

test("a few refusals are everyday life", () => {
  const few = Array.from({ length: 9 }, (_, index): Attempt => ["a", "10.0.0.1", "failed", index]);
  expect(changesIn(few)).toEqual([]);
});

test("a service that acts for an account is no new address of it", () => {
  const attempts = Array.from({ length: 30 }, (_, index): Attempt => [
    "alice",
    "10.0.0.7",
    "ok",
    index,
  ]);
  expect(changesIn([...attempts, ["alice", "health.example.com", "ok", 100]])).toEqual([]);
});

test("where pairs had to leave, sums over them are told as the least that they can be", () => {
  const guesses = Array.from({ length: 20_000 }, (_, index): Attempt => [
    `name-${String(index)}`,
    `203.0.113.${String(index % 250)}`,
    "failed",
    index,
  ]);
  const [told] = changesIn(guesses);
  const [, times = ""] = /^refused every time: at least (\d+) refused as/.exec(told ?? "") ?? [];
  expect(Number(times)).toBeGreaterThan(4000);
  expect(Number(times)).toBeLessThan(20_000);
  expect(told).toMatch(/as at least \d+ names/);
});
