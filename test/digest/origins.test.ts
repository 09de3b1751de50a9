import { expect, test } from "vitest";
import { domainOf, plainName } from "../../src/digest/origins.ts";
import { digestOf } from "../support/digest-of.ts";

let next = 0;
const login = (user: string, src_ip: string, success = true) => {
  next += 1;
  return { _id: `e${String(next)}`, event_type: "login", timestamp: next, user, src_ip, success };
};

test.each([
  ["CORP\\Ann", "ann", "corp"],
  ["ann@CORP.EXAMPLE", "ann", "corp"],
  ["admin-role/i-0abc", "i-0abc", "admin-role"],
  ["ann", "ann", ""],
  ["", "", ""],
])("%j is %j of %j", (account, name, domain) => {
  expect(plainName(account)).toBe(name);
  expect(domainOf(account)).toBe(domain);
});

test("an account's most frequent address and how many others, of those that let it in", () => {
  const { origins } = digestOf([
    login("ann", "10.0.0.7"),
    login("ann", "203.0.113.9"),
    login("ann", "203.0.113.9"),
    login("ann", "127.0.0.1"),
    login("root", "198.51.100.4", false),
  ]);
  expect(Object.fromEntries(origins)).toEqual({ ann: { address: "203.0.113.9", others: 1 } });
});
