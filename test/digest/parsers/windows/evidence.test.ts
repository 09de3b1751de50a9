import { expect, test } from "vitest";
import { windowsParser } from "../../../../src/digest/parsers/windows/windows.ts";
import type { EventRecord } from "../../../../src/event-fields/event-record.ts";

const paramsOf = (event: EventRecord) => describeRaw(event).signals.params;
const outcomeOf = (event: EventRecord) => describeRaw(event).outcome;

function describeRaw(event: EventRecord) {
  return windowsParser.describe(windowsParser.read(event));
}

const sysmon = (win_event_id: number, fields: EventRecord): EventRecord => ({
  provider: "Microsoft-Windows-Sysmon",
  win_event_id,
  ...fields,
});
const security = (win_event_id: number, fields: EventRecord): EventRecord => ({
  provider: "Microsoft-Windows-Security-Auditing",
  win_event_id,
  ...fields,
});
const value = (Details: string) => sysmon(13, { TargetObject: "HKLM\\X\\Y", Details });

test.each<[string, EventRecord, string]>([
  ["a number as Sysmon writes it", value("DWORD (0x00000001)"), "¦op=set¦value=1¦"],
  ["a number in two halves", value("QWORD (0x00000001-0x00000000)"), "¦op=set¦value=4294967296¦"],
  ["a text", value("C:\\x.exe"), "¦op=set¦"],
  [
    "a value deleted, as Security tells it",
    security(4657, { ObjectName: "\\REGISTRY\\MACHINE\\X", OperationType: "%%1906" }),
    "¦operation=%%1906¦op=delete¦",
  ],
  [
    "a key deleted, as Sysmon tells it",
    sysmon(12, { TargetObject: "HKLM\\X", EventType: "DeleteKey" }),
    "¦op=delete¦",
  ],
  [
    "a file time set back",
    sysmon(2, {
      CreationUtcTime: "2009-07-14 01:14:00.000",
      PreviousCreationUtcTime: "2026-03-03 09:11:00.000",
    }),
    "¦moved=back¦",
  ],
  ["a thread in no module", sysmon(8, { StartModule: "-" }), "¦module=-¦"],
  [
    "a flag in words of the message",
    security(4738, {
      message: "x\r\n\tUser Account Control:\t\r\n\t\t'Don't Require Preauth' - Enabled",
    }),
    "¦flag=preauth not required on¦",
  ],
  ["an address from outside", security(4624, { IpAddress: "203.0.113.9" }), "¦from=external¦"],
  [
    "a setting of the protection",
    {
      provider: "Microsoft-Windows-Windows Defender",
      win_event_id: 5007,
      message: "Changed.\r\n \tNew value: HKLM\\A\\DisableAntiSpyware = 0x1",
    },
    "¦new=disableantispyware 1¦",
  ],
])("%s decides", (_what, event, params) => {
  expect(paramsOf(event)).toBe(params);
});

test.each<[string, EventRecord, string]>([
  ["a failed audit in words", security(4663, { Keywords: "Audit Failure" }), "refused"],
  ["a failed audit in bits", security(4663, { Keywords: "0x8010000000000000" }), "refused"],
  ["a successful audit in bits", security(4663, { Keywords: "0x8020000000000000" }), ""],
  [
    "a ticket not given",
    security(4768, { TicketEncryptionType: "0xffffffff", Status: "0x6" }),
    "failed",
  ],
  ["a ticket given", security(4768, { TicketEncryptionType: "0x12", Status: "0x0" }), ""],
  ["a program blocked", { provider: "Microsoft-Windows-AppLocker", win_event_id: 8004 }, "refused"],
  ["a program allowed", { provider: "Microsoft-Windows-AppLocker", win_event_id: 8002 }, ""],
])("%s has its outcome", (_what, event, outcome) => {
  expect(outcomeOf(event)).toBe(outcome);
});

test("a program cannot write another parameter into its path", () => {
  const opened = sysmon(10, {
    SourceImage: "C:\\tmp\\a¦opened=0x1410 by \\windows\\system32\\wbem\\wmiprvse.exe",
    TargetImage: "C:\\Windows\\System32\\lsass.exe",
    GrantedAccess: "0x1010",
  });
  expect(paramsOf(opened).match(/¦opened=/g)).toHaveLength(1);
});
