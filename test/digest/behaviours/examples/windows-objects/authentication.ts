import type { Examples } from "../example.ts";
import { raw, security } from "./build.ts";
import {
  set,
  to,
  key,
  pair,
  CONTROL,
  CURRENT_SERVICES as SERVICES,
  both,
} from "./registry-build.ts";

const LSA = raw`${CONTROL}\Lsa`;
const POLICY = raw`HKLM\SOFTWARE\Microsoft\Windows\CurrentVersion\Policies\System`;
const TERMINAL = raw`${CONTROL}\Terminal Server`;
const FIREWALL = raw`${SERVICES}\SharedAccess\Parameters\FirewallPolicy`;

export const AUTHENTICATION_EXAMPLES: Examples = {
  ...both(
    "passwords-kept-readable",
    "passwords-not-kept-readable",
    raw`${CONTROL}\SecurityProviders\WDigest\UseLogonCredential`,
  ),
  ...both("lsass-protection-on", "lsass-protection-off", raw`${LSA}\RunAsPPL`),
  ...both("uac-on", "uac-off", raw`${POLICY}\EnableLUA`),
  ...both(
    "remote-admin-unfiltered",
    "remote-admin-filtered",
    raw`${POLICY}\LocalAccountTokenFilterPolicy`,
  ),
  ...both("authentication-hardened", "anonymous-access-allowed", raw`${LSA}\RestrictAnonymous`),
  ...both("remote-desktop-closed", "remote-desktop-opened", raw`${TERMINAL}\fDenyTSConnections`),
  ...both(
    "remote-desktop-hardened",
    "remote-desktop-weakened",
    raw`${TERMINAL}\WinStations\RDP-Tcp\UserAuthentication`,
  ),
  ...both("firewall-on", "firewall-off", raw`${FIREWALL}\PublicProfile\EnableFirewall`),
  "windows-objects.lsass-protection-removed": pair(
    key(raw`${LSA}\RunAsPPL`, "DeleteValue"),
    to(raw`${LSA}\RunAsPPL`, 1),
  ),
  "windows-objects.old-authentication-allowed": pair(
    to(raw`${LSA}\LmCompatibilityLevel`, 1),
    to(raw`${LSA}\LmCompatibilityLevel`, 5),
  ),
  "windows-objects.old-authentication-refused": pair(
    to(raw`${LSA}\LmCompatibilityLevel`, 5),
    to(raw`${LSA}\LmCompatibilityLevel`, 1),
  ),
  "windows-objects.anonymous-access-opened": pair(
    to(raw`${LSA}\EveryoneIncludesAnonymous`, 1),
    to(raw`${LSA}\EveryoneIncludesAnonymous`, 0),
  ),
  "windows-objects.code-set-to-load-into-lsass": pair(
    security(4657, {
      ObjectName: raw`\REGISTRY\MACHINE\SYSTEM\ControlSet001\Control\Lsa`,
      ObjectValueName: "Authentication Packages",
      NewValue: "msv1_0 evilap",
      OperationType: "%%1905",
    }),
    set(raw`${LSA}\Security Packages`, "kerberos msv1_0 schannel"),
  ),
  "windows-objects.lsass-packages-changed": pair(
    set(raw`${LSA}\Security Packages`, "Binary Data"),
    set(raw`${LSA}\Security Packages`, "kerberos msv1_0"),
  ),
  "windows-objects.lsass-extension-set": pair(
    set(raw`${SERVICES}\NTDS\LsaDbExtPt`, raw`C:\x.dll`),
    key(raw`${SERVICES}\NTDS\LsaDbExtPt`, "DeleteValue"),
  ),
  "windows-objects.remote-desktop-watched-silently": pair(
    to(raw`HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services\Shadow`, 2),
    to(raw`HKLM\SOFTWARE\Policies\Microsoft\Windows NT\Terminal Services\Shadow`, 1),
  ),
  "windows-objects.remote-desktop-settings-changed": pair(
    to(raw`${TERMINAL}\WinStations\RDP-Tcp\PortNumber`, 4489),
    to(raw`${TERMINAL}\WinStations\RDP-Tcp\PortNumber`, 3389),
  ),
  "windows-objects.uac-bypass-key": pair(
    set(raw`HKCU\Software\Classes\ms-settings\shell\open\command\DelegateExecute`, "(Empty)"),
    key(raw`HKCU\Software\Classes\ms-settings\shell\open\command`, "DeleteKey"),
  ),
};
