import * as fc from "fast-check";
import type { EventRecord } from "../../src/event-fields/event-record.ts";

const START = 1_700_000_000_000;
const programs = [
  "/usr/bin/curl",
  "/bin/bash",
  "/usr/sbin/sshd",
  "/tmp/.x/run",
  "/usr/bin/python3",
];
const users = ["root", "deploy", "www-data", "4294967295", ""];
const addresses = ["10.0.0.7", "203.0.113.9", "::1", "-", "fe80::1", "198.51.100.4"];

const word = fc.constantFrom(
  ...programs,
  ...users,
  ...addresses,
  "ls -la",
  "rm -rf /tmp/x",
  "</data>",
);
const anyText = fc.oneof(word, fc.string({ unit: "binary", maxLength: 40 }), fc.uuid());
const time = fc.oneof(
  fc.integer({ min: START, max: START + 3_600_000 }),
  fc.constant(undefined),
  fc.constant("2023-11-14T22:13:20Z"),
);

/** Events of the known types, with the fields that their views read. */
const knownEvent = fc.record(
  {
    _id: fc.uuid(),
    event_type: fc.constantFrom(
      "audit",
      "host",
      "cloudtrail",
      "winsec",
      "file",
      "login",
      "network",
    ),
    timestamp: time,
    type: fc.constantFrom("start", "connect", "accept", "open"),
    syscall: fc.constantFrom("execve", "connect", "unlink"),
    exe: fc.constantFrom(...programs),
    arguments: word,
    user: fc.constantFrom(...users),
    hostname: fc.constantFrom("WEB1", "web1", "web1.corp.example", "db1", ""),
    src_ip: fc.constantFrom(...addresses),
    dst_ip: fc.constantFrom(...addresses),
    dst_port: fc.nat(65_535),
    success: fc.boolean(),
    log: fc.constantFrom(
      "Jun 14 15:16:01 combo sshd[19939]: Accepted password for root from 203.0.113.9 port 22 ssh2",
      "Jun 14 15:16:01 combo sshd[1]: Failed password for root from 203.0.113.9 port 4711 ssh2",
    ),
    eventName: fc.constantFrom("ListBuckets", "StopLogging", "GetObject"),
    eventSource: fc.constantFrom("s3.amazonaws.com", "cloudtrail.amazonaws.com"),
    win_event_id: fc.constantFrom(1, 10, 4624, 4625, 4688, 7045, 99_999),
    message: anyText,
    filename: fc.constantFrom("/etc/passwd", "/var/www/html/a.php"),
  },
  { requiredKeys: ["event_type"] },
);

/** Whatever JSON can hold under whatever names. */
const anyEvent = fc.dictionary(
  fc.oneof(
    fc.constantFrom("event_type", "_id", "timestamp", "exe", "user", "log"),
    fc.string({ maxLength: 12 }),
  ),
  fc.jsonValue({ maxDepth: 3 }),
  { maxKeys: 12 },
);

export const eventArbitrary: fc.Arbitrary<EventRecord> = fc
  .oneof({ weight: 4, arbitrary: knownEvent }, { weight: 1, arbitrary: anyEvent })
  // What arrives has been through JSON.
  // oxlint-disable-next-line unicorn/prefer-structured-clone
  .map((event) => JSON.parse(JSON.stringify(event)) as EventRecord);
