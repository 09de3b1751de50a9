import type { EventRecord } from "../../../../../src/event-fields/event-record.ts";
import type { Example, Examples } from "../example.ts";

const raw = String.raw;
const pair = (hit: EventRecord, miss: EventRecord): Example => ({ hit, miss });
const says = (provider: string, win_event_id: number, message: string): EventRecord => ({
  event_type: "winsec",
  provider,
  win_event_id,
  message,
});
const from = (source: string) => (id: number, message: string) =>
  says(`Microsoft-Windows-${source}`, id, message);
const tasks = from("TaskScheduler");
const bits = from("Bits-Client");
const print = from("PrintService");
const ntlm = from("NTLM");
const winrm = from("WinRM");

const session = (address: string) =>
  from("TerminalServices-LocalSessionManager")(
    21,
    raw`Remote Desktop Services: Session logon succeeded:${"\r\n\r\n"}User: CORP\ann${"\r\n"}Source Network Address: ${address}`,
  );
const ran = (action: string, name: string) =>
  tasks(200, raw`Task Scheduler launched action "${action}" in instance of task "${name}".`);
const task = (id: number, said: string, name = raw`\Updater-7f3`) =>
  tasks(id, raw`User "CORP\ann" ${said} Task Scheduler task "${name}"`);
const SYSTEM_TASK = raw`\Microsoft\Windows\Defrag\ScheduledDefrag`;
const transfer = (url: string) =>
  bits(59, `BITS started the x transfer job that is associated with the ${url} URL.`);
const driver = (files: string) =>
  print(316, `Printer driver X for Windows x64 Version-3 was added or updated. Files:- ${files}.`);
const dns = (value: string) =>
  from("DNSServer")(
    541,
    `The setting serverlevelplugindll on scope . has been set to ${value} via RPC.`,
  );
const auth = (id: number) => ntlm(id, "NTLM authentication: User name: ann Workstation: WKS1");
const smb = (address: string) =>
  from("SMBClient")(
    30803,
    `Failed to connect.\r\n\r\nServer name: ${address}\r\nServer address: ${address}:445`,
  );
const product = (id: number, said: string) => says("MsiInstaller", id, said);
const option = (name: string, before: number, after: number) =>
  says("MSSQLSERVER", 15_457, `Configuration option '${name}' changed from ${before} to ${after}.`);
const fault = (name: string) =>
  says("Application Error", 1000, `Faulting application name: ${name}, version: 10.0.17763.1`);
const engine = (said: string) => says("ESENT", 325, said);
const hive = (path: string) =>
  from("Kernel-General")(16, raw`The access history in hive ${path} was cleared updating 2 keys.`);
const cmdlet = (outcome: string, said: string) =>
  says("MSExchange CmdletLogs", 1, `Cmdlet ${outcome}. Cmdlet ${said}`);
const netlogon = (id: number) => says("NETLOGON", id, "Machine SamAccountName: PRN-OLD$");
const dcom = (said: string) => from("DistributedCOM")(10_016, said);
const subscription = (consumer: string) =>
  from("WMI-Activity")(
    5861,
    `Namespace = //./root/subscription; Eventfilter = x; Consumer = ${consumer};`,
  );

export const COMPONENT_EXAMPLES: Examples = {
  "windows-channels.task-runs-user-file": pair(
    ran(raw`C:\ProgramData\nt.exe`, raw`\MSSync`),
    ran(raw`C:\Windows\System32\rundll32.exe`, raw`\Microsoft\Windows\Clean`),
  ),
  "windows-channels.task-registered": pair(
    task(106, "registered"),
    task(106, "registered", SYSTEM_TASK),
  ),
  "windows-channels.task-updated": pair(task(140, "updated"), task(140, "updated", SYSTEM_TASK)),
  "windows-channels.task-deleted": pair(task(141, "deleted"), task(106, "registered")),
  "windows-channels.task-disabled": pair(task(142, "disabled"), task(106, "registered")),
  "windows-channels.remote-desktop-logon-from-outside": pair(
    session("203.0.113.170"),
    session("10.250.1.44"),
  ),
  "windows-channels.remote-desktop-logon": pair(session("10.250.1.44"), session("LOCAL")),
  "windows-channels.wmi-subscription": pair(
    subscription('CommandLineEventConsumer="W"'),
    subscription('NTEventLogEventConsumer="SCM Event Log Consumer"'),
  ),
  "windows-channels.remote-shell-opened": pair(
    winrm(91, "Creating WSMan shell on server with ResourceUri: http://x/windows/shell/cmd"),
    winrm(161, "The client cannot connect to the destination specified in the request."),
  ),
  "windows-channels.remote-shell-used": pair(
    winrm(6, "Creating WSMan Session. The connection string is: 10.0.0.7/wsman"),
    winrm(6, "Creating WSMan Session. The connection string is: localhost/wsman"),
  ),
  "windows-channels.transfer-from-address": pair(
    transfer("http://192.0.2.33/fc.dat"),
    transfer("https://a.windowsupdate.com/b"),
  ),
  "windows-channels.printer-driver-added": pair(
    driver("UNIDRV.DLL, UNIRES.DLL"),
    driver("UNIDRV.DLL, nightmare.dll"),
  ),
  "windows-channels.printer-library-added": pair(
    driver("UNIDRV.DLL, nightmare.dll"),
    driver("UNIDRV.DLL, UNIRES.DLL"),
  ),
  "windows-channels.printer-library-failed": pair(
    print(808, raw`The print spooler failed to load a plug-in module C:\x\n.dll.`),
    print(307, "Document 1 owned by ann was printed."),
  ),
  "windows-channels.dns-library-set": pair(dns(raw`\\10.5.5.5\p\dnsx.dll`), dns("NULL")),
  "windows-channels.ntlm-refused": pair(auth(4001), auth(8001)),
  "windows-channels.ntlm-audited": pair(auth(8004), auth(4001)),
  "windows-channels.share-of-outside-address": pair(smb("203.0.113.9"), smb("10.0.0.7")),
  "windows-channels.remote-control-tool-installed": pair(
    product(1033, "Windows Installer installed the product. Product Name: ScreenConnect Client."),
    product(1034, "Windows Installer removed the product. Product Name: ScreenConnect Client."),
  ),
  "windows-channels.remote-control-tool-removed": pair(
    product(1034, "Windows Installer removed the product. Product Name: AnyDesk."),
    product(1033, "Windows Installer installed the product. Product Name: AnyDesk."),
  ),
  "windows-channels.software-installed": pair(
    product(1033, "Windows Installer installed the product. Product Name: 7-Zip."),
    product(1034, "Windows Installer removed the product. Product Name: 7-Zip."),
  ),
  "windows-channels.software-removed": pair(
    product(1034, "Windows Installer removed the product. Product Name: 7-Zip."),
    product(1033, "Windows Installer installed the product. Product Name: 7-Zip."),
  ),
  "windows-channels.database-made-to-run-commands": pair(
    option("xp_cmdshell", 0, 1),
    option("xp_cmdshell", 1, 0),
  ),
  "windows-channels.database-kept-from-commands": pair(
    option("xp_cmdshell", 1, 0),
    option("xp_cmdshell", 0, 1),
  ),
  "windows-channels.database-ran-command": pair(
    says("MSSQLSERVER", 33_205, "statement:exec xp_cmdshell 'whoami'"),
    option("show advanced options", 0, 1),
  ),
  "windows-channels.lsass-crashed": pair(fault("lsass.exe"), fault("outlook.exe")),
  "windows-channels.directory-database-copied": pair(
    engine(
      raw`ntdsutil (5028,D,0) The database engine created a new database (1, C:\Temp\ntds.dit).`,
    ),
    engine(
      raw`NTDS (640,D,0) The database engine attached a database (1, C:\Windows\NTDS\ntds.dit).`,
    ),
  ),
  "windows-channels.credential-hive-elsewhere": pair(
    hive(raw`\??\C:\Windows\Temp\sam.hiv`),
    hive(raw`\??\C:\Windows\System32\config\SAM`),
  ),
  "windows-channels.exploit-reported": pair(
    from("Audit-CVE")(1, "Possible detection of CVE: 2020-0601."),
    from("Kernel-General")(1, "The system time has changed."),
  ),
  "windows-channels.mailbox-exported": pair(
    cmdlet("succeeded", raw`New-MailboxExportRequest, parameters -Mailbox "ceo" -FilePath "\\x\y"`),
    cmdlet("failed", raw`New-MailboxExportRequest, parameters -Mailbox "ceo" -FilePath "\\x\y"`),
  ),
  "windows-channels.mail-server-opened": pair(
    cmdlet("succeeded", "Install-TransportAgent, parameters -Name x"),
    cmdlet("succeeded", "Uninstall-Agent, parameters -Name x"),
  ),
  "windows-channels.mailbox-rule-added": pair(
    cmdlet("succeeded", 'New-InboxRule, parameters -Name "sort" -MoveToFolder "a"'),
    cmdlet("succeeded", 'New-InboxRule, parameters -Name "sort" -ForwardTo "x@y.example"'),
  ),
  "windows-channels.mail-command-failed": pair(
    cmdlet("failed", 'New-MailboxExportRequest, parameters -Mailbox "ceo"'),
    cmdlet("failed", 'Get-Mailbox, parameters -Identity "ceo"'),
  ),
  "windows-channels.secure-channel-allowed": pair(netlogon(5829), netlogon(5827)),
  "windows-channels.secure-channel-refused": pair(netlogon(5827), netlogon(5829)),
  "windows-channels.secure-channel-failed": pair(netlogon(5805), netlogon(5827)),
  "windows-channels.object-activation-from-elsewhere": pair(
    dcom(
      raw`Settings do not grant Remote Activation permission to CORP\ann from address 10.0.77.8`,
    ),
    dcom(raw`Settings do not grant Local Activation permission to CORP\ann from address LocalHost`),
  ),
};
