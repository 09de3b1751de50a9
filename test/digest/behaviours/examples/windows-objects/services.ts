import type { EventRecord } from "../../../../../src/event-fields/event-record.ts";
import type { Example, Examples } from "../example.ts";
import { BROUGHT, control, raw, security, sysmon, system } from "./build.ts";

const pair = (hit: EventRecord, miss: EventRecord): Example => ({ hit, miss });
const service = (ServiceName: string, ImagePath: string) =>
  control(7045, { ServiceName, ImagePath });
const startType = (name: string, from: string, to: string) =>
  control(7040, {
    message: `The start type of the ${name} service was changed from ${from} to ${to}.`,
  });
const state = (name: string, entered: string) =>
  control(7036, { message: `The ${name} service entered the ${entered} state.` });
const setting = (SettingValue: string, SettingType = "Enable Windows Defender Firewall") =>
  security(4950, { SettingType, SettingValue });
const task = (id: number, TaskName: string, command = raw`C:\Program Files\Vendor\u.exe`) =>
  security(id, {
    TaskName,
    ...(id === 4698 || id === 4702
      ? { TaskContent: `<Task><Exec><Command>${command}</Command></Exec></Task>` }
      : {}),
  });
const subscription = (id: number, Operation: string, Name = "upd") =>
  sysmon(id, { Name, Operation, Query: "SELECT * FROM __InstanceModificationEvent" });
const consumer = (Operation: string, Destination: string) =>
  sysmon(20, { Name: "upc", Operation, Destination });
const audit = (AuditPolicyChanges?: string) =>
  security(4719, {
    SubcategoryGuid: "{0cce922b-69ae-11d9-bed3-505054503030}",
    ...(AuditPolicyChanges === undefined ? {} : { AuditPolicyChanges }),
  });
const clock = (NewTime: string) =>
  security(4616, { exe: BROUGHT, PreviousTime: "2026-03-03T09:00:00Z", NewTime });
const configured = (Configuration: string) => sysmon(16, { Configuration });
const sensor = (State: string) => sysmon(4, { State, Version: "15.0" });

const SYSTEM_TASK = raw`\Microsoft\Windows\UpdateOrchestrator\Schedule Scan`;
const DEFENDER_TASK = raw`\Microsoft\Windows\Windows Defender\Windows Defender Scheduled Scan`;

export const SERVICE_EXAMPLES: Examples = {
  "windows-objects.service-runs-shell": pair(
    service("kph", raw`C:\Users\Public\kph.sys`),
    service("npcap", raw`\SystemRoot\system32\DRIVERS\npcap.sys`),
  ),
  "windows-objects.service-of-remote-tool": pair(
    service("PSEXESVC", raw`%SystemRoot%\PSEXESVC.exe`),
    service("Spooler", raw`%SystemRoot%\System32\spoolsv.exe`),
  ),
  "windows-objects.service-with-random-program": pair(
    service("qwertyui", raw`C:\Windows\qwertyui.exe`),
    service("Vendor", raw`C:\Program Files\Vendor\qwertyui.exe`),
  ),
  "windows-objects.service-installed": pair(
    service("Upd", raw`C:\Tools\upd.exe`),
    service("Upd", raw`"C:\Program Files\Upd\upd.exe"`),
  ),
  "windows-objects.service-installed-by-setup": pair(
    service("Upd", raw`"C:\Program Files\Upd\upd.exe"`),
    service("Upd", raw`C:\Tools\upd.exe`),
  ),
  "windows-objects.protection-service-set-off": pair(
    startType("Windows Event Log", "auto start", "disabled"),
    startType("Windows Event Log", "disabled", "auto start"),
  ),
  "windows-objects.protection-service-set-on": pair(
    startType("Windows Event Log", "disabled", "auto start"),
    startType("Windows Event Log", "auto start", "disabled"),
  ),
  "windows-objects.protection-service-start-type": pair(
    startType("Windows Event Log", "auto start", "demand start"),
    startType("Background Intelligent Transfer Service", "auto start", "demand start"),
  ),
  "windows-objects.service-set-off": pair(
    startType("Print Spooler", "auto start", "disabled"),
    startType("Print Spooler", "disabled", "auto start"),
  ),
  "windows-objects.firewall-stopped": pair(security(5025), security(5024)),
  "windows-objects.firewall-started": pair(security(5024), security(5025)),
  "windows-objects.firewall-disabled": pair(setting("No"), setting("Yes")),
  "windows-objects.firewall-enabled": pair(setting("Yes"), setting("No")),
  "windows-objects.firewall-setting-changed": pair(
    setting("Yes", "Log dropped packets"),
    setting("Yes"),
  ),
  "windows-objects.firewall-rule-added": pair(
    security(4946, { RuleName: "x" }),
    security(4948, { RuleName: "x" }),
  ),
  "windows-objects.firewall-rule-changed": pair(
    security(4948, { RuleName: "x" }),
    security(4946, { RuleName: "x" }),
  ),
  "windows-objects.task-runs-shell": pair(
    task(4698, raw`\Updater9`, "powershell.exe"),
    task(4698, raw`\Updater9`),
  ),
  "windows-objects.task-created": pair(task(4698, raw`\Updater9`), task(4698, SYSTEM_TASK)),
  "windows-objects.task-under-system-name": pair(
    task(4698, SYSTEM_TASK, raw`C:\Tools\us.exe`),
    task(4698, SYSTEM_TASK, raw`%systemroot%\system32\usoclient.exe`),
  ),
  "windows-objects.task-updated": pair(task(4702, raw`\Updater9`), task(4702, SYSTEM_TASK)),
  "windows-objects.task-of-protection-off": pair(
    task(4701, DEFENDER_TASK),
    task(4700, DEFENDER_TASK),
  ),
  "windows-objects.task-disabled": pair(task(4701, raw`\Updater9`), task(4700, raw`\Updater9`)),
  "windows-objects.task-enabled": pair(task(4700, raw`\Updater9`), task(4701, raw`\Updater9`)),
  "windows-objects.task-deleted": pair(task(4699, raw`\Updater9`), task(4698, raw`\Updater9`)),
  "windows-objects.wmi-consumer-runs-command": pair(
    consumer("Created", "powershell -enc AAAA"),
    consumer("Deleted", "powershell -enc AAAA"),
  ),
  "windows-objects.wmi-subscription-added": pair(
    subscription(19, "Created"),
    subscription(19, "Deleted"),
  ),
  "windows-objects.wmi-subscription-removed": pair(
    subscription(19, "Deleted"),
    subscription(19, "Created"),
  ),
  "windows-objects.event-log-cleared": pair(security(1102), security(1100)),
  "windows-objects.auditing-reduced": pair(audit("%%8448, %%8450"), audit("%%8449, %%8451")),
  "windows-objects.auditing-extended": pair(audit("%%8449"), audit("%%8448")),
  "windows-objects.audit-policy-changed": pair(audit(), audit("%%8449")),
  "windows-objects.logging-stopped": pair(security(1100), security(1102)),
  "windows-objects.sensor-stopped": pair(sensor("Stopped"), sensor("Started")),
  "windows-objects.sensor-started": pair(sensor("Started"), sensor("Stopped")),
  "windows-objects.sensor-configured-from-open-folder": pair(
    configured(raw`C:\Temp\blank.xml`),
    configured(raw`C:\Program Files\Sysmon\config.xml`),
  ),
  "windows-objects.sensor-configured": pair(
    configured(raw`C:\Program Files\Sysmon\config.xml`),
    configured(raw`C:\Temp\blank.xml`),
  ),
  "windows-objects.sensor-error": pair(
    sysmon(255, { ID: "DriverCommunication", Description: "failed" }),
    sensor("Started"),
  ),
  "windows-objects.time-set-back": pair(
    clock("2019-01-01T00:00:00Z"),
    clock("2026-03-03T09:00:01Z"),
  ),
  "windows-objects.time-changed": pair(
    clock("2027-01-01T00:00:00Z"),
    clock("2026-03-03T09:00:01Z"),
  ),
  "windows-objects.protection-service-stopped": pair(
    state("Windows Defender Antivirus Service", "stopped"),
    state("Windows Defender Antivirus Service", "running"),
  ),
  "windows-objects.protection-service-running": pair(
    state("Windows Defender Antivirus Service", "running"),
    state("Windows Defender Antivirus Service", "stopped"),
  ),
  "windows-objects.privilege-used-by-user-file": pair(
    security(4673, { PrivilegeList: "SeTcbPrivilege", exe: BROUGHT }),
    security(4673, { PrivilegeList: "SeTcbPrivilege", exe: system("lsass.exe") }),
  ),
  "windows-objects.device-connected": pair(
    security(6416, { DeviceDescription: "USB Keyboard" }),
    security(4703, { EnabledPrivilegeList: "SeShutdownPrivilege", exe: system("svchost.exe") }),
  ),
  "windows-objects.groups-listed-by-user-file": pair(
    security(4799, { TargetUserName: "Backup Operators", exe: BROUGHT }),
    security(4799, { TargetUserName: "Backup Operators", exe: system("svchost.exe") }),
  ),
};
