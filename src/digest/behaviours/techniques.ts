/** Ids and names of techniques as ATT&CK for Enterprise version 16 has them, those that the tables use. */
const NAMES = `
T1003 OS Credential Dumping; T1003.001 LSASS Memory; T1003.002 Security Account Manager;
T1003.003 NTDS; T1003.004 LSA Secrets; T1003.006 DCSync; T1003.007 Proc Filesystem;
T1003.008 /etc/passwd and /etc/shadow; T1005 Data from Local System; T1006 Direct Volume Access;
T1007 System Service Discovery; T1012 Query Registry; T1014 Rootkit;
T1016 System Network Configuration Discovery; T1016.002 Wi-Fi Discovery;
T1018 Remote System Discovery; T1020.001 Traffic Duplication; T1021.001 Remote Desktop Protocol;
T1021.002 SMB/Windows Admin Shares; T1021.003 Distributed Component Object Model; T1021.004 SSH;
T1021.006 Windows Remote Management; T1021.007 Cloud Services;
T1021.008 Direct Cloud VM Connections; T1027 Obfuscated Files or Information;
T1027.002 Software Packing; T1027.004 Compile After Delivery; T1027.011 Fileless Storage;
T1033 System Owner/User Discovery; T1036 Masquerading; T1036.005 Match Legitimate Name or Location;
T1036.007 Double File Extension; T1037.001 Logon Script (Windows);
T1039 Data from Network Shared Drive; T1040 Network Sniffing; T1046 Network Service Discovery;
T1047 Windows Management Instrumentation; T1048 Exfiltration Over Alternative Protocol;
T1048.003 Exfiltration Over Unencrypted Non-C2 Protocol;
T1049 System Network Connections Discovery; T1053.002 At; T1053.003 Cron; T1053.005 Scheduled Task;
T1053.006 Systemd Timers; T1053.007 Container Orchestration Job; T1055 Process Injection;
T1055.001 Dynamic-link Library Injection; T1055.003 Thread Execution Hijacking;
T1055.008 Ptrace System Calls; T1055.012 Process Hollowing; T1056.001 Keylogging;
T1057 Process Discovery; T1059 Command and Scripting Interpreter; T1059.001 PowerShell;
T1059.003 Windows Command Shell; T1059.004 Unix Shell; T1059.005 Visual Basic; T1059.006 Python;
T1059.007 JavaScript; T1059.009 Cloud API; T1068 Exploitation for Privilege Escalation;
T1069.001 Local Groups; T1069.002 Domain Groups; T1070 Indicator Removal;
T1070.001 Clear Windows Event Logs; T1070.002 Clear Linux or Mac System Logs;
T1070.003 Clear Command History; T1070.004 File Deletion; T1070.006 Timestomp;
T1071 Application Layer Protocol; T1071.001 Web Protocols; T1071.004 DNS;
T1072 Software Deployment Tools; T1078 Valid Accounts; T1078.001 Default Accounts;
T1078.003 Local Accounts; T1078.004 Cloud Accounts; T1082 System Information Discovery;
T1083 File and Directory Discovery; T1087 Account Discovery; T1087.001 Local Account;
T1087.002 Domain Account; T1087.004 Cloud Account; T1090.001 Internal Proxy;
T1095 Non-Application Layer Protocol; T1098 Account Manipulation;
T1098.001 Additional Cloud Credentials; T1098.003 Additional Cloud Roles;
T1098.004 SSH Authorized Keys; T1098.005 Device Registration;
T1098.006 Additional Container Cluster Roles; T1098.007 Additional Local or Domain Groups;
T1102 Web Service; T1105 Ingress Tool Transfer; T1110 Brute Force; T1110.002 Password Cracking;
T1110.003 Password Spraying; T1112 Modify Registry; T1113 Screen Capture;
T1114.002 Remote Email Collection; T1115 Clipboard Data; T1119 Automated Collection;
T1123 Audio Capture; T1127 Trusted Developer Utilities Proxy Execution; T1127.001 MSBuild;
T1133 External Remote Services; T1134 Access Token Manipulation; T1134.005 SID-History Injection;
T1135 Network Share Discovery; T1136.001 Local Account; T1136.002 Domain Account;
T1136.003 Cloud Account; T1137 Office Application Startup;
T1140 Deobfuscate/Decode Files or Information; T1187 Forced Authentication;
T1190 Exploit Public-Facing Application; T1195.002 Compromise Software Supply Chain;
T1197 BITS Jobs; T1199 Trusted Relationship; T1200 Hardware Additions;
T1202 Indirect Command Execution; T1203 Exploitation for Client Execution;
T1204.002 Malicious File; T1204.003 Malicious Image; T1210 Exploitation of Remote Services;
T1213 Data from Information Repositories; T1218 System Binary Proxy Execution; T1218.003 CMSTP;
T1218.004 InstallUtil; T1218.005 Mshta; T1218.007 Msiexec; T1218.008 Odbcconf;
T1218.009 Regsvcs/Regasm; T1218.010 Regsvr32; T1218.011 Rundll32; T1219 Remote Access Software;
T1220 XSL Script Processing; T1222.001 Windows File and Directory Permissions Modification;
T1222.002 Linux and Mac File and Directory Permissions Modification; T1482 Domain Trust Discovery;
T1484.001 Group Policy Modification; T1484.002 Trust Modification; T1485 Data Destruction;
T1485.001 Lifecycle-Triggered Deletion; T1486 Data Encrypted for Impact; T1489 Service Stop;
T1490 Inhibit System Recovery; T1491 Defacement; T1496 Resource Hijacking;
T1496.001 Compute Hijacking; T1496.004 Cloud Service Hijacking; T1499 Endpoint Denial of Service;
T1505.001 SQL Stored Procedures; T1505.003 Web Shell; T1518.001 Security Software Discovery;
T1525 Implant Internal Image; T1526 Cloud Service Discovery; T1528 Steal Application Access Token;
T1529 System Shutdown/Reboot; T1530 Data from Cloud Storage; T1531 Account Access Removal;
T1535 Unused/Unsupported Cloud Regions; T1537 Transfer Data to Cloud Account;
T1538 Cloud Service Dashboard; T1543.002 Systemd Service; T1543.003 Windows Service;
T1543.005 Container Service; T1546 Event Triggered Execution; T1546.002 Screensaver;
T1546.003 Windows Management Instrumentation Event Subscription;
T1546.004 Unix Shell Configuration Modification; T1546.008 Accessibility Features;
T1546.010 AppInit DLLs; T1546.012 Image File Execution Options Injection;
T1546.013 PowerShell Profile; T1546.015 Component Object Model Hijacking;
T1546.016 Installer Packages; T1547 Boot or Logon Autostart Execution;
T1547.001 Registry Run Keys / Startup Folder; T1547.004 Winlogon Helper DLL;
T1547.005 Security Support Provider; T1547.006 Kernel Modules and Extensions;
T1547.012 Print Processors; T1547.013 XDG Autostart Entries; T1547.014 Active Setup;
T1548 Abuse Elevation Control Mechanism; T1548.001 Setuid and Setgid;
T1548.002 Bypass User Account Control; T1548.003 Sudo and Sudo Caching;
T1548.005 Temporary Elevated Cloud Access; T1550.001 Application Access Token;
T1550.002 Pass the Hash; T1550.003 Pass the Ticket; T1552 Unsecured Credentials;
T1552.001 Credentials In Files; T1552.002 Credentials in Registry; T1552.003 Bash History;
T1552.004 Private Keys; T1552.005 Cloud Instance Metadata API; T1552.006 Group Policy Preferences;
T1552.007 Container API; T1553 Subvert Trust Controls; T1553.004 Install Root Certificate;
T1553.006 Code Signing Policy Modification; T1554 Compromise Host Software Binary;
T1555 Credentials from Password Stores; T1555.003 Credentials from Web Browsers;
T1555.004 Windows Credential Manager; T1555.006 Cloud Secrets Management Stores;
T1556 Modify Authentication Process; T1556.003 Pluggable Authentication Modules;
T1556.006 Multi-Factor Authentication; T1556.007 Hybrid Identity;
T1556.009 Conditional Access Policies; T1557 Adversary-in-the-Middle;
T1558 Steal or Forge Kerberos Tickets; T1558.003 Kerberoasting; T1558.004 AS-REP Roasting;
T1560 Archive Collected Data; T1560.001 Archive via Utility; T1561 Disk Wipe;
T1562 Impair Defenses; T1562.001 Disable or Modify Tools; T1562.002 Disable Windows Event Logging;
T1562.003 Impair Command History Logging; T1562.004 Disable or Modify System Firewall;
T1562.006 Indicator Blocking; T1562.007 Disable or Modify Cloud Firewall;
T1562.008 Disable or Modify Cloud Logs; T1562.009 Safe Mode Boot;
T1562.012 Disable or Modify Linux Audit System; T1563.002 RDP Hijacking; T1564 Hide Artifacts;
T1564.001 Hidden Files and Directories; T1564.003 Hidden Window; T1564.004 NTFS File Attributes;
T1565 Data Manipulation; T1565.001 Stored Data Manipulation; T1566 Phishing;
T1567 Exfiltration Over Web Service; T1567.002 Exfiltration to Cloud Storage;
T1569.002 Service Execution; T1570 Lateral Tool Transfer; T1571 Non-Standard Port;
T1572 Protocol Tunneling; T1573 Encrypted Channel; T1574 Hijack Execution Flow;
T1574.001 DLL Search Order Hijacking; T1574.002 DLL Side-Loading;
T1574.006 Dynamic Linker Hijacking; T1578 Modify Cloud Compute Infrastructure;
T1578.001 Create Snapshot; T1578.002 Create Cloud Instance; T1578.003 Delete Cloud Instance;
T1578.004 Revert Cloud Instance; T1578.005 Modify Cloud Compute Configurations;
T1580 Cloud Infrastructure Discovery; T1584.002 DNS Server; T1588.002 Tool; T1590.002 DNS;
T1595 Active Scanning; T1606 Forge Web Credentials; T1609 Container Administration Command;
T1610 Deploy Container; T1611 Escape to Host; T1613 Container and Resource Discovery;
T1619 Cloud Storage Object Discovery; T1620 Reflective Code Loading; T1648 Serverless Execution;
T1649 Steal or Forge Authentication Certificates; T1651 Cloud Administration Command;
T1654 Log Enumeration
`;

const NAME_OF: ReadonlyMap<string, string> = new Map(
  NAMES.trim()
    .split(/;\s/)
    .map((technique) => {
      const at = technique.indexOf(" ");
      return [technique.slice(0, at), technique.slice(at + 1)] as const;
    }),
);

/** ATT&CK's own name of a technique, of a sub-technique without that of its technique; "" for an id that is not in the table. */
export function techniqueName(id: string): string {
  return NAME_OF.get(id) ?? "";
}
