import type { EventRecord } from "../../../../../src/event-fields/event-record.ts";
import type { Example, Examples } from "../example.ts";

const raw = String.raw;
const pair = (hit: EventRecord, miss: EventRecord): Example => ({ hit, miss });
const from = (source: string) => (win_event_id: number, message: string) => ({
  event_type: "winsec",
  provider: `Microsoft-Windows-${source}`,
  win_event_id,
  message,
});
const defender = from("Windows Defender");
const appLocker = from("AppLocker");
const codeIntegrity = from("CodeIntegrity");
const firewall = from("Windows Firewall With Advanced Security");

const threat = (id: number, said: string) =>
  defender(id, `Microsoft Defender Antivirus ${said}\r\n \tName: HackTool:Win32/Lazagne.A`);
const realtime = (id: number, state: string) =>
  defender(id, `Microsoft Defender Antivirus Real-time Protection scanning was ${state}.`);
const changed = (before: string, after: string) =>
  defender(
    5007,
    `Microsoft Defender Antivirus Configuration has changed.\r\n \tOld value: ${before}\r\n \tNew value: ${after}`,
  );
const rule = (id: number, said: string) =>
  defender(
    id,
    raw`Microsoft Defender Exploit Guard ${said}` +
      raw`${"\r\n"}${"\t"}Process Name: C:\Users\Public\d.exe`,
  );
const library = (id: number, program: string, file: string) =>
  codeIntegrity(
    id,
    raw`Code Integrity determined that a process (${program}) attempted to load ${file} that did not meet the signing level requirements.`,
  );
const wall = (id: number, ...lines: string[]) =>
  firewall(id, ["The Windows Firewall tells of a change.", "", ...lines].join("\r\n\t"));

const KEY = raw`HKLM\SOFTWARE\Microsoft\Windows Defender`;
const EXCLUSION = raw`${KEY}\Exclusions\Paths\C:\Users\Public\kit = 0x0`;
const OFF = raw`${KEY}\Real-Time Protection\DisableRealtimeMonitoring = 0x1`;
const ON = raw`${KEY}\Real-Time Protection\DisableRealtimeMonitoring = 0x0`;
const ALLOW = ["Rule Name:\tx", "Direction:\tInbound", "Action:\tAllow", "Local Ports:\t4445"];
const BLOCK = ["Rule Name:\tx", "Direction:\tInbound", "Action:\tBlock", "Local Ports:\t4445"];
const INSTALLED = [...ALLOW, raw`Application Path:${"\t"}C:\Program Files\Vendor\a.exe`];
const STATE_OFF = ["Type:\tEnable Windows Defender Firewall", "Value:\tNo"];
const STATE_ON = ["Type:\tEnable Windows Defender Firewall", "Value:\tYes"];

export const PROTECTION_EXAMPLES: Examples = {
  "windows-channels.malware-found": pair(
    threat(1116, "has detected malware."),
    threat(1117, "has taken action to protect this machine from malware."),
  ),
  "windows-channels.malware-removed": pair(
    threat(1117, "has taken action to protect this machine from malware."),
    threat(1116, "has detected malware."),
  ),
  "windows-channels.malware-not-removed": pair(
    threat(1119, "has encountered a critical error when taking action on malware."),
    threat(1117, "has taken action to protect this machine from malware."),
  ),
  "windows-channels.protection-switched-off": pair(
    realtime(5001, "disabled"),
    realtime(5000, "enabled"),
  ),
  "windows-channels.protection-switched-on": pair(
    realtime(5000, "enabled"),
    realtime(5001, "disabled"),
  ),
  "windows-channels.protection-failed": pair(
    realtime(3002, "unable to start and failed"),
    realtime(5000, "enabled"),
  ),
  "windows-channels.protection-part-off": pair(changed(ON, OFF), changed(OFF, ON)),
  "windows-channels.protection-part-on": pair(changed(OFF, ON), changed(ON, OFF)),
  "windows-channels.protection-exclusion-added": pair(
    changed("", EXCLUSION),
    changed(EXCLUSION, ""),
  ),
  "windows-channels.protection-exclusion-removed": pair(
    changed(EXCLUSION, ""),
    changed("", EXCLUSION),
  ),
  "windows-channels.protection-change-stopped": pair(
    defender(5013, `Tamper Protection Blocked a change to Antivirus.\r\n \tValue: ${OFF}`),
    changed(OFF, ON),
  ),
  "windows-channels.attack-rule-blocked": pair(
    rule(1121, "has blocked an operation that is not allowed."),
    rule(1122, "audited an operation that is not allowed."),
  ),
  "windows-channels.attack-rule-audited": pair(
    rule(1122, "audited an operation that is not allowed."),
    rule(1121, "has blocked an operation that is not allowed."),
  ),
  "windows-channels.protection-definitions-failed": pair(
    defender(2001, "Microsoft Defender Antivirus failed to update security intelligence."),
    defender(2000, "Microsoft Defender Antivirus security intelligence version updated."),
  ),
  "windows-channels.program-blocked": pair(
    appLocker(8004, raw`%OSDRIVE%\USERS\ANN\ZX9.EXE was prevented from running.`),
    appLocker(8002, raw`%OSDRIVE%\USERS\ANN\ZX9.EXE was allowed to run.`),
  ),
  "windows-channels.program-would-be-blocked": pair(
    appLocker(8003, raw`%OSDRIVE%\USERS\ANN\ZX9.EXE was allowed to run but would be prevented.`),
    appLocker(8002, raw`%OSDRIVE%\USERS\ANN\ZX9.EXE was allowed to run.`),
  ),
  "windows-channels.lsass-code-refused": pair(
    library(
      3033,
      raw`\Device\HarddiskVolume2\Windows\System32\lsass.exe`,
      raw`\Device\HarddiskVolume2\Temp\ssp9.dll`,
    ),
    library(
      3034,
      raw`\Device\HarddiskVolume2\Windows\System32\lsass.exe`,
      raw`\Device\HarddiskVolume2\Temp\ssp9.dll`,
    ),
  ),
  "windows-channels.unsigned-code-refused": pair(
    library(
      3033,
      raw`\Device\HarddiskVolume2\Windows\System32\svchost.exe`,
      raw`\Device\HarddiskVolume2\Users\Public\s.dll`,
    ),
    library(
      3033,
      raw`\Device\HarddiskVolume2\Windows\System32\svchost.exe`,
      raw`\Device\HarddiskVolume2\Program Files\Vendor\s.dll`,
    ),
  ),
  "windows-channels.unsigned-code-refused-elsewhere": pair(
    library(
      3033,
      raw`\Device\HarddiskVolume2\Windows\System32\svchost.exe`,
      raw`\Device\HarddiskVolume2\Program Files\Vendor\s.dll`,
    ),
    library(
      3034,
      raw`\Device\HarddiskVolume2\Windows\System32\svchost.exe`,
      raw`\Device\HarddiskVolume2\Program Files\Vendor\s.dll`,
    ),
  ),
  "windows-channels.unsigned-code-audited": pair(
    library(
      3076,
      raw`\Device\HarddiskVolume2\Windows\System32\svchost.exe`,
      raw`\Device\HarddiskVolume2\Program Files\Vendor\s.dll`,
    ),
    library(
      3077,
      raw`\Device\HarddiskVolume2\Windows\System32\svchost.exe`,
      raw`\Device\HarddiskVolume2\Program Files\Vendor\s.dll`,
    ),
  ),
  "windows-channels.firewall-switched-off": pair(wall(2003, ...STATE_OFF), wall(2003, ...STATE_ON)),
  "windows-channels.firewall-switched-on": pair(wall(2003, ...STATE_ON), wall(2003, ...STATE_OFF)),
  "windows-channels.firewall-setting-changed": pair(
    wall(2003, "Type:\tLog file size", "Value:\t4096"),
    wall(2003, ...STATE_ON),
  ),
  "windows-channels.firewall-rule-allows": pair(wall(2004, ...ALLOW), wall(2004, ...BLOCK)),
  "windows-channels.firewall-rule-of-installed": pair(
    wall(2004, ...INSTALLED),
    wall(2004, ...ALLOW),
  ),
  "windows-channels.firewall-rule-blocks": pair(wall(2004, ...BLOCK), wall(2004, ...ALLOW)),
  "windows-channels.firewall-rule-changed": pair(wall(2005, "Rule Name:\tx"), wall(2005, ...BLOCK)),
  "windows-channels.firewall-rule-deleted": pair(
    wall(2006, "Rule Name:\tx"),
    wall(2005, "Rule Name:\tx"),
  ),
  "windows-channels.firewall-rules-all-deleted": pair(
    wall(2033, "Store Type:\tLocal"),
    wall(2006, "Rule Name:\tx"),
  ),
};
