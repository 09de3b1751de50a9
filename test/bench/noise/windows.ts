import type { EventRecord } from "../../../src/event-fields/event-record.ts";
import type { Random } from "../random.ts";
import { stamp } from "./context.ts";
import type { Noise } from "./context.ts";

const SYS = "C:\\Windows\\System32\\";
const PROGRAMS = [
  "svchost.exe",
  "services.exe",
  "wbem\\WmiPrvSE.exe",
  "taskhostw.exe",
  "dllhost.exe",
  "RuntimeBroker.exe",
  "SearchIndexer.exe",
  "conhost.exe",
  "spoolsv.exe",
  "csrss.exe",
].map((name) => SYS + name);
const STARTS = String.raw`
${SYS}svchost.exe|${SYS}taskhostw.exe|taskhostw.exe SYSTEM
${SYS}services.exe|${SYS}svchost.exe|C:\Windows\System32\svchost.exe -k netsvcs -p -s wuauserv
${SYS}svchost.exe|${SYS}wbem\WmiPrvSE.exe|C:\Windows\system32\wbem\wmiprvse.exe -secured -Embedding
C:\Program Files\Monitoring\agent.exe|${SYS}netsh.exe|"netsh" interface tcp show global
C:\Program Files\Monitoring\agent.exe|${SYS}cmd.exe|cmd.exe /c "C:\Program Files\Monitoring\check.bat"
${SYS}cmd.exe|${SYS}conhost.exe|\??\C:\Windows\system32\conhost.exe 0xffffffff -ForceV1
C:\Windows\explorer.exe|C:\Program Files\Google\Chrome\Application\chrome.exe|"chrome.exe" --type=renderer --lang=en-US
C:\Program Files\Google\Chrome\Application\chrome.exe|C:\Program Files\Google\Chrome\Application\chrome.exe|"chrome.exe" --type=gpu-process --field-trial-handle=#N
C:\Windows\explorer.exe|C:\Program Files\Microsoft Office\Office16\OUTLOOK.EXE|"OUTLOOK.EXE"
${SYS}svchost.exe|${SYS}backgroundTaskHost.exe|"backgroundTaskHost.exe" -ServerName:App.#HEX.mca
`;
const KEYS = [
  "HKLM\\System\\CurrentControlSet\\Services\\Tcpip\\Parameters",
  "HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion\\Winlogon\\Notifications",
  "HKU\\S-1-5-21-1-2-3-1001\\Software\\Microsoft\\Windows\\CurrentVersion\\Explorer\\UserAssist\\Count\\#WORD",
  "HKLM\\SOFTWARE\\Microsoft\\Cryptography\\#WORD",
  "HKLM\\System\\CurrentControlSet\\Control\\Class\\#WORD\\Driver",
  "HKCU\\Software\\Classes\\Local Settings\\#WORD",
];
const FILES = [
  "C:\\Windows\\Temp\\#WORD.tmp",
  "C:\\Users\\jdoe\\AppData\\Local\\Google\\Chrome\\User Data\\Default\\Cache\\#HEX",
  "C:\\Windows\\Prefetch\\#WORD.EXE-#HEX8.pf",
  "C:\\ProgramData\\Microsoft\\Search\\Data\\#WORD.log",
  "C:\\Windows\\ServiceState\\EventLog\\Data\\lastalive0.dat",
  "C:\\Users\\jdoe\\Documents\\#WORD.docx",
];
const DLLS = [
  "kernel32",
  "ntdll",
  "user32",
  "advapi32",
  "rpcrt4",
  "combase",
  "ole32",
  "crypt32",
  "ws2_32",
  "winhttp",
  "urlmon",
  "mswsock",
  "dnsapi",
  "iphlpapi",
  "bcrypt",
  "sspicli",
  "propsys",
  "shlwapi",
  "version",
  "winmm",
  "wtsapi32",
  "xmllite",
  "twinapi",
  "actxprxy",
  "taskschd",
  "wevtapi",
  "dbghelp",
  "msi",
  "cabinet",
  "clbcatq",
];
const SYLLABLES = ["ka", "lo", "mi", "ra", "tun", "ves", "or", "del", "pin", "sta", "que", "zem"];

/** A Windows server with Sysmon, Security auditing and script logging. */
export function windowsNoise(random: Random, count: number): Noise {
  const makers = [
    accessed,
    handled,
    loaded,
    logged,
    registered,
    filed,
    started,
    connected,
    ended,
    scripted,
  ];
  const events = Array.from({ length: count }, () => ({
    ...host(),
    ...random.skewed(makers)(random),
    ...stamp(random),
  }));
  return {
    events,
    shared: (own) => ({
      ...host(),
      user: "jdoe",
      domain: "CORP",
      sid: "S-1-5-21-1-2-3-1001",
      ...stamp(own),
    }),
  };
}

function host(): EventRecord {
  return {
    event_type: "winsec",
    agent_id: "7dce3f57-e89d-11eb-aa4d-67d11ed42ec3",
    host_metadata: { hostname: "FS01.corp.example", os_version: "Windows Server 2019" },
  };
}

const sysmon = (id: number, fields: EventRecord): EventRecord => ({
  win_event_id: id,
  provider: "Microsoft-Windows-Sysmon",
  channel: "Microsoft-Windows-Sysmon/Operational",
  ...fields,
});
const security = (id: number, fields: EventRecord): EventRecord => ({
  win_event_id: id,
  provider: "Microsoft-Windows-Security-Auditing",
  channel: "Security",
  user: "FS01$",
  domain: "CORP",
  ...fields,
});

function word(random: Random): string {
  return Array.from({ length: 3 }, () => random.pick(SYLLABLES)).join("");
}

function fill(random: Random, text: string): string {
  return text
    .replaceAll("#WORD", () => word(random))
    .replaceAll("#HEX8", () => random.hex(8).toUpperCase())
    .replaceAll("#HEX", () => random.hex(32))
    .replaceAll("#N", () => String(random.int(9000)));
}

function accessed(random: Random): EventRecord {
  return sysmon(10, {
    exe: random.skewed(PROGRAMS),
    TargetImage: random.skewed([...PROGRAMS, `${SYS}lsass.exe`, "C:\\Windows\\explorer.exe"]),
    GrantedAccess: random.skewed(["0x1000", "0x1400", "0x101000", "0x1fffff"]),
    CallTrace: `C:\\Windows\\SYSTEM32\\ntdll.dll+${random.hex(5)}`,
  });
}

function handled(random: Random): EventRecord {
  return security(random.skewed([4658, 4690, 4656, 4663]), {
    exe: random.skewed(PROGRAMS),
    ObjectName: `\\REGISTRY\\MACHINE\\SOFTWARE\\Microsoft\\${random.skewed(DLLS)}`,
    AccessMask: random.skewed(["0x20019", "0x1"]),
  });
}

function loaded(random: Random): EventRecord {
  return sysmon(7, {
    exe: random.skewed(PROGRAMS),
    ImageLoaded: `${SYS}${random.pick(DLLS)}.dll`,
    Signed: "true",
  });
}

function logged(random: Random): EventRecord {
  return security(random.skewed([4624, 4634, 4672, 4627, 4648]), {
    TargetUserName: random.skewed(["FS01$", "svc_backup", "jdoe", "asmith"]),
    LogonType: random.skewed(["3", "5", "2"]),
    src_ip: `10.0.4.${String(random.int(20))}`,
  });
}

function registered(random: Random): EventRecord {
  return sysmon(random.skewed([13, 12]), {
    exe: random.skewed(PROGRAMS),
    TargetObject: fill(random, random.skewed(KEYS)),
    Details: "Binary Data",
  });
}

function filed(random: Random): EventRecord {
  return sysmon(11, {
    exe: random.skewed(PROGRAMS),
    TargetFilename: fill(random, random.skewed(FILES)),
  });
}

function started(random: Random): EventRecord {
  const [parent = "", exe = "", line = ""] = random.skewed(STARTS.trim().split("\n")).split("|");
  return sysmon(1, {
    exe,
    arguments: fill(random, line),
    ParentImage: parent,
    user: random.pick(["NT AUTHORITY\\SYSTEM", "CORP\\jdoe"]),
  });
}

function connected(random: Random): EventRecord {
  return random.next() < 0.5
    ? sysmon(3, {
        exe: random.skewed(PROGRAMS),
        dst_ip: random.skewed(["10.0.0.4", "10.0.0.5", "20.190.1.7"]),
        dst_port: random.skewed(["389", "443", "135", "49667"]),
      })
    : security(5156, {
        exe: `\\device\\harddiskvolume2\\windows\\system32\\${random.pick(["svchost.exe", "lsass.exe"])}`,
        dst_ip: "10.0.0.4",
        dst_port: "88",
      });
}

function ended(random: Random): EventRecord {
  return sysmon(5, { exe: random.skewed(PROGRAMS) });
}

function scripted(random: Random): EventRecord {
  return {
    win_event_id: 4104,
    provider: "Microsoft-Windows-PowerShell",
    channel: "Microsoft-Windows-PowerShell/Operational",
    message: `Creating Scriptblock text (1 of 1):\n${random.pick(["Get-Service | Where-Object Status -eq 'Running'", "Get-Counter '\\Processor(_Total)\\% Processor Time'", "Get-WmiObject Win32_LogicalDisk", `Write-Output ${word(random)}`])}`,
  };
}
