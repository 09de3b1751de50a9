import type { EventRecord } from "../../../../src/event-fields/event-record.ts";
import { raw, security } from "../examples/windows-objects/build.ts";
import { member, account } from "./windows-builders.ts";

export const EVERYDAY_ACCOUNTS: readonly (readonly [string, EventRecord])[] = [
  [
    "a strong service ticket",
    security(4769, {
      ServiceName: "sqlsvc",
      TicketEncryptionType: "0x12",
      TicketOptions: "0x40810000",
      Status: "0x0",
    }),
  ],
  [
    "a weak ticket of a host",
    security(4769, {
      ServiceName: "FS01$",
      TicketEncryptionType: "0x17",
      TicketOptions: "0x40810000",
    }),
  ],
  [
    "a ticket after authentication",
    security(4768, {
      TargetUserName: "ann",
      TicketEncryptionType: "0x12",
      PreAuthType: "2",
      Status: "0x0",
    }),
  ],
  [
    "a mistyped password",
    security(4625, { TargetUserName: "ann", LogonType: "2", Status: "0xc000006d" }),
  ],
  [
    "the privileges of the system",
    security(4672, { PrivilegeList: "SeTcbPrivilege SeDebugPrivilege", user: "SYSTEM" }),
  ],
  ["a password changed by its owner", account(4723, "ann", raw`CORP\ann`)],
  ["an account unlocked", account(4767, "ann")],
  ["an account disabled", account(4725, "ann")],
  ["an account deleted", account(4726, "ann")],
  ["an account enabled", account(4722, "ann")],
  ["an account changed", account(4738, "ann")],
  ["a member of an everyday group", member(4728, "Sales")],
  ["a member taken from the administrators", member(4733, "Administrators")],
  ["a renamed account", security(4781, { OldTargetUserName: "ann", NewTargetUserName: "ann.ray" })],
  [
    "a replicating controller",
    security(4662, {
      ObjectName: "DC=corp",
      Properties: "{1131f6aa-9c07-11d1-f79f-00c04fc2dcd2}",
      user: raw`CORP\DC1$`,
    }),
  ],
  [
    "a changed description",
    security(5136, {
      ObjectDN: "CN=SRV22,DC=corp",
      AttributeLDAPDisplayName: "description",
      OperationType: "%%14674",
    }),
  ],
];
