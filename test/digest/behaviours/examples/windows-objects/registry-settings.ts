import type { Examples } from "../example.ts";
import { BROUGHT, raw, system } from "./build.ts";
import { set, to, key, pair, CONTROL, CURRENT_SERVICES as SERVICES } from "./registry-build.ts";

const NT = raw`HKLM\SOFTWARE\Microsoft\Windows NT\CurrentVersion`;
const USER = raw`HKU\S-1-5-21-1-2-3-1001`;
const FIREWALL = raw`${SERVICES}\SharedAccess\Parameters\FirewallPolicy`;
const RULE = raw`${FIREWALL}\FirewallRules\x`;
const PROXY = raw`${SERVICES}\PortProxy\v4tov4\tcp\0.0.0.0/4445`;
const CERTIFICATE = raw`HKLM\SOFTWARE\Microsoft\SystemCertificates\ROOT\Certificates\0123456789abcdef0123456789abcdef01234567`;
const NAME = raw`HKLM\SAM\SAM\Domains\Account\Users\Names\svc3`;
const TREE = raw`${NT}\Schedule\TaskCache\Tree`;
const SAFE = raw`${CONTROL}\SafeBoot\Minimal\x`;
const CLSID = raw`${USER}_Classes\CLSID\{0A29FF9E-7F9C-4437-8B11-F424491E3931}\InprocServer32\(Default)`;
const POLICY_VALUE = raw`HKLM\SOFTWARE\Microsoft\PowerShell\1\ShellIds\Microsoft.PowerShell\ExecutionPolicy`;
const MICROPHONE = raw`${USER}\Software\ConsentStore\microphone\NonPackaged`;

const LOADED: Examples = {
  "windows-objects.com-object-redirected": pair(
    set(CLSID, raw`C:\Users\ann\AppData\Roaming\ev.dll`),
    key(CLSID, "DeleteValue"),
  ),
  "windows-objects.library-set-to-load-everywhere": pair(
    set(raw`${NT}\Windows\AppInit_DLLs`, raw`C:\PROGRA~3\ai.dll`),
    set(raw`${NT}\Windows\AppInit_DLLs`, "(Empty)"),
  ),
  "windows-objects.library-loading-enabled": pair(
    to(raw`${NT}\Windows\LoadAppInit_DLLs`, 1),
    to(raw`${NT}\Windows\LoadAppInit_DLLs`, 0),
  ),
  "windows-objects.boot-program-set": pair(
    set(raw`${CONTROL}\Session Manager\BootExecute`, "autocheck autochk * evil"),
    set(raw`${CONTROL}\Session Manager\BootExecute`, "autocheck autochk *"),
  ),
  "windows-objects.known-library-changed": pair(
    set(raw`${CONTROL}\Session Manager\KnownDLLs\ole32`, "x.dll"),
    key(raw`${CONTROL}\Session Manager\KnownDLLs\x`, "DeleteValue"),
  ),
  "windows-objects.setup-command-set": pair(
    set(
      raw`HKLM\SOFTWARE\Microsoft\Active Setup\Installed Components\{72507C54}\StubPath`,
      raw`C:\Tools\as.exe`,
    ),
    set(
      raw`HKLM\SOFTWARE\Microsoft\Active Setup\Installed Components\{8A69D345}\StubPath`,
      raw`"C:\Program Files\Google\Chrome\chrmstp.exe"`,
      raw`C:\Program Files\Google\Chrome\setup.exe`,
    ),
  ),
  "windows-objects.print-library-set": pair(
    set(raw`${CONTROL}\Print\Monitors\PdfPort\Driver`, "pm64.dll"),
    set(raw`${CONTROL}\Print\Monitors\Standard TCP/IP Port\Driver`, "tcpmon.dll"),
  ),
  "windows-objects.network-library-set": pair(
    set(raw`${SERVICES}\W32Time\TimeProviders\AvTime\DllName`, raw`C:\Windows\Temp\tp.dll`),
    set(
      raw`${SERVICES}\W32Time\TimeProviders\NtpClient\DllName`,
      raw`%SystemRoot%\System32\w32time.dll`,
    ),
  ),
  "windows-objects.office-start-set": pair(
    to(raw`HKCU\Software\Microsoft\Office\16.0\Excel\Security\VBAWarnings`, 1),
    to(raw`HKCU\Software\Microsoft\Office\16.0\Excel\Security\VBAWarnings`, 4),
  ),
  "windows-objects.office-trusted-place-set": pair(
    set(raw`HKCU\Software\Microsoft\Office\16.0\Word\Security\Trusted Locations\L9\Path`, "C:\\x"),
    key(
      raw`HKCU\Software\Microsoft\Office\16.0\Word\Security\Trusted Locations\L9\Path`,
      "DeleteValue",
    ),
  ),
  "windows-objects.dns-library-set": pair(
    set(raw`${SERVICES}\DNS\Parameters\ServerLevelPluginDll`, raw`\\10.3.3.3\s\d.dll`),
    set(raw`${SERVICES}\DNS\Parameters\ServerLevelPluginDll`, "(Empty)"),
  ),
  "windows-objects.shell-command-set": pair(
    set(raw`HKCU\Software\Microsoft\Command Processor\AutoRun`, raw`C:\Users\ann\a.bat`),
    key(raw`HKCU\Software\Microsoft\Command Processor\AutoRun`, "DeleteValue"),
  ),
  "windows-objects.installers-elevated": pair(
    to(raw`HKLM\SOFTWARE\Policies\Microsoft\Windows\Installer\AlwaysInstallElevated`, 1),
    to(raw`HKLM\SOFTWARE\Policies\Microsoft\Windows\Installer\AlwaysInstallElevated`, 0),
  ),
  "windows-objects.account-hidden": pair(
    to(raw`${NT}\Winlogon\SpecialAccounts\UserList\svcadm`, 0),
    to(raw`${NT}\Winlogon\SpecialAccounts\UserList\svcadm`, 1),
  ),
  "windows-objects.safe-mode-service-added": pair(
    set(raw`${SAFE}\(Default)`, "Service"),
    key(SAFE, "DeleteKey"),
  ),
  "windows-objects.safe-mode-service-removed": pair(key(SAFE, "DeleteKey"), key(SAFE, "CreateKey")),
  "windows-objects.tools-forbidden-to-user": pair(
    to(raw`HKCU\Software\Policies\System\DisableTaskMgr`, 1),
    to(raw`HKCU\Software\Policies\System\DisableTaskMgr`, 0),
  ),
  "windows-objects.logon-script-set": pair(
    set(raw`${USER}\Environment\UserInitMprLogonScript`, raw`C:\Users\ann\l.cmd`),
    key(raw`${USER}\Environment\UserInitMprLogonScript`, "DeleteValue"),
  ),
  "windows-objects.screen-saver-set": pair(
    set(raw`HKCU\Control Panel\Desktop\SCRNSAVE.EXE`, raw`C:\Users\ann\ss.scr`),
    set(raw`HKCU\Control Panel\Desktop\SCRNSAVE.EXE`, raw`C:\Windows\System32\Bubbles.scr`),
  ),
  "windows-objects.file-association-set": pair(
    set(raw`HKCR\txtfile\shell\open\command\(Default)`, raw`C:\x\y.exe %1`),
    key(raw`HKCR\txtfile\shell\open\command\(Default)`, "DeleteValue"),
  ),
};

const CHANGED: Examples = {
  "windows-objects.task-registered": pair(
    key(raw`${TREE}\Upd`, "CreateKey"),
    key(raw`${TREE}\Microsoft\Windows\Defrag`, "CreateKey"),
  ),
  "windows-objects.task-hidden": pair(
    key(raw`${TREE}\Upd\SD`, "DeleteValue"),
    key(raw`${TREE}\Upd`, "DeleteKey"),
  ),
  "windows-objects.task-unregistered": pair(
    key(raw`${TREE}\Upd`, "DeleteKey"),
    key(raw`${TREE}\Upd`, "CreateKey"),
  ),
  "windows-objects.firewall-allows-in": pair(
    set(RULE, raw`v2.31|Action=Allow|Active=TRUE|Dir=In|LPort=4445|App=C:\x.exe|`),
    set(RULE, raw`v2.31|Action=Block|Active=TRUE|Dir=In|LPort=4445|App=C:\x.exe|`),
  ),
  "windows-objects.firewall-rule-set": pair(
    key(RULE, "DeleteValue"),
    set(RULE, raw`v2.31|Action=Allow|Active=TRUE|Dir=In|App=%SystemRoot%\system32\svchost.exe|`),
  ),
  "windows-objects.port-forwarded": pair(set(PROXY, "10.0.0.5/3389"), key(PROXY, "DeleteValue")),
  "windows-objects.port-forwarding-removed": pair(
    key(PROXY, "DeleteValue"),
    set(PROXY, "10.0.0.5/3389"),
  ),
  "windows-objects.trusted-certificate-added": pair(
    key(CERTIFICATE, "CreateKey"),
    key(CERTIFICATE, "DeleteKey"),
  ),
  "windows-objects.trusted-certificate-removed": pair(
    key(CERTIFICATE, "DeleteKey"),
    key(CERTIFICATE, "CreateKey"),
  ),
  "windows-objects.account-written-to-registry": pair(
    key(NAME, "CreateKey"),
    key(NAME, "DeleteKey"),
  ),
  "windows-objects.account-removed-from-registry": pair(
    key(NAME, "DeleteKey"),
    key(NAME, "CreateKey"),
  ),
  "windows-objects.microphone-used-by-script": pair(
    set(raw`${MICROPHONE}\C:#Windows#System32#powershell.exe\LastUsedTimeStart`, "QWORD (0x1)"),
    set(raw`${MICROPHONE}\C:#Program Files#Zoom#Zoom.exe\LastUsedTimeStart`, "QWORD (0x1)"),
  ),
  "windows-objects.secrets-changed": pair(
    set(raw`HKLM\SECURITY\Policy\Secrets\x\CurrVal`, "Binary Data", BROUGHT),
    set(raw`HKLM\SECURITY\Policy\Secrets\x\CurrVal`, "Binary Data", system("lsass.exe")),
  ),
  "windows-objects.admin-tool-left-mark": pair(
    to(raw`HKCU\Software\Sysinternals\PsExec\EulaAccepted`, 1),
    to(raw`HKCU\Software\Sysinternals\Process Explorer\EulaAccepted`, 1),
  ),
  "windows-objects.script-policy-loosened": pair(
    set(POLICY_VALUE, "Bypass"),
    set(POLICY_VALUE, "AllSigned"),
  ),
  "windows-objects.script-policy-tightened": pair(
    set(POLICY_VALUE, "AllSigned"),
    set(POLICY_VALUE, "Unrestricted"),
  ),
  "windows-objects.wmi-start-set": pair(
    set(raw`HKLM\SOFTWARE\Microsoft\WBEM\CIMOM\Autorecover MOFs`, "Binary Data"),
    key(raw`HKLM\SOFTWARE\Microsoft\WBEM\CIMOM\Autorecover MOFs`, "DeleteValue"),
  ),
  "windows-objects.script-stored-in-registry": pair(
    set(raw`HKCU\Software\x`, "powershell -enc AAAA"),
    set(raw`HKCU\Software\x`, raw`C:\Program Files\PowerShell\7\pwsh.exe`),
  ),
};

export const REGISTRY_SETTING_EXAMPLES: Examples = { ...LOADED, ...CHANGED };
