import type { Act } from "../../../src/digest/parsers/signals.ts";
import { expect, test } from "vitest";
import { interestOf } from "../../../src/digest/notable/interest.ts";

const points = (act: Act, template: string, context = "") => interestOf({ act, template, context });

test.each<[string, Act, string, string]>([
  ["an address outside", "start", "curl <external>", "curl <internal>"],
  ["a connection to the outside", "connect", "node → external:443", "node → internal:443"],
  ["a folder anyone can write", "start", "sh /dev/shm/a", "sh /srv/app/a"],
  ["a hidden file", "write", "cp → /srv/app/.a", "cp → /srv/app/a"],
  ["a file that starts things", "write", "tee → /etc/cron.d/a", "tee → /srv/app/a"],
  ["a file of the system read", "read", "cat → /root/a/b", "cat → /srv/app/a/b"],
  ["a line that is a program", "start", "sh -c a|b", "sh a"],
  ["a line about an error", "log", "ERROR lost", "lost"],
  ["a line without a warning", "log", "lost", "INFO lost"],
])("%s says more", (...[, act, more, less]) => {
  expect(points(act, more)).toBeGreaterThan(points(act, less));
});

test("a person at a terminal and root by another say more", () => {
  expect(points("start", "id", "[tty]")).toBeGreaterThan(points("start", "id"));
  expect(points("start", "id", "[root by ann]")).toBeGreaterThan(
    points("start", "id", "[login ann]"),
  );
});

test("a line about somebody who was let in says more", () => {
  const line = { act: "log", template: "session opened", context: "" } as const;
  expect(interestOf({ ...line, outcome: "ok" })).toBeGreaterThan(points("log", line.template));
});

test("what only ends says least", () => {
  expect(points("exit", "id")).toBeLessThan(points("read", "id"));
});
