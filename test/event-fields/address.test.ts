import { BlockList } from "node:net";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { plainAddress, portBehind, scopeOf } from "../../src/event-fields/address.ts";

test.each([
  ["10.1.2.3", "internal"],
  ["172.16.0.0", "internal"],
  ["172.31.0.1", "internal"],
  ["172.32.0.1", "external"],
  ["172.15.255.255", "external"],
  ["192.168.0.1", "internal"],
  ["192.169.0.1", "external"],
  ["100.64.0.1", "internal"],
  ["100.128.0.1", "external"],
  ["169.254.169.254", "link-local"],
  ["127.0.0.1", "loopback"],
  ["127.255.255.254", "loopback"],
  ["0.0.0.0", "any"],
  ["224.0.0.251", "internal"],
  ["255.255.255.255", "internal"],
  ["223.255.255.255", "external"],
  ["203.0.113.9", "external"],
  ["168.63.129.16", "internal"],
  ["168.63.129.17", "external"],
  ["10.0.0.1:443", "internal"],
  [" 10.0.0.1 ", "internal"],
  ["::", "any"],
  ["::1", "loopback"],
  ["[::1]:22", "loopback"],
  ["[::1]", "loopback"],
  ["fe80::1%eth0", "link-local"],
  ["FE80::1", "link-local"],
  ["febf::1", "link-local"],
  ["fd00:ec2::254", "internal"],
  ["fec0:0:0:ffff::1", "internal"],
  ["ff02::1", "internal"],
  ["2001:db8::1", "external"],
  ["2001:0db8:0000:0000:0000:0000:0000:0001", "external"],
  ["2600:1f18::abcd", "external"],
])("%s is %s", (address, scope) => {
  expect(scopeOf(address)).toBe(scope);
});

test.each([
  ["::ffff:10.0.0.1", "10.0.0.1", "internal"],
  ["::ffff:a00:1", "10.0.0.1", "internal"],
  ["::FFFF:A00:1", "10.0.0.1", "internal"],
  ["0:0:0:0:0:ffff:0a00:0001", "10.0.0.1", "internal"],
  ["[::ffff:10.0.0.1]:443", "10.0.0.1", "internal"],
  ["::ffff:7f00:1", "127.0.0.1", "loopback"],
  ["::ffff:a9fe:a9fe", "169.254.169.254", "link-local"],
  ["::ffff:203.0.113.9", "203.0.113.9", "external"],
  ["::ffff:0:10.0.0.1", "10.0.0.1", "internal"],
  ["::10.0.0.1", "10.0.0.1", "internal"],
  ["::a00:1", "10.0.0.1", "internal"],
  ["64:ff9b::a00:1", "10.0.0.1", "internal"],
  ["64:ff9b::10.0.0.1", "10.0.0.1", "internal"],
  ["64:ff9b::cb00:7109", "203.0.113.9", "external"],
  ["64:ff9b:1::a00:1", "10.0.0.1", "internal"],
  ["2002:a00:1::1", "2002:a00:1::1", "internal"],
])("%s is %s in version 6, which is %s", (address, plain, scope) => {
  expect(plainAddress(address)).toBe(plain);
  expect(scopeOf(address)).toBe(scope);
});

test.each([
  "",
  "256.1.1.1",
  "010.0.0.1",
  "1.2.3",
  "10.0.0.0/8",
  "db.internal.example",
  "12:34",
  "12:34:56",
  "12:34:56:789",
  "00:1a:2b:3c:4d:5e",
  "00:1a:2b:ff:fe:3c:4d:5e",
  "a::b",
  "feed::add",
  "dead::beef",
  "std::move",
  "::add",
  "arn:aws:iam::123456789012:role/x",
  "::123456789012:",
  "arn:aws:s3:::b",
  ":::",
  "[",
  "x".repeat(100_000),
])("%s is no address", (text) => {
  expect(scopeOf(text)).toBe("");
  expect(plainAddress(text)).toBe(text);
});

test.each([
  ["0:0:0:0:0:0:0:1", "::1"],
  ["FE80:0:0:0:B14F:E9EF:A6B2:F79F", "fe80::b14f:e9ef:a6b2:f79f"],
  ["2001:0db8:0:0:1:0:0:1", "2001:db8::1:0:0:1"],
  ["[::1]", "::1"],
  ["[2001:db8::1]:443", "2001:db8::1"],
  ["fe80::1%eth0", "fe80::1"],
  ["10.0.0.1:443", "10.0.0.1"],
])("%s is spelled %s", (address, plain) => {
  expect(plainAddress(address)).toBe(plain);
});

test.each([
  ["10.0.0.1:443", "443"],
  ["[::1]:22", "22"],
  ["10.0.0.1", ""],
  ["::1", ""],
  ["2001:db8::22", ""],
  ["2001:db8:0:0:0:0:0:22", ""],
  ["web1:443", ""],
])("behind %s stands the port %j", (address, port) => {
  expect(portBehind(address)).toBe(port);
});

test("whatever carries an address of version 4 is judged as that address", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0x01_00_00_00, max: 0xff_ff_ff_ff }), (bits) => {
      const v4 = [24, 16, 8, 0].map((shift) => (bits >>> shift) & 255).join(".");
      const [high, low] = [(bits >>> 16).toString(16), (bits & 0xff_ff).toString(16)];
      for (const spelled of [
        `::ffff:${v4}`,
        `::ffff:${high}:${low}`,
        `64:ff9b::${high}:${low}`,
        `[::ffff:${v4}]:22`,
        `${v4}:22`,
      ]) {
        expect(plainAddress(spelled)).toBe(v4);
        expect(scopeOf(spelled)).toBe(scopeOf(v4));
      }
    }),
  );
});

test("a spelling of an address is spelled the same again", () => {
  expect(plainAddress("0::2")).toBe("0::2");
  fc.assert(
    fc.property(fc.oneof(fc.ipV6(), fc.ipV4(), fc.string()), (address) => {
      const plain = plainAddress(address);
      expect(plainAddress(plain)).toBe(plain);
      expect(scopeOf(plain)).toBe(scopeOf(address));
    }),
  );
});

test("what was looked at once too often is still judged right", () => {
  for (let at = 0; at < 10_000; at += 1) {
    expect(scopeOf(`10.0.${String(at >> 8)}.${String(at & 255)}`)).toBe("internal");
  }
  expect(scopeOf("203.0.113.9")).toBe("external");
});

test("an address is judged alike whatever was judged before it", () => {
  expect(scopeOf("168.63.129.17")).toBe("external");
  expect(scopeOf("168.63.129.16")).toBe("internal");
  const networks = new BlockList();
  networks.addSubnet("10.0.0.0", 8);
  networks.addSubnet("172.16.0.0", 12);
  networks.addSubnet("192.168.0.0", 16);
  networks.addSubnet("100.64.0.0", 10);
  networks.addSubnet("224.0.0.0", 3);
  networks.addAddress("168.63.129.16");
  const address = fc.oneof(
    fc.ipV4(),
    fc.nat(65_535).map((low) => `168.63.${String(low >> 8)}.${String(low & 255)}`),
  );
  fc.assert(
    fc.property(address, (v4) => {
      expect(scopeOf(v4) === "internal").toBe(networks.check(v4));
    }),
    { numRuns: 2000 },
  );
});
