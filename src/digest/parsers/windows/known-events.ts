import type { Act, Outcome } from "../signals.ts";
import { WINDOWS_FIELDS } from "./fields.ts";
import type { Source } from "./fields.ts";

/** What one kind of Windows event says, and where it says it. */
export interface WindowsEvent {
  readonly name: string;
  readonly act: Act;
  readonly outcome: Outcome;
  /** What was acted on, shown after an arrow. */
  readonly target: readonly Source[];
  /** A command line, script or value. */
  readonly command: readonly Source[];
  /** Short values that tell one use from another. */
  readonly extra: readonly (readonly Source[])[];
}

/** id | name | act and outcome | target | command | extra; the words of the last three name fields. */
const SYSMON = `
1 | start | start | | command-line |
2 | file time changed | write | file | |
3 | connect | connect | destination | | destination-port
4 | sysmon state changed | audit | | | state
5 | exit | exit | | |
6 | driver loaded | load | loaded | | signed signature
7 | image loaded | load | loaded | | signed
8 | remote thread | inject | target-image | | start-function
9 | raw disk read | access | device | |
10 | process access | access | target-image | | granted-access
11 | file created | write | file | |
12 | registry key | registry | registry | | event-kind
13 | registry set | registry | registry | details |
14 | registry renamed | registry | registry | new-name |
15 | file stream | write | file | contents |
16 | sysmon configured | audit | configuration | |
17 | pipe created | pipe | pipe | |
18 | pipe connected | pipe | pipe | |
19 | wmi filter | task | name | query | operation
20 | wmi consumer | task | name | wmi-destination | operation
21 | wmi binding | task | consumer | filter | operation
22 | dns query | dns | query-name | |
23 | file deleted | delete | file | |
24 | clipboard changed | other | | client |
25 | process tampering | inject | | | type
26 | file deleted | delete | file | |
27 | executable blocked | write refused | file | |
28 | shredding blocked | delete refused | file | |
29 | executable dropped | write | file | |
255 | sysmon error | audit | | | error-id description
`;

const SECURITY = `
104 | event log cleared | audit | channel | |
1100 | event logging stopped | audit | | |
1102 | audit log cleared | audit | | |
4610 | authentication package loaded | load | | |
4614 | notification package loaded | load | | |
4616 | system time changed | audit | | |
4622 | security package loaded | load | | |
4624 | logon | logon ok | user | | logon-type address workstation
4625 | logon failed | logon failed | user | | logon-type address workstation status
4627 | group membership | exit | user | |
4634 | logoff | exit | user | | logon-type
4647 | logoff | exit | | |
4648 | explicit credentials | logon | user | | target-server
4649 | replay detected | logon failed | user | |
4656 | handle requested | read | object | | access-mask
4657 | registry set | registry | object | new-value |
4658 | handle closed | exit | | |
4660 | object deleted | delete | object | |
4661 | handle requested | read | object | | object-type access-mask
4662 | directory access | read | object | | access-mask
4663 | object access | read | object | | access-mask
4670 | permissions changed | mode | object | | object-type
4672 | special privileges | logon | | | privileges
4673 | privileged service | other | | | privileges service
4674 | privileged operation | other | object | | privileges
4688 | start | start | | command-line |
4689 | exit | exit | | |
4690 | handle duplicated | exit | | |
4697 | service installed | service | service | service-file |
4698 | task created | task | task | task-content |
4699 | task deleted | task | task | |
4700 | task enabled | task | task | |
4701 | task disabled | task | task | |
4702 | task updated | task | task | task-content |
4703 | token right adjusted | other | | | enabled-privileges
4704 | right assigned | account | user | | privileges
4705 | right removed | account | user | | privileges
4706 | trust created | account | | |
4707 | trust removed | account | | |
4713 | kerberos policy changed | account | | |
4716 | trust changed | account | | |
4717 | system access granted | account | | |
4718 | system access removed | account | | |
4719 | audit policy changed | audit | subcategory | | changes
4720 | user created | account | user | |
4722 | user enabled | account | user | |
4723 | password change | account | user | |
4724 | password reset | account | user | |
4725 | user disabled | account | user | |
4726 | user deleted | account | user | |
4727 | group created | account | group | |
4728 | member added to group | account | group | | member
4729 | member removed from group | account | group | | member
4731 | group created | account | group | |
4732 | member added to group | account | group | | member
4733 | member removed from group | account | group | | member
4734 | group deleted | account | group | |
4735 | group changed | account | group | |
4738 | user changed | account | user | |
4737 | group changed | account | group | |
4739 | domain policy changed | account | | |
4740 | user locked out | logon failed | user | |
4741 | computer account created | account | user | |
4742 | computer account changed | account | user | |
4743 | computer account deleted | account | user | |
4754 | group created | account | group | |
4755 | group changed | account | group | |
4756 | member added to group | account | group | | member
4757 | member removed from group | account | group | | member
4764 | group type changed | account | group | |
4765 | SID history added | account | user | |
4766 | SID history refused | account failed | user | |
4767 | user unlocked | account | user | |
4768 | kerberos TGT | logon | user | | encryption status address
4769 | kerberos service ticket | logon | service | | encryption ticket-options status address
4770 | kerberos ticket renewed | exit | service | |
4771 | kerberos pre-auth failed | logon failed | user | | status address
4776 | ntlm validation | logon | user | | status workstation
4778 | session reconnected | logon ok | user | | address
4780 | ACL of administrators set | account | user | |
4781 | account renamed | account | new-name | | old-name
4782 | password hash read | account | user | |
4794 | DSRM password set | account | | |
4798 | local groups of user listed | other | user | |
4799 | members of group listed | other | group | |
4817 | auditing settings changed | audit | object | |
4825 | remote desktop refused | logon refused | | |
4886 | certificate requested | account | requester | attributes |
4887 | certificate issued | account | requester | attributes |
4888 | certificate refused | account refused | requester | attributes |
4898 | certificate template loaded | other | | |
4899 | certificate template changed | account | | |
4900 | certificate template permissions changed | account | | |
4906 | audit failure policy changed | audit | | |
4907 | auditing settings changed | audit | object | |
4912 | audit policy of user changed | audit | subcategory | | changes
4946 | firewall rule added | service | rule-name | |
4947 | firewall rule changed | service | rule-name | |
4948 | firewall rule deleted | service | rule-name | |
4950 | firewall setting changed | service | firewall-setting | | firewall-value
4964 | special group logon | logon ok | user | |
4985 | transaction state changed | exit | | |
5024 | firewall started | service | | |
5025 | firewall stopped | service | | |
5034 | firewall driver stopped | service | | |
5058 | key file used | exit | | |
5061 | key used | exit | | |
5136 | directory object changed | account | directory-object | attribute-value | attribute
5137 | directory object created | account | directory-object | |
5139 | directory object moved | account | | |
5141 | directory object deleted | account | directory-object | |
5140 | share accessed | share | share | | address
5142 | share added | share | share | |
5143 | share changed | share | share | |
5144 | share removed | share | share | |
5145 | share file checked | share | share-file | | share address access-mask
5031 | program kept from listening | accept refused | | |
5152 | packet blocked | connect failed | destination | | destination-port
5154 | listen permitted | accept | source | | source-port
5156 | connect | connect | destination | | destination-port
5157 | connect blocked | connect failed | destination | | destination-port
5158 | port bound | exit | | |
5376 | credentials backed up | read | | |
5377 | credentials restored | read | | |
5379 | stored credentials read | read | credential-name | |
5382 | vault credentials read | read | | |
5440 | filter present | exit | | |
5447 | filter changed | exit | | |
6416 | device connected | other | device-name | |
7034 | service crashed | other | | message |
7036 | service state | other | | message |
7040 | service start type changed | service | | message |
7045 | service installed | service | service | service-file |
`;

const POWERSHELL = `
400 | powershell engine started | script | | |
403 | powershell engine stopped | exit | | |
600 | powershell provider started | exit | | |
800 | powershell pipeline | script | | |
4100 | powershell error | script | | |
4103 | powershell command | script | | |
4104 | powershell script | script | | |
4105 | powershell script started | exit | | |
4106 | powershell script ended | exit | | |
40961 | powershell console starting | exit | | |
40962 | powershell console ready | exit | | |
53504 | powershell ipc listening | exit | | |
`;

const SYSMON_EVENTS = parseEvents(SYSMON);
const SECURITY_EVENTS = parseEvents(SECURITY);
const POWERSHELL_EVENTS = parseEvents(POWERSHELL);

/** What the tables say of an event id in a channel. */
export function knownEvent(channel: string, id: string): WindowsEvent | undefined {
  if (channel === "sysmon") return SYSMON_EVENTS.get(id);
  if (channel === "powershell") return POWERSHELL_EVENTS.get(id);
  if (channel !== "security") return undefined;
  return SECURITY_EVENTS.get(id) ?? POWERSHELL_EVENTS.get(id);
}

function parseEvents(table: string): ReadonlyMap<string, WindowsEvent> {
  const rows = table.trim().split("\n");
  return new Map(rows.map((row) => parseEvent(row.split("|").map((cell) => cell.trim()))));
}

function parseEvent(cells: readonly string[]): [string, WindowsEvent] {
  const [id = "", name = "", doing = "", target = "", command = "", extra = ""] = cells;
  const [act, outcome = ""] = doing.split(" ");
  return [
    id,
    {
      name,
      // The tables above are written in these words; the tests read every row.
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      act: act as Act,
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion
      outcome: outcome as Outcome,
      target: sourcesOf(target),
      command: sourcesOf(command),
      extra: extra === "" ? [] : extra.split(" ").map(sourcesOf),
    },
  ];
}

function sourcesOf(name: string): readonly Source[] {
  if (name === "") return [];
  const sources = WINDOWS_FIELDS[name];
  if (sources === undefined) throw new Error(`The table of Windows events names no field ${name}`);
  return sources;
}
