import { rowsOf } from "./needle.ts";
import type { Needle } from "./needle.ts";

/** id ;; first sentence of the message ;; fields as key=value pairs, split by | ;; mark */
const SECURITY = String.raw`
4720 ;; A user account was created. ;; TargetUserName=sqlbackup$|SamAccountName=sqlbackup$ ;; sqlbackup$
4732 ;; A member was added to a security-enabled local group. ;; MemberName=CN=tmpadm,CN=Users,DC=corp,DC=example|TargetUserName=Administrators ;; tmpadm
4728 ;; A member was added to a security-enabled global group. ;; MemberName=CN=intern4,OU=Staff,DC=corp,DC=example|TargetUserName=Domain Admins ;; intern4
4756 ;; A member was added to a security-enabled universal group. ;; MemberName=CN=mbell,CN=Users,DC=corp,DC=example|TargetUserName=Enterprise Admins ;; mbell
4738 ;; A user account was changed. ;; TargetUserName=svc_web|UserAccountControl=Don't Require Preauth - Enabled ;; svc_web
4724 ;; An attempt was made to reset an account's password. ;; TargetUserName=krbadm01 ;; krbadm01
4722 ;; A user account was enabled. ;; TargetUserName=DefaultAccount ;; DefaultAccount
4781 ;; The name of an account was changed. ;; OldTargetUserName=WKS99$|NewTargetUserName=DC01 ;; WKS99$
4741 ;; A computer account was created. ;; TargetUserName=ATTCK$|DnsHostName=attck.corp.example ;; ATTCK$
4742 ;; A computer account was changed. ;; TargetUserName=DC01$|PasswordLastSet=3/3/2026 9:14:00 AM|user=ANONYMOUS LOGON ;; ANONYMOUS LOGON
4662 ;; An operation was performed on an object. ;; ObjectName=%{c6d8a1f0-1b2c-4d5e-8f90-123456789abc}|Properties=%%7688 {1131f6ad-9c07-11d1-f79f-00c04fc2dcd2} ;; 1131f6ad
4769 ;; A Kerberos service ticket was requested. ;; ServiceName=MSSQLSvc-ledger|TicketEncryptionType=0x17|TicketOptions=0x40810000|src_ip=10.0.4.7 ;; MSSQLSvc-ledger
4768 ;; A Kerberos authentication ticket (TGT) was requested. ;; TargetUserName=roastme|PreAuthType=0|TicketEncryptionType=0x17 ;; roastme
4771 ;; Kerberos pre-authentication failed. ;; TargetUserName=breakglass|Status=0x18|src_ip=10.0.4.7 ;; breakglass
4625 ;; An account failed to log on. ;; TargetUserName=honeyadmin|LogonType=3|Status=0xc000006d|SubStatus=0xc000006a ;; honeyadmin
4624 ;; An account was successfully logged on. ;; TargetUserName=Administrator|LogonType=9|LogonProcessName=seclogo|src_ip=::1 ;; Administrator
4624 ;; An account was successfully logged on. ;; TargetUserName=vendor7|LogonType=10|src_ip=198.51.100.91 ;; 198.51.100.91
4648 ;; A logon was attempted using explicit credentials. ;; TargetUserName=da-miller|TargetServerName=DC02.corp.example|exe=C:\Users\Public\q.exe ;; da-miller
4776 ;; The computer attempted to validate the credentials for an account. ;; TargetUserName=oracle_x|WorkstationName=kali|Status=0x0 ;; kali
4698 ;; A scheduled task was created. ;; TaskName=\Microsoft\Windows\CertServicesClient\UserSync|TaskContent=<Exec><Command>C:\Windows\Temp\us.exe</Command></Exec> ;; UserSync
4702 ;; A scheduled task was updated. ;; TaskName=\GoogleUpdateTaskMachineQC|TaskContent=<Command>powershell</Command><Arguments>-f C:\q.ps1</Arguments> ;; GoogleUpdateTaskMachineQC
4697 ;; A service was installed in the system. ;; ServiceName=BTOBTO|ServiceFileName=%COMSPEC% /Q /c echo dir ^> \\127.0.0.1\C$\__output|ServiceStartType=3 ;; BTOBTO
1102 ;; The audit log was cleared. ;; channel=Security|user=trent.a ;; audit log
4719 ;; System audit policy was changed. ;; SubcategoryGuid={0CCE922B-69AE-11D9-BED3-505054503030}|AuditPolicyChanges=%%8448|CategoryId=%%8276 ;; 0CCE922B
4794 ;; An attempt was made to set the Directory Services Restore Mode administrator password. ;; Workstation=ADM-9 ;; ADM-9
5136 ;; A directory service object was modified. ;; ObjectDN=CN=AdminSDHolder,CN=System,DC=corp,DC=example|AttributeLDAPDisplayName=nTSecurityDescriptor|OperationType=%%14674 ;; AdminSDHolder
5136 ;; A directory service object was modified. ;; ObjectDN=CN=SRV22,OU=Servers,DC=corp,DC=example|AttributeLDAPDisplayName=msDS-AllowedToActOnBehalfOfOtherIdentity ;; AllowedToActOnBehalf
5136 ;; A directory service object was modified. ;; ObjectDN=CN=Bob Ray,OU=Staff,DC=corp,DC=example|AttributeLDAPDisplayName=msDS-KeyCredentialLink ;; KeyCredentialLink
5145 ;; A network share object was checked to see whether client can be granted desired access. ;; ShareName=\\*\IPC$|RelativeTargetName=svcctl|src_ip=10.0.4.7|AccessMask=0x12019f ;; svcctl
5145 ;; A network share object was checked to see whether client can be granted desired access. ;; user=jdoe|ShareName=\\*\ADMIN$|RelativeTargetName=Temp\ab12.tmp|src_ip=10.0.4.7 ;; ab12.tmp
5140 ;; A network share object was accessed. ;; user=jdoe|ShareName=\\*\C$|ShareLocalPath=\??\C:\|src_ip=10.66.1.9 ;; 10.66.1.9
4657 ;; A registry value was modified. ;; ObjectName=\REGISTRY\MACHINE\SYSTEM\ControlSet001\Control\Lsa|ObjectValueName=Authentication Packages|NewValue=msv1_0 evilap ;; evilap
4663 ;; An attempt was made to access an object. ;; ObjectName=C:\Users\jdoe\AppData\Local\Google\Chrome\User Data\Default\Login Data|exe=C:\Users\Public\bw.exe ;; Login Data
4663 ;; An attempt was made to access an object. ;; ObjectName=\Device\HarddiskVolume2\Windows\System32\lsass.exe|exe=C:\Temp\hd.exe|AccessMask=0x10 ;; hd.exe
4656 ;; A handle to an object was requested. ;; ObjectName=SAM_DOMAIN|ObjectType=SAM_DOMAIN|exe=C:\Windows\System32\lsass.exe|AccessMask=0x705 ;; SAM_DOMAIN
4673 ;; A privileged service was called. ;; PrivilegeList=SeTcbPrivilege|Service=LsaRegisterLogonProcess()|exe=C:\Users\Public\tk.exe ;; tk.exe
4703 ;; A token right was adjusted. ;; EnabledPrivilegeList=SeDebugPrivilege|exe=C:\Users\jdoe\Downloads\inj64.exe ;; inj64
4704 ;; A user right was assigned. ;; PrivilegeList=SeEnableDelegationPrivilege|TargetSid=S-1-5-21-1-2-3-4477 ;; SeEnableDelegation
4670 ;; Permissions on an object were changed. ;; ObjectName=C:\Windows\System32\drivers\etc\hosts|NewSd=D:(A;;FA;;;WD) ;; etc\hosts
4616 ;; The system time was changed. ;; PreviousTime=2026-03-03T09:00:00Z|NewTime=2019-01-01T00:00:00Z|exe=C:\Temp\clk.exe ;; clk.exe
4765 ;; SID History was added to an account. ;; TargetUserName=jr_dev|SourceSid=S-1-5-21-9-9-9-519 ;; jr_dev
4706 ;; A new trust was created to a domain. ;; DomainName=evilcorp.example|TdoDirection=3 ;; evilcorp
4713 ;; Kerberos policy was changed. ;; KerberosPolicyChange=KerMaxT: 0x53d1ac1000 (0x10c388d000) ;; KerMaxT
4887 ;; Certificate Services approved a certificate request and issued a certificate. ;; Requester=CORP\\jdoe|Attributes=SAN:upn=administrator@corp.example CertificateTemplate:ESC1-Web ;; ESC1-Web
4899 ;; A Certificate Services template was updated. ;; TemplateInternalName=VPNUserV2|TemplateDSObjectFQDN=CN=VPNUserV2 ;; VPNUserV2
4622 ;; A security package has been loaded by the Local Security Authority. ;; SecurityPackageName=C:\Windows\system32\spkg.DLL : spkg ;; spkg
4825 ;; A user was denied the access to Remote Desktop. ;; AccountName=ghost.k|src_ip=10.0.4.7 ;; ghost.k
6416 ;; A new external device was recognized by the System. ;; DeviceDescription=USB Rubber Ducky Keyboard|DeviceId=USB\VID_03EB ;; Rubber Ducky
5156 ;; The Windows Filtering Platform has permitted a connection. ;; exe=\device\harddiskvolume2\users\public\bc.exe|dst_ip=203.0.113.250|dst_port=8443 ;; bc.exe
4964 ;; Special groups have been assigned to a new logon. ;; TargetUserName=canary-da|SidList=S-1-5-21-1-2-3-512 ;; canary-da
4799 ;; A security-enabled local group membership was enumerated. ;; TargetUserName=Backup Operators|CallerProcessName=C:\Users\Public\en.exe ;; en.exe
4887 ;; Certificate Services approved a certificate request and issued a certificate. ;; Requester=CORP\\WKS44$|Attributes=CertificateTemplate:DomainController ;; WKS44$
`;

const LABELS: Record<string, string> = {
  TargetUserName: "Account Name",
  exe: "Process Name",
  src_ip: "Source Address",
  dst_ip: "Destination Address",
  ObjectName: "Object Name",
  ShareName: "Share Name",
  RelativeTargetName: "Relative Target Name",
  TaskName: "Task Name",
  ServiceName: "Service Name",
  ServiceFileName: "Service File Name",
  ObjectDN: "DN",
  AttributeLDAPDisplayName: "LDAP Display Name",
  CallerProcessName: "Caller Process Name",
  SubcategoryGuid: "Subcategory GUID",
  TicketEncryptionType: "Ticket Encryption Type",
  TicketOptions: "Ticket Options",
  MemberName: "Member:\r\n\tAccount Name",
  ObjectValueName: "Object Value Name",
  NewValue: "New Value",
};

const KEPT = new Set([
  "TargetUserName",
  "LogonType",
  "WorkstationName",
  "ObjectName",
  "PrivilegeList",
  "ShareName",
  "exe",
  "src_ip",
  "dst_ip",
  "dst_port",
  "user",
]);

/** Events of the Security channel: flat, told in a message, and both. */
export const MORE_WINDOWS_SECURITY: readonly Needle[] = rowsOf(SECURITY).map(
  ([id = "", sentence = "", pairs = "", mark = ""], at) => {
    const fields = Object.fromEntries(
      pairs
        .split("|")
        .map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]),
    );
    // Two in three keep their fields beside a text; of the third only the text tells more than ids.
    const told = at % 3 !== 0;
    const bare = at % 3 === 2;
    return {
      platform: "windows",
      mark,
      fields: {
        event_type: "winsec",
        win_event_id: Number(id),
        provider: "Microsoft-Windows-Security-Auditing",
        channel: "Security",
        ...(bare ? only(fields) : fields),
        ...(told
          ? {
              summary: sentence,
              message: `${sentence}\r\n\r\nSubject:\r\n\tAccount Name:\t\tjdoe\r\n\tAccount Domain:\t\tCORP\r\n\tLogon ID:\t\t0x3E7A1\r\n\r\nAdditional Information:\r\n${Object.entries(
                fields,
              )
                .map(([key, value]) => `\t${LABELS[key] ?? key}:\t\t${value}`)
                .join("\r\n")}`,
            }
          : {}),
      },
    };
  },
);

function only(fields: Record<string, unknown>) {
  return Object.fromEntries(Object.entries(fields).filter(([key]) => KEPT.has(key)));
}
