import { expect, test } from "vitest";
import { digestOf } from "../../support/digest-of.ts";

let next = 0;
const login = (user: string, src_ip: string, success = true) => {
  next += 1;
  return { _id: `e${String(next)}`, event_type: "login", timestamp: next, user, src_ip, success };
};

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

const logon = (id: number, fields: object) => ({
  _id: `w${String(id)}`,
  event_type: "winsec",
  provider: "Microsoft-Windows-Security-Auditing",
  win_event_id: id,
  timestamp: id,
  ...fields,
});

test("on Windows an account has a domain, and a ticket names a service, which came from nowhere", () => {
  const { origins } = digestOf([
    logon(4624, { TargetUserName: "Admin", TargetDomainName: "WEB2", src_ip: "203.0.113.9" }),
    logon(4769, { ServiceName: "sqlsvc", TargetUserName: "ann@CORP", src_ip: "10.0.0.7" }),
  ]);
  expect([...origins.keys()]).toEqual(["web2\\admin"]);
});

const call = (userIdentity: object, sourceIPAddress: string) => ({
  _id: sourceIPAddress,
  event_type: "cloudtrail",
  timestamp: 1,
  eventName: "ListBuckets",
  userIdentity,
  sourceIPAddress,
});

test("a session is its role's, not a user of the same name", () => {
  const { origins } = digestOf([
    call({ type: "IAMUser", userName: "ann" }, "10.0.0.9"),
    call({ type: "AssumedRole", arn: "arn:aws:sts::1:assumed-role/evil/ann" }, "203.0.113.66"),
  ]);
  expect(Object.fromEntries(origins)).toEqual({
    ann: { address: "10.0.0.9", others: 0 },
    "evil/ann": { address: "203.0.113.66", others: 0 },
  });
});
