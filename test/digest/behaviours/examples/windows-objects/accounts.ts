import type { EventRecord } from "../../../../../src/event-fields/event-record.ts";
import type { Example, Examples } from "../example.ts";
import { BROUGHT, raw, security, system } from "./build.ts";

const pair = (hit: EventRecord, miss: EventRecord): Example => ({ hit, miss });
const account = (id: number, TargetUserName: string, fields: EventRecord = {}) =>
  security(id, { TargetUserName, user: raw`CORP\ann`, ...fields });
const flags = (UserAccountControl: string) => account(4738, "bob", { UserAccountControl });
const member = (id: number, GroupName: string) =>
  security(id, { GroupName, MemberSid: "S-1-5-21-1-2-3-1999" });
const right = (id: number, PrivilegeList: string) => account(id, "bob", { PrivilegeList });
const object = (AttributeLDAPDisplayName: string, fields: EventRecord = {}) =>
  security(5136, {
    ObjectDN: "CN=SRV22,OU=Servers,DC=corp,DC=example",
    AttributeLDAPDisplayName,
    OperationType: "%%14674",
    user: raw`CORP\ann`,
    ...fields,
  });
const made = (ObjectDN: string) => security(5137, { ObjectDN });
const certificate = (Attributes: string, Requester = raw`CORP\ann`) =>
  security(4887, { Requester, Attributes });
const logon = (LogonType: string, src_ip: string, TargetUserName = "ann") =>
  security(4624, { TargetUserName, LogonType, src_ip });
const ticket = (ServiceName: string, TicketEncryptionType: string) =>
  security(4769, { ServiceName, TicketEncryptionType, TicketOptions: "0x40810000" });
const tgt = (PreAuthType: string, fields: EventRecord = {}) =>
  security(4768, { TargetUserName: "bob", TicketEncryptionType: "0x17", PreAuthType, ...fields });
const explicit = (exe: string) => account(4648, "da-miller", { exe });
const directory = (Properties: string, user = raw`CORP\ann`) =>
  security(4662, { ObjectName: "DC=corp", Properties, user });
const service = (ObjectName: string, AccessMask: string) =>
  security(4656, { exe: system("services.exe"), ObjectName, AccessMask, user: raw`CORP\ann` });

const DELETED = { OperationType: "%%14675" };
const REPLICATE = "{1131f6ad-9c07-11d1-f79f-00c04fc2dcd2}";
const POLICY = "CN={31B2F340},CN=Policies,CN=System,DC=corp,DC=example";

const CHANGED: Examples = {
  "windows-objects.account-created": pair(account(4720, "svc_new"), account(4726, "svc_new")),
  "windows-objects.computer-account-created": pair(
    account(4741, "X$"),
    account(4741, "X$", { user: raw`CORP\DC1$` }),
  ),
  "windows-objects.account-deleted": pair(account(4726, "bob"), account(4725, "bob")),
  "windows-objects.builtin-account-enabled": pair(account(4722, "Guest"), account(4725, "Guest")),
  "windows-objects.account-enabled": pair(account(4722, "bob"), account(4725, "bob")),
  "windows-objects.account-disabled": pair(account(4725, "bob"), account(4722, "bob")),
  "windows-objects.account-unlocked": pair(account(4767, "bob"), account(4738, "bob")),
  "windows-objects.password-reset-by-another": pair(account(4724, "bob"), account(4723, "ann")),
  "windows-objects.password-changed": pair(account(4723, "ann"), account(4724, "bob")),
  "windows-objects.restore-password-set": pair(security(4794), account(4724, "bob")),
  "windows-objects.account-changed-by-nobody": pair(
    account(4742, "DC1$", { user: "ANONYMOUS LOGON" }),
    account(4742, "DC1$"),
  ),
  "windows-objects.account-roastable": pair(flags("%%2096"), flags("%%2064")),
  "windows-objects.account-delegates": pair(
    flags("'Trusted For Delegation' - Enabled"),
    flags("'Trusted For Delegation' - Disabled"),
  ),
  "windows-objects.account-password-weakened": pair(flags("%%2082"), flags("%%2050")),
  "windows-objects.account-flags-restored": pair(flags("%%2064"), flags("%%2096")),
  "windows-objects.account-changed": pair(account(4738, "bob"), account(4725, "bob")),
  "windows-objects.group-created": pair(member(4731, "ops"), member(4734, "ops")),
  "windows-objects.group-deleted": pair(member(4734, "ops"), member(4731, "ops")),
  "windows-objects.powerful-group-member-added": pair(
    member(4732, "Administrators"),
    member(4733, "Administrators"),
  ),
  "windows-objects.group-member-added": pair(member(4728, "sales"), member(4729, "sales")),
  "windows-objects.powerful-group-member-removed": pair(
    member(4729, "Domain Admins"),
    member(4728, "Domain Admins"),
  ),
  "windows-objects.group-member-removed": pair(member(4757, "sales"), member(4756, "sales")),
  "windows-objects.powerful-right-assigned": pair(
    right(4704, "SeDebugPrivilege"),
    right(4705, "SeDebugPrivilege"),
  ),
  "windows-objects.right-assigned": pair(
    right(4704, "SeServiceLogonRight"),
    right(4705, "SeServiceLogonRight"),
  ),
  "windows-objects.right-removed": pair(
    right(4705, "SeDebugPrivilege"),
    right(4704, "SeDebugPrivilege"),
  ),
  "windows-objects.computer-account-renamed": pair(
    security(4781, { OldTargetUserName: "WKS99$", NewTargetUserName: "DC01" }),
    security(4781, { OldTargetUserName: "WKS99$", NewTargetUserName: "WKS98$" }),
  ),
  "windows-objects.account-renamed": pair(
    security(4781, { OldTargetUserName: "bob", NewTargetUserName: "bob.ray" }),
    security(4781, { OldTargetUserName: "WKS99$", NewTargetUserName: "WKS98$" }),
  ),
  "windows-objects.account-locked": pair(account(4740, "bob"), account(4624, "bob")),
};

const DIRECTORY: Examples = {
  "windows-objects.way-in-added-to-object": pair(
    object("msDS-KeyCredentialLink"),
    object("msDS-KeyCredentialLink", DELETED),
  ),
  "windows-objects.way-in-removed-from-object": pair(
    object("msDS-AllowedToDelegateTo", DELETED),
    object("msDS-AllowedToDelegateTo"),
  ),
  "windows-objects.service-name-added": pair(
    object("servicePrincipalName"),
    object("servicePrincipalName", { user: raw`CORP\SRV22$` }),
  ),
  "windows-objects.admin-permissions-changed": pair(
    object("nTSecurityDescriptor", { ObjectDN: "CN=AdminSDHolder,CN=System,DC=corp" }),
    object("nTSecurityDescriptor", { ObjectDN: "CN=AdminSDHolder,CN=System,DC=corp", ...DELETED }),
  ),
  "windows-objects.object-permissions-changed": pair(
    object("nTSecurityDescriptor"),
    object("description"),
  ),
  "windows-objects.group-policy-changed": pair(object("gPLink"), object("description")),
  "windows-objects.group-policy-created": pair(made(POLICY), made("CN=bob,OU=Staff,DC=corp")),
  "windows-objects.directory-object-changed": pair(object("description"), object("gPLink")),
  "windows-objects.directory-object-created": pair(made("CN=bob,OU=Staff,DC=corp"), made(POLICY)),
  "windows-objects.directory-object-deleted": pair(
    security(5141, { ObjectDN: "CN=bob,OU=Staff,DC=corp" }),
    made("CN=bob,OU=Staff,DC=corp"),
  ),
  "windows-objects.domain-policy-changed": pair(security(4739), account(4738, "bob")),
  "windows-objects.administrators-permissions-set": pair(
    account(4780, "bob"),
    account(4738, "bob"),
  ),
  "windows-objects.identity-history-added": pair(account(4765, "bob"), account(4738, "bob")),
  "windows-objects.trust-created": pair(security(4706), security(4707)),
  "windows-objects.trust-changed": pair(security(4716), security(4707)),
  "windows-objects.trust-removed": pair(security(4707), security(4706)),
  "windows-objects.certificate-for-another-name": pair(
    certificate("SAN:upn=administrator@corp.example CertificateTemplate:Web"),
    certificate("CertificateTemplate:User"),
  ),
  "windows-objects.certificate-for-controller": pair(
    certificate("CertificateTemplate:DomainController", raw`CORP\WKS44$`),
    certificate("CertificateTemplate:DomainController", raw`CORP\DC01$`),
  ),
  "windows-objects.template-permissions-changed": pair(security(4900), security(4899)),
  "windows-objects.template-changed": pair(security(4899), security(4900)),
  "windows-objects.password-hash-read": pair(account(4782, "bob"), account(4738, "bob")),
  "windows-objects.directory-replication-asked": pair(
    directory(REPLICATE),
    directory(REPLICATE, raw`CORP\DC1$`),
  ),
  "windows-objects.credentials-backed-up": pair(
    security(5376),
    security(5379, { TargetName: "MicrosoftAccount:user=ann" }),
  ),
  "windows-objects.service-opened-for-control": pair(
    service("IKEEXT", "0x20"),
    service("IKEEXT", "0x4"),
  ),
  "windows-objects.service-manager-opened-to-create": pair(
    service("ServicesActive", "0x20003"),
    service("ServicesActive", "0x20015"),
  ),
};

export const ACCOUNT_EXAMPLES: Examples = {
  ...CHANGED,
  ...DIRECTORY,
  "windows-objects.watched-account-logon": pair(
    account(4964, "canary"),
    logon("3", "10.0.0.7", "canary"),
  ),
  "windows-objects.remote-desktop-refused": pair(
    security(4825, { AccountName: "ghost" }),
    logon("10", "10.0.0.7"),
  ),
  "windows-objects.logon-replayed": pair(account(4649, "bob"), logon("3", "10.0.0.7")),
  "windows-objects.logon-with-new-credentials": pair(logon("9", "::1"), logon("2", "::1")),
  "windows-objects.remote-desktop-logon-from-outside": pair(
    logon("10", "203.0.113.9"),
    logon("10", "10.0.0.7"),
  ),
  "windows-objects.remote-desktop-logon-by-tunnel": pair(
    logon("10", "127.0.0.1"),
    logon("10", "10.0.0.7"),
  ),
  "windows-objects.remote-desktop-logon": pair(logon("10", "10.0.0.7"), logon("7", "10.0.0.7")),
  "windows-objects.logon-from-outside": pair(logon("3", "203.0.113.9"), logon("3", "10.0.0.7")),
  "windows-objects.service-ticket-weak": pair(ticket("sqlsvc", "0x17"), ticket("sqlsvc", "0x12")),
  "windows-objects.ticket-without-preauth": pair(tgt("0"), tgt("0", { Status: "0x6" })),
  "windows-objects.ticket-weak": pair(tgt("2"), tgt("2", { TicketEncryptionType: "0x12" })),
  "windows-objects.logon-refused": pair(account(4625, "bob"), account(4624, "bob")),
  "windows-objects.other-credentials-by-user-file": pair(
    explicit(BROUGHT),
    explicit(system("mstsc.exe")),
  ),
  "windows-objects.other-credentials-used": pair(
    explicit(system("runas.exe")),
    explicit(system("svchost.exe")),
  ),
  "windows-objects.builtin-account-used": pair(
    logon("3", "10.0.0.7", "Guest"),
    account(4625, "Guest"),
  ),
};
