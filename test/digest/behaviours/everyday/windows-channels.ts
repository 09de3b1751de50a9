import type { EventRecord } from "../../../../src/event-fields/event-record.ts";

const raw = String.raw;
const says = (source: string, win_event_id: number, message: string): EventRecord => ({
  event_type: "winsec",
  provider: source,
  win_event_id,
  message,
});
const from = (source: string, id: number, message: string) =>
  says(`Microsoft-Windows-${source}`, id, message);
const defender = (id: number, message: string) => from("Windows Defender", id, message);
const tasks = (id: number, message: string) => from("TaskScheduler", id, message);
const firewall = (id: number, ...lines: string[]) =>
  from("Windows Firewall With Advanced Security", id, ["A change.", "", ...lines].join("\r\n\t"));

/** Events that components of Windows write on any working day. */
export const EVERYDAY_CHANNELS: readonly (readonly [string, EventRecord])[] = [
  ["new definitions", defender(2000, "Microsoft Defender Antivirus intelligence version updated.")],
  ["a finished scan", defender(1001, "Microsoft Defender Antivirus scan has finished.")],
  ["protection on", defender(5000, "Real-time Protection scanning was enabled.")],
  ["removed malware", defender(1117, "Antivirus has taken action to protect this machine.")],
  [
    "a changed date of the protection",
    defender(
      5007,
      "Configuration has changed.\r\n \tOld value: HKLM\\SOFTWARE\\Microsoft\\Windows Defender\\Spynet\\LastMAPSSuccessTime = 0x1\r\n \tNew value: HKLM\\SOFTWARE\\Microsoft\\Windows Defender\\Spynet\\LastMAPSSuccessTime = 0x2",
    ),
  ],
  ["an allowed program", from("AppLocker", 8002, raw`%PROGRAMFILES%\A\A.EXE was allowed to run.`)],
  [
    "a task of the system",
    tasks(
      200,
      raw`Task Scheduler launched action "C:\Windows\System32\rundll32.exe" in instance "{1}" of task "\Microsoft\Windows\Clean".`,
    ),
  ],
  [
    "an updated system task",
    tasks(
      140,
      raw`User "S-1-5-18" updated Task Scheduler task "\Microsoft\Windows\Defrag\ScheduledDefrag"`,
    ),
  ],
  ["a deleted task", tasks(141, raw`User "CORP\ann" deleted Task Scheduler task "\Backup"`)],
  [
    "a session at the desk",
    from(
      "TerminalServices-LocalSessionManager",
      21,
      "Remote Desktop Services: Session logon succeeded:\r\n\r\nUser: CORP\\ann\r\nSource Network Address: LOCAL",
    ),
  ],
  [
    "a session from inside",
    from(
      "TerminalServices-LocalSessionManager",
      21,
      "Remote Desktop Services: Session logon succeeded:\r\n\r\nUser: CORP\\ann\r\nSource Network Address: 10.0.0.7",
    ),
  ],
  [
    "an update by BITS",
    from(
      "Bits-Client",
      59,
      "BITS started the x job that is associated with the https://a.dl.delivery.mp.microsoft.com/b URL.",
    ),
  ],
  ["a printed page", from("PrintService", 307, "Document 1 owned by ann was printed.")],
  [
    "a printer driver",
    from(
      "PrintService",
      316,
      "Printer driver X was added or updated. Files:- UNIDRV.DLL, UNIRES.DLL.",
    ),
  ],
  [
    "an installed program",
    says("MsiInstaller", 1033, "Windows Installer installed the product. Product Name: 7-Zip."),
  ],
  [
    "a crashed program",
    says("Application Error", 1000, "Faulting application name: outlook.exe, version: 16.0"),
  ],
  ["a rule that blocks", firewall(2004, "Rule Name:\tx", "Action:\tBlock")],
  ["a deleted rule", firewall(2006, "Rule Name:\tx")],
  [
    "a rule of an installed program",
    firewall(
      2004,
      "Rule Name:\tx",
      "Direction:\tInbound",
      "Action:\tAllow",
      raw`Application Path:${"\t"}C:\Program Files\Vendor\a.exe`,
    ),
  ],
  [
    "the directory's database",
    says(
      "ESENT",
      326,
      raw`NTDS (640,D,0) The database engine attached a database (1, C:\Windows\NTDS\ntds.dit).`,
    ),
  ],
  [
    "an option of a database",
    says(
      "MSSQLSERVER",
      15_457,
      "Configuration option 'show advanced options' changed from 0 to 1.",
    ),
  ],
  [
    "a component that may not start",
    from(
      "DistributedCOM",
      10_016,
      "Settings do not grant Local Activation permission to the user from address LocalHost",
    ),
  ],
];
