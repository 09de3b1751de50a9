import { expect, test } from "vitest";
import { createStore } from "../../src/simulator/store.ts";
import { NOW, makeAlert, makeTenant } from "../support/make-tenant.ts";

const DAY_MS = 86_400_000;

const ALERTS = [
  makeAlert({ id: "young", createdAt: new Date(NOW - 4 * DAY_MS).toISOString() }),
  makeAlert({ id: "last-day", createdAt: new Date(NOW - 365 * DAY_MS).toISOString() }),
  makeAlert({ id: "expired", createdAt: new Date(NOW - 365 * DAY_MS - 1).toISOString() }),
  makeAlert({ id: "to-come", createdAt: new Date(NOW + 1).toISOString() }),
];

function storeOf(live: boolean, clock = () => NOW) {
  const events = Object.fromEntries(ALERTS.map(({ id }) => [id, [{ _id: id }]]));
  return createStore({ tenant: makeTenant({ alerts: ALERTS, events, live }), clock });
}

test("a live tenant keeps alerts 365 days, and shows none before it happens", () => {
  const store = storeOf(true);
  expect([...store.alerts()].map(({ id }) => id)).toEqual(["young", "last-day"]);
  expect(store.alert("expired")).toBeUndefined();
  expect(store.alert("to-come")).toBeUndefined();
});

test("events that an alert holds outlive the 72 hours, but not their alert", () => {
  const store = storeOf(true);
  expect(store.events("young")?.count).toBe(1);
  expect(store.events("last-day")?.count).toBe(1);
  expect(store.events("expired")).toBeUndefined();
});

test("time goes on while the store stands", () => {
  let now = NOW;
  const store = storeOf(true, () => now);
  now += 1;
  expect([...store.alerts()].map(({ id }) => id)).toEqual(["to-come", "young"]);
});

test("somebody's own data never expires", () => {
  const store = storeOf(false);
  expect([...store.alerts()]).toHaveLength(4);
  expect(store.events("expired")?.count).toBe(1);
});
