import { expect, test } from "vitest";
import { createStore } from "../../src/simulator/store.ts";
import { makeAuditRecord } from "../support/make-records.ts";
import { NOW, makeAgent, makeAlert, makeTenant } from "../support/make-tenant.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

function at(ms: number): string {
  return new Date(NOW + ms).toISOString();
}

test("an alert is active until the moment it is dismissed", () => {
  let now = NOW - 1;
  const dismissal = {
    isDismissed: true,
    dismissedAt: at(0),
    dismissReason: "OTHER",
    dismissReasonText: "asked",
    dismissedBy: "a@example.com",
  };
  const active = makeAlert({ id: "a", createdAt: at(-DAY_MS) });
  const tenant = makeTenant({ alerts: [{ ...active, ...dismissal }] });
  const store = createStore({ tenant, clock: () => now });
  expect(store.alert("a")).toEqual(active);
  expect(store.alerts()).toEqual([active]);
  now += 1;
  expect(store.alert("a")).toEqual({ ...active, ...dismissal });
});

test("an agent that is online goes on reporting, one that is not stays silent", () => {
  let now = NOW;
  const agents = [
    makeAgent({ id: "on", lastReportedAt: at(-90_000) }),
    makeAgent({ id: "off", status: "offline", lastReportedAt: at(-HOUR_MS) }),
  ];
  const store = createStore({ tenant: makeTenant({ agents }), clock: () => now });
  expect(store.agents()).toEqual(expect.arrayContaining(agents));
  now += 2 * HOUR_MS;
  expect(store.agent("on")?.lastReportedAt).toBe(at(2 * HOUR_MS - 90_000));
  expect(store.agent("off")?.lastReportedAt).toBe(at(-HOUR_MS));
});

test("an agent reports once a minute, counted from the moment for which it is written", () => {
  let now = NOW + 59_999;
  const agents = [makeAgent({ id: "on", lastReportedAt: at(-10_000) })];
  const tenant = makeTenant({ agents });
  const store = createStore({ tenant, clock: () => now, startedAt: NOW });
  expect(store.agent("on")?.lastReportedAt).toBe(at(-10_000));
  now += 1;
  expect(store.agent("on")?.lastReportedAt).toBe(at(50_000));
});

test("a silent agent leaves the list after a day, and can be read by its id still", () => {
  let now = NOW;
  const off = makeAgent({ id: "off", status: "offline", lastReportedAt: at(-DAY_MS) });
  const store = createStore({ tenant: makeTenant({ agents: [off] }), clock: () => now });
  expect(store.agents()).toHaveLength(1);
  now += 1;
  expect(store.agents()).toEqual([]);
  expect(store.agent("off")).toEqual(off);
});

test("an agent is there from its installation on", () => {
  let now = NOW - 1;
  const agents = [makeAgent({ id: "new", createdAt: at(0), lastReportedAt: at(0) })];
  const store = createStore({ tenant: makeTenant({ agents }), clock: () => now });
  expect(store.agent("new")).toBeUndefined();
  expect(store.agents()).toEqual([]);
  now += 1;
  expect(store.agents()).toHaveLength(1);
});

test("the audit log tells of nothing that is to come, newest first", () => {
  let now = NOW;
  const auditRecords = [
    makeAuditRecord({ id: "old", eventTime: at(-DAY_MS) }),
    makeAuditRecord({ id: "to-come", eventTime: at(1) }),
    makeAuditRecord({ id: "now", eventTime: at(0) }),
  ];
  const store = createStore({ tenant: makeTenant({ auditRecords }), clock: () => now });
  const ids = () => store.auditRecords().map(({ id }) => id);
  expect(ids()).toEqual(["now", "old"]);
  now += 1;
  expect(ids()).toEqual(["to-come", "now", "old"]);
});

test("to somebody's own exports time does nothing", () => {
  const tenant = makeTenant({
    live: false,
    agents: [
      makeAgent({ id: "off", status: "offline", lastReportedAt: at(-900 * DAY_MS) }),
      makeAgent({ id: "to-come", createdAt: at(DAY_MS) }),
    ],
    alerts: [makeAlert({ id: "a", isDismissed: true, dismissedAt: at(DAY_MS) })],
    auditRecords: [makeAuditRecord({ id: "l", eventTime: at(DAY_MS) })],
  });
  let now = NOW;
  const store = createStore({ tenant, clock: () => now });
  now += HOUR_MS;
  expect(store.agents()).toHaveLength(2);
  expect(store.agent("to-come")).toEqual(tenant.agents[1]);
  expect(store.alert("a")).toEqual(tenant.alerts[0]);
  expect(store.auditRecords()).toHaveLength(1);
});
