import { expect, test } from "vitest";
import { said } from "../../../support/said.ts";

const SYSMON = { event_type: "winsec", provider: "Microsoft-Windows-Sysmon" };
const SECURITY = { event_type: "winsec", provider: "Microsoft-Windows-Security-Auditing" };

test.each([
  [
    "a process start with flat fields",
    {
      ...SYSMON,
      win_event_id: 1,
      exe: "C:\\Windows\\System32\\cmd.exe",
      arguments: '"cmd" /c whoami',
      ParentImage: "C:\\Windows\\System32\\inetsrv\\w3wp.exe",
      user: "NT AUTHORITY\\SYSTEM",
    },
    "start | cmd.exe | cmd.exe /c whoami ← w3wp.exe | by SYSTEM",
  ],
  [
    "the same start in the Security channel, in the text of the message alone",
    {
      ...SECURITY,
      win_event_id: 4688,
      user: "MXS01$",
      sid: "S-1-5-18",
      message:
        "A new process has been created.\r\n\r\nProcess Information:\r\n\tNew Process Name:\tC:\\Windows\\System32\\cmd.exe\r\n\tCreator Process Name:\tC:\\Windows\\System32\\inetsrv\\w3wp.exe\r\n\tProcess Command Line:\tcmd /c whoami",
    },
    "start | cmd.exe | cmd.exe /c whoami ← w3wp.exe | by SYSTEM",
  ],
  [
    "memory access",
    {
      ...SYSMON,
      win_event_id: 10,
      exe: "C:\\Users\\Public\\m.exe",
      TargetImage: "C:\\Windows\\system32\\lsass.exe",
      GrantedAccess: "0x1010",
      CallTrace: "C:\\Windows\\ntdll.dll+9|UNKNOWN(00000)",
    },
    "process access | \\users\\public\\m.exe | \\users\\public\\m.exe → lsass.exe (0x1010 unbacked caller)",
  ],
  [
    "a logon told in sections",
    {
      ...SECURITY,
      win_event_id: 4624,
      user: "-",
      message:
        "An account was successfully logged on.\r\n\r\nSubject:\r\n\tAccount Name:\t\t-\r\n\r\nLogon Information:\r\n\tLogon Type:\t\t10\r\n\r\nNew Logon:\r\n\tAccount Name:\t\tann\r\n\r\nNetwork Information:\r\n\tSource Network Address:\t203.0.113.9",
    },
    "logon | → ann (10 203.0.113.9) | ok",
  ],
  [
    "a service",
    {
      ...SECURITY,
      provider: "Service Control Manager",
      win_event_id: 7045,
      message:
        "A service was installed in the system.\r\n\r\nService Name:  psx\r\nService File Name:  %SystemRoot%\\psx.exe",
    },
    "service installed | → psx %SystemRoot%\\psx.exe",
  ],
  [
    "a registry value",
    {
      ...SYSMON,
      win_event_id: 13,
      exe: "C:\\Windows\\regedit.exe",
      TargetObject: "HKLM\\Software\\Run\\x",
      Details: "x.exe",
    },
    "registry set | regedit.exe | regedit.exe → HKLM\\Software\\Run\\x x.exe",
  ],
  [
    "a script",
    {
      event_type: "winsec",
      channel: "Microsoft-Windows-PowerShell/Operational",
      win_event_id: 4104,
      ScriptBlockText: "Get-Date",
    },
    "powershell script | Get-Date",
  ],
  [
    "a share with the file on it",
    {
      ...SECURITY,
      win_event_id: 5145,
      message:
        "x\r\nShare Information:\r\n\tShare Name:\t\t\\\\*\\C$\r\n\tRelative Target Name:\tTemp\\a.exe\r\n\tAccess Mask:\t\t0x2",
    },
    "share file checked | → Temp\\a.exe (\\\\*\\C$ 0x2)",
  ],
  [
    "an id without any channel",
    { event_type: "winsec", win_event_id: 4689, exe: "C:\\Windows\\System32\\wsqmcons.exe" },
    "exit | wsqmcons.exe | wsqmcons.exe",
  ],
  [
    "what a task runs, out of the lines of its XML",
    {
      ...SECURITY,
      win_event_id: 4698,
      message:
        "A scheduled task was created.\r\n\r\nTask Information:\r\n\tTask Name: \t\t\\upd\r\n\tTask Content: \t\t<?xml?>\r\n<Task>\r\n <Exec><Command>c.exe</Command>\r\n<Arguments>&lt;a&gt;</Arguments></Exec></Task>",
    },
    "task created | → \\upd c.exe <a>",
  ],
  [
    "a program that runs as someone else",
    {
      ...SECURITY,
      win_event_id: 4688,
      user: "MXS01$",
      sid: "S-1-5-18",
      TargetUserName: "ann",
      message:
        "x\r\nTarget Subject:\r\n\tAccount Name:\t\tann\r\n\tAccount Domain:\t\tCORP\r\n\tNew Process Name:\tC:\\Windows\\System32\\cmd.exe",
    },
    "start | cmd.exe | cmd.exe | by CORP\\ann",
  ],
  [
    "an id without fields by what its message says, its subject left out",
    {
      ...SECURITY,
      win_event_id: 4706,
      message:
        "A new trust was created to a domain.\r\n\r\nSubject:\r\n\tAccount Name:\t\tann\r\n\r\nTrusted Domain:\r\n\tDomain Name:\t\tx.example\r\n\r\nTrust Information:\r\n\tTrust Type:\t\t2",
    },
    "trust created | Domain Name x.example; Trust Type 2",
  ],
  [
    "a registry value of the Security channel as Sysmon spells it",
    {
      ...SECURITY,
      win_event_id: 4657,
      ObjectName: "\\REGISTRY\\MACHINE\\SYSTEM\\ControlSet001\\Control\\Lsa",
      message: "x\r\n\tObject Value Name:\tLmCompatibilityLevel\r\n\tNew Value:\t\t1",
    },
    "registry set | → HKLM\\System\\CurrentControlSet\\Control\\Lsa\\LmCompatibilityLevel 1",
  ],
  [
    "rights of the directory, in the lines below their label",
    {
      ...SECURITY,
      win_event_id: 4662,
      ObjectName: "%{a}",
      message:
        "x\r\n\tAccess Mask:\t\t0x100\r\n\tProperties:\t\tControl Access\r\n\t\t{1131f6ad-9c07-11d1-f79f-00c04fc2dcd2}\r\n\t{19195a5b-6da0-11d0-afd3-00c04fd930c9}",
    },
    "directory access | → %{a} DS-Replication-Get-Changes-All {1131f6ad…} {19195a5b-6da0-11d0-afd3-00c04fd930c9} (0x100)",
  ],
  [
    "a WMI binding without where all of them lie",
    {
      ...SYSMON,
      win_event_id: 21,
      Consumer: '\\\\.\\root\\subscription:C.Name="a"',
      Filter: '\\\\.\\root\\subscription:F.Name="b"',
    },
    'wmi binding | → C.Name="a" F.Name="b"',
  ],
  [
    "a component without the product that its kind names",
    {
      event_type: "winsec",
      provider: "Microsoft-Windows-Windows Defender",
      win_event_id: 1116,
      message: "Microsoft Defender Antivirus has detected malware.\r\n \tName: X",
    },
    "Windows Defender 1116 | has detected malware: Name X",
  ],
  [
    "a device read as it is",
    { ...SYSMON, win_event_id: 9, exe: "C:\\a\\r.exe", Device: "\\Device\\HarddiskVolume2" },
    "raw disk read | \\a\\r.exe | \\a\\r.exe → \\Device\\HarddiskVolume2",
  ],
  [
    "fields that no table names, where there is no message",
    { ...SECURITY, win_event_id: 4899, TemplateInternalName: "Web" },
    "certificate template changed | TemplateInternalName=Web",
  ],
  [
    "a key of a user without the domain in its SID",
    { ...SYSMON, win_event_id: 12, TargetObject: "HKU\\S-1-5-21-1-2-3-1001\\Run" },
    "registry key | → HKU\\S-…-1001\\Run",
  ],
  [
    "another channel by its first line",
    {
      event_type: "winsec",
      provider: "MSExchange Control Panel",
      win_event_id: 47,
      summary: "Current User: 'ann'\r\nmore",
    },
    "MSExchange Control Panel 47 | Current User: 'ann': more",
  ],
])("windows: %s", (_what, event, text) => {
  expect(said(event)).toBe(text);
});

test("a user is one under both spellings", () => {
  const event = { ...SYSMON, win_event_id: 5, exe: "a.exe" };
  expect(said({ ...event, user: "CORP\\ann" })).toBe(
    said({ ...event, user: "ann", domain: "CORP" }),
  );
});
