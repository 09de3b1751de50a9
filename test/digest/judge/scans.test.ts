import { expect, test } from "vitest";
import type { EventRecord } from "../../../src/event-fields/event-record.ts";
import { digestOf } from "../../support/digest-of.ts";

const SERVICES = [21, 22, 23, 25, 80, 110, 139, 143, 443, 445, 3306, 3389, 5432, 6379, 8080];
let next = 0;

function connection(fields: object): EventRecord {
  next += 1;
  return {
    _id: `e${String(next)}`,
    timestamp: Date.UTC(2026, 0, 31, 10) + next * 1000,
    event_type: "audit",
    type: "connect",
    syscall: "connect",
    user: "root",
    exe: "/usr/bin/nmap",
    dst_ip: "10.0.0.9",
    hostname: "web-1",
    ...fields,
  };
}

const toPorts = (ports: readonly number[], fields: object = {}) =>
  ports.map((port) => connection({ dst_port: String(port), ...fields }));
const scansIn = (events: readonly EventRecord[]) =>
  digestOf(events)
    .findings.filter(({ technique }) => technique === "T1046")
    .map(({ why, text, who, count, groupIds }) => ({ why, text, who, count, of: groupIds.length }));

test("many services of one host are one finding with the ports in order", () => {
  expect(scansIn(toPorts(SERVICES.toReversed()))).toEqual([
    {
      why: "many ports of one host tried",
      text: "nmap → 10.0.0.9: 15 ports 21, 22, 23, 25, 80, 110, 139, 143, 443, 445, 3306, 3389 …+3",
      who: "root",
      count: 15,
      of: 15,
    },
  ]);
});

test("connections to the same port count as connections, not as ports", () => {
  const [scan] = scansIn([...toPorts(SERVICES), ...toPorts([80, 443])]);
  expect(scan).toMatchObject({ count: 17, of: 15 });
  expect(scan?.text).toContain("17 connections to 15 ports 21,");
});

test.each([
  ["few ports", toPorts(SERVICES.slice(0, 9))],
  [
    "one port of many hosts",
    SERVICES.map((n) => connection({ dst_port: "443", dst_ip: `10.0.1.${String(n % 250)}` })),
  ],
  [
    "each port at another host",
    SERVICES.map((n, index) =>
      connection({ dst_port: String(n), dst_ip: `10.0.1.${String(index)}` }),
    ),
  ],
  [
    "each port by another account",
    SERVICES.map((n, index) => connection({ dst_port: String(n), user: `u${String(index)}` })),
  ],
  ["ports that are handed out for answers", toPorts(SERVICES.map((_, index) => 40_000 + index))],
  [
    "connections that came in",
    toPorts(SERVICES, { type: "accept", syscall: "accept", src_ip: "10.0.0.5" }),
  ],
])("no scan: %s", (_name, events) => {
  expect(scansIn(events)).toEqual([]);
});
