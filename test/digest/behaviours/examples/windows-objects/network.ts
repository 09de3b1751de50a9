import type { EventRecord } from "../../../../../src/event-fields/event-record.ts";
import type { Example, Examples } from "../example.ts";
import { BROUGHT, raw, security, sysmon, system } from "./build.ts";

const pair = (hit: EventRecord, miss: EventRecord): Example => ({ hit, miss });
const connect = (exe: string, dst_ip: string, dst_port = "443") =>
  sysmon(3, { exe, dst_ip, dst_port });
const accept = (exe: string, dst_ip: string, dst_port: string) => ({
  ...connect(exe, dst_ip, dst_port),
  Initiated: "false",
});
const pipe = (exe: string, PipeName: string) => sysmon(18, { exe, PipeName });
const ask = (exe: string, QueryName: string) => sysmon(22, { exe, QueryName });
const share = (ShareName: string, fields: EventRecord = {}) =>
  security(5140, { ShareName, user: raw`CORP\ann`, src_ip: "10.0.4.7", ...fields });
const file = (ShareName: string, RelativeTargetName: string, AccessMask: string) =>
  security(5145, {
    ShareName,
    RelativeTargetName,
    AccessMask,
    user: raw`CORP\ann`,
    src_ip: "10.0.4.7",
  });
const rpc = (RelativeTargetName: string) => file(raw`\\*\IPC$`, RelativeTargetName, "0x12019f");

const OUTSIDE = "203.0.113.200";
const INSIDE = "10.0.5.5";
const POWERSHELL = system("WindowsPowerShell\\v1.0\\powershell.exe");
const SVCHOST = system("svchost.exe");
const MSTSC = system("mstsc.exe");
const CHROME = raw`C:\Program Files\Google\Chrome\Application\chrome.exe`;
const ADMIN = raw`\\*\ADMIN$`;

const CONNECTIONS: Examples = {
  "windows-objects.connection-by-tool": pair(
    connect(system("rundll32.exe"), OUTSIDE),
    connect(system("rundll32.exe"), "127.0.0.1"),
  ),
  "windows-objects.connection-by-attack-tool": pair(
    connect(raw`C:\x\beacon.exe`, INSIDE),
    connect(raw`C:\Program Files\Beacon\beacon.exe`, INSIDE),
  ),
  "windows-objects.connection-by-powershell": pair(
    connect(POWERSHELL, OUTSIDE),
    connect(POWERSHELL, INSIDE),
  ),
  "windows-objects.connection-by-powershell-inside": pair(
    connect(POWERSHELL, INSIDE),
    connect(POWERSHELL, "127.0.0.1"),
  ),
  "windows-objects.port-of-attack-tools": pair(
    connect(SVCHOST, INSIDE, "4444"),
    accept(SVCHOST, INSIDE, "4444"),
  ),
  "windows-objects.port-of-tunnels": pair(
    connect(SVCHOST, OUTSIDE, "9001"),
    connect(SVCHOST, INSIDE, "9001"),
  ),
  "windows-objects.remote-management": pair(
    connect(POWERSHELL, INSIDE, "5985"),
    connect(SVCHOST, INSIDE, "5985"),
  ),
  "windows-objects.remote-desktop-elsewhere": pair(
    connect(system("cmd.exe"), INSIDE, "3389"),
    connect(MSTSC, INSIDE, "3389"),
  ),
  "windows-objects.remote-desktop-to-outside": pair(
    connect(MSTSC, OUTSIDE, "3389"),
    connect(MSTSC, INSIDE, "3389"),
  ),
  "windows-objects.remote-desktop-from-here": pair(
    connect(MSTSC, INSIDE, "3389"),
    accept(SVCHOST, INSIDE, "3389"),
  ),
  "windows-objects.file-share-elsewhere": pair(
    connect(POWERSHELL, INSIDE, "445"),
    connect("System", INSIDE, "445"),
  ),
  "windows-objects.kerberos-by-stranger": pair(
    connect(BROUGHT, INSIDE, "88"),
    connect(system("lsass.exe"), INSIDE, "88"),
  ),
  "windows-objects.connection-by-user-file": pair(
    connect(BROUGHT, OUTSIDE),
    connect(BROUGHT, "127.0.0.1"),
  ),
};

const NAMES: Examples = {
  "windows-objects.name-carries-data": pair(
    ask(SVCHOST, "aGVsbG8gd29ybGQgdGhpcyBpcyBhIHR1bm5lbA.t.evil.example"),
    ask(SVCHOST, "0123456789abcdef0123456789abcdef01.a.cloudfront.net"),
  ),
  "windows-objects.tunnel-name-asked": pair(
    ask(SVCHOST, "a1.ngrok.io"),
    ask(SVCHOST, "ngrokdocs.example.com"),
  ),
  "windows-objects.callback-name-asked": pair(
    ask(SVCHOST, "x1.oastify.com"),
    ask(SVCHOST, "toast.example.com"),
  ),
  "windows-objects.web-service-asked": pair(
    ask(POWERSHELL, "api.telegram.org"),
    ask(CHROME, "pastebin.com"),
  ),
  "windows-objects.changing-name-asked": pair(
    ask(SVCHOST, "x.duckdns.org"),
    ask(SVCHOST, "duckdns.org.example.com"),
  ),
  "windows-objects.cheap-name-asked": pair(ask(SVCHOST, "x.top"), ask(CHROME, "x.top")),
  "windows-objects.mining-pool-asked": pair(
    ask(SVCHOST, "xmr.pool.example"),
    ask(SVCHOST, "0.pool.ntp.org"),
  ),
  "windows-objects.name-asked-by-tool": pair(
    ask(system("rundll32.exe"), "c2.badhost.example"),
    ask(system("rundll32.exe"), "ctldl.windowsupdate.com"),
  ),
  "windows-objects.directory-servers-looked-up": pair(
    ask(system("nltest.exe"), "_ldap._tcp.dc._msdcs.corp.example"),
    ask(system("lsass.exe"), "_ldap._tcp.dc._msdcs.corp.example"),
  ),
};

export const NETWORK_EXAMPLES: Examples = {
  ...CONNECTIONS,
  ...NAMES,
  "windows-objects.pipe-of-remote-tool": pair(
    pipe(BROUGHT, raw`\msagent_3a`),
    pipe(BROUGHT, raw`\crashpad_3a`),
  ),
  "windows-objects.powershell-pipe-elsewhere": pair(
    pipe(system("notepad.exe"), raw`\PSHost.1.2.notepad`),
    pipe(POWERSHELL, raw`\PSHost.1.2.powershell`),
  ),
  "windows-objects.forced-authentication-pipe": pair(
    pipe(BROUGHT, raw`\efsrpc`),
    pipe(system("lsass.exe"), raw`\efsrpc`),
  ),
  "windows-objects.remote-control-pipe": pair(
    pipe(BROUGHT, raw`\svcctl`),
    pipe(system("mmc.exe"), raw`\svcctl`),
  ),
  "windows-objects.admin-share-used": pair(share(raw`\\*\C$`), share(raw`\\*\IPC$`)),
  "windows-objects.admin-share-written": pair(
    file(ADMIN, "Temp", "0x100182"),
    file(ADMIN, "Temp", "0x120089"),
  ),
  "windows-objects.admin-share-read": pair(
    file(ADMIN, "Temp", "0x120089"),
    file(ADMIN, "Temp", "0x2"),
  ),
  "windows-objects.program-written-to-share": pair(
    file(ADMIN, "PSEXESVC.EXE", "0x2"),
    file(ADMIN, "PSEXESVC.EXE", "0x120089"),
  ),
  "windows-objects.services-controlled-from-afar": pair(rpc("svcctl"), rpc("spoolss")),
  "windows-objects.registry-opened-from-afar": pair(rpc("winreg"), rpc("spoolss")),
  "windows-objects.authentication-forced-from-afar": pair(rpc("efsrpc"), rpc("spoolss")),
  "windows-objects.interfaces-used-from-afar": pair(rpc("spoolss"), rpc("protected_storage")),
  "windows-objects.accounts-listed-from-afar": pair(rpc("samr"), rpc("spoolss")),
  "windows-objects.share-added": pair(
    security(5142, { ShareName: raw`\\*\x` }),
    security(5144, { ShareName: raw`\\*\x` }),
  ),
  "windows-objects.share-changed": pair(
    security(5144, { ShareName: raw`\\*\x` }),
    security(5142, { ShareName: raw`\\*\x` }),
  ),
};
