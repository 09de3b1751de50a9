import { expect, test } from "vitest";
import { plainAddress, scopeOf } from "../../src/event-fields/address.ts";

test.each([
  ["10.1.2.3", "internal"],
  ["172.31.0.1", "internal"],
  ["172.32.0.1", "external"],
  ["192.168.0.1", "internal"],
  ["100.64.0.1", "internal"],
  ["169.254.169.254", "link-local"],
  ["127.0.0.1", "loopback"],
  ["0.0.0.0", "any"],
  ["203.0.113.9", "external"],
  ["168.63.129.16", "internal"],
  ["168.63.129.17", "external"],
  ["256.1.1.1", ""],
  ["::1", "loopback"],
  ["fe80::1%eth0", "link-local"],
  ["fd00:ec2::254", "internal"],
  ["2001:db8::1", "external"],
  ["::ffff:10.0.0.1", "internal"],
  ["db.internal.example", ""],
])("%s is %s", (address, scope) => {
  expect(scopeOf(address)).toBe(scope);
});

test.each([
  ["0:0:0:0:0:0:0:1", "::1"],
  ["FE80:0:0:0:B14F:E9EF:A6B2:F79F", "fe80::b14f:e9ef:a6b2:f79f"],
  ["2001:0db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"],
  ["[::1]", "::1"],
  ["::ffff:1.2.3.4", "1.2.3.4"],
])("%s is spelled %s", (address, plain) => {
  expect(plainAddress(address)).toBe(plain);
});
