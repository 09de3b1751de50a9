import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Filter, FilterEvent, Literal } from "../../src/rules/filter.ts";
import { matches } from "../../src/rules/matches.ts";
import { parseFilter } from "../../src/rules/parse-filter.ts";
import { filterArbitrary } from "../support/filter-arbitrary.ts";

const loginFailure = {
  event_type: "host",
  group: ["invalid_login", "authentication_failed"],
  groups: ["invalid_login", "authentication_failed"],
  sigid: 5710,
  hostname: "web-01",
};
const sudo = {
  event_type: "audit",
  type: "start",
  syscall: "execve",
  exe: "/usr/bin/sudo",
  args: ["sudo", "-i"],
  user: "deploy",
  tty: "pts0",
  exit: "0",
  success: true,
  auid: 4294967295,
  workloadMetadata: { role: "web", "team/owner": "payments" },
  containerLabels: { "io.kubernetes.pod.name": "api-0" },
  parent_metadata: { exe: "/usr/sbin/sshd", pid: 7 },
  host_metadata: { hostname: "ip-10-0-0-7.ec2.internal", server_name: "ip-10-0-0-7" },
  provider_metadata: { account_id: "111122223333", availability_zone: "us-east-1a" },
  network_metadata: [{ public_ip_address: [] }, { public_ip_address: ["203.0.113.9"] }],
};
const daemon = {
  event_type: "audit",
  tty: null,
  path: [],
  cwd: "",
  connection: { addr: "10.1.1.1" },
};
const cloudtrail = {
  event_type: "cloudtrail",
  awsRegion: "us-east-1",
  ip: "198.51.100.7",
  mfaUsed: false,
  requestParameters: { bucketName: "acme-backups", key: "ring.txt" },
  userIdentity: { type: "AssumedRole", accessKeyId: "ASIAEXAMPLE" },
};
const sysctl = `(user = "root" and exe like "/sbin/sysctl" and arguments like "sysctl -n")
  and (arguments like "vm.swappiness" or arguments like "vm.dirty_ratio")`;

test.each<[filter: string, event: FilterEvent, expected: boolean]>([
  ['command = "sysctl"', { command: "sysctl" }, true],
  ['command = "sysctl"', { command: "Sysctl" }, false],
  ['event_type = "host" and sigid = "5710"', loginFailure, true],
  ['event_type = "host" and sigid = "5902"', loginFailure, false],
  ['group = "authentication_failed" or group like "fail"', loginFailure, true],
  ['group != "invalid_login"', loginFailure, false],
  ['group != "sshd"', loginFailure, true],
  [
    '(command = "sudo" or command = "su") and user != "root" and type = "start" and syscall = "execve" and tty != null',
    sudo,
    true,
  ],
  ['(eventName = "PutObject" or eventName = "GetObject") and bucketName = "xx"', cloudtrail, false],
  ['bucketName = "acme-backups"', cloudtrail, true],
  ['requestParameters like "ring.txt"', cloudtrail, true],
  [sysctl, { user: "root", exe: "/sbin/sysctl", arguments: "sysctl -n vm.swappiness" }, true],
  [sysctl, { user: "root", exe: "/sbin/sysctl", arguments: "sysctl -a" }, false],
  ["tty = null", daemon, true],
  ["tty = null", {}, true],
  ["path = null and cwd != null", daemon, true],
  ['tty = "null"', daemon, false],
  ['user != "root"', {}, true],
  ['not user = "root"', {}, true],
  ['user like ""', {}, false],
  ["auid = 4294967295 and auid != -1 and auid != null", sudo, true],
  ["exit = 0 and success = true and success = 'true'", sudo, true],
  ['arguments = "sudo -i"', sudo, true],
  ['server = "ip-10-0-0-7" and agent starts_with "ip-10-0-0-7.ec2"', sudo, true],
  ['hostname ends_with ".ec2.internal"', sudo, true],
  ['parent_metadata.exe = "/usr/sbin/sshd" and parent_metadata.pid = 7', sudo, true],
  ['public_ip_address = "203.0.113.9"', sudo, true],
  ['network_metadata.public_ip_address starts_with "203."', sudo, true],
  ['account_id = "111122223333" and accountId = "111122223333"', sudo, true],
  ['availabilityZone = "us-east-1a" and availability_zone like "east"', sudo, true],
  ['workloadMetadata.role = "web" and workloadMetadata.team/owner = "payments"', sudo, true],
  ['containerLabels.io.kubernetes.pod.name = "api-0"', sudo, true],
  ['region = "us-east-1" and awsRegion = "us-east-1"', cloudtrail, true],
  ['sourceIPAddress = "198.51.100.7" and ip = "198.51.100.7"', cloudtrail, true],
  ["MFAUsed = 'false' and dst_ip = null", cloudtrail, true],
  ['userType = "AssumedRole" and accessKey starts_with "ASIA"', cloudtrail, true],
  ['dst_ip = "10.1.1.1" and ip = "10.1.1.1" and connection.addr = "10.1.1.1"', daemon, true],
  [String.raw`command = "cmd.exe"`, { exe: String.raw`C:\Windows\System32\cmd.exe` }, true],
  ["constructor = null and __proto__ = null and a.constructor = null", { a: {} }, true],
])("%s", (filter, event, expected) => {
  expect(matches(parseFilter(filter), event)).toBe(expected);
});

test("agrees with a naive oracle over sets of events on any filter", () => {
  const names = ["a", "b", "c", "n.a", "n.b"];
  const scalar = fc.constantFrom<Literal>("x", "xy", "yx", "", 1, 12, true, null);
  const value = fc.oneof(scalar, fc.array(scalar, { maxLength: 3 }));
  const optional = { requiredKeys: [] };
  const events = fc.array(
    fc.record(
      { a: value, b: value, c: value, n: fc.record({ a: value, b: value }, optional) },
      optional,
    ),
    { minLength: 1, maxLength: 6 },
  );
  const filters = filterArbitrary({ fields: fc.constantFrom(...names), values: scalar });
  fc.assert(
    fc.property(filters, events, (filter, all) => {
      const found = all.filter((event) => matches(filter, event));
      expect(found).toEqual([...oracle(filter, all)]);
    }),
    { numRuns: 1000 },
  );
});

/** Set algebra over whole events, with the texts of a path found by walking every leaf of the event. */
function oracle(filter: Filter, all: readonly object[]): Set<object> {
  if (filter.kind === "not") {
    const hit = oracle(filter.operand, all);
    return new Set(all.filter((event) => !hit.has(event)));
  }
  if (filter.kind !== "comparison") {
    const sets = filter.operands.map((operand) => oracle(operand, all));
    const counts = (event: object): number => sets.filter((set) => set.has(event)).length;
    const needed = filter.kind === "and" ? sets.length : 1;
    return new Set(all.filter((event) => counts(event) >= needed));
  }
  return new Set(all.filter((event) => holds(filter, leaves(event, ""))));
}

function holds(filter: Filter & { kind: "comparison" }, all: [string, string][]): boolean {
  const texts = all.filter(([path]) => path === filter.field).map(([, text]) => text);
  const wanted = `${filter.value}`;
  if (filter.value === null) return filter.operator === "=" ? texts.length === 0 : texts.length > 0;
  if (filter.operator === "!=") return texts.indexOf(wanted) < 0;
  if (filter.operator === "=") return texts.indexOf(wanted) >= 0;
  if (filter.operator === "like")
    return texts.some((text) => text.split(wanted).length > 1 || wanted === "");
  const cut = (text: string): string =>
    filter.operator === "starts_with"
      ? text.slice(0, wanted.length)
      : text.slice(text.length - wanted.length);
  return texts.some((text) => text.length >= wanted.length && cut(text) === wanted);
}

function leaves(value: unknown, path: string): [string, string][] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((item) => leaves(item, path));
  if (typeof value !== "object")
    return [[path, typeof value === "string" ? value : JSON.stringify(value)]];
  return Object.entries(value).flatMap(([key, inner]) =>
    leaves(inner, path === "" ? key : `${path}.${key}`),
  );
}
