import type { PatternParts } from "../parse-behaviours.ts";

/**
 * Where a command stands in a command line or script: at its start, behind what separates commands, or
 * behind the switch with which a shell or launcher takes one; with its folder, if it is given.
 */
const AT = String.raw`(?:^|[&|;({}\n]|\$[\w:.]{1,64}\s{0,8}=|[-/](?:c|k|r|tr|com\w{0,12})(?=[\s"'{])|\b(?:p(?:owershell|wsh)(?:\.exe)?["']?(?:\s{1,4}[-/]\w{1,32}(?!\w)(?:\s{1,4}(?:bypass|unrestricted|remotesigned|hidden|\d[\d.]{0,8}))?){0,8}\s|(?:create|do|call)\s|binpath=|start(?:\s(?:\s{0,4}/\w{1,16}(?!\w)){0,6}|-process\s(?:-filepath\s)?)))[\s"'@&^.\\=({]{0,12}(?:[^\s"'&|;<>(){}$]{0,160}[\\/]|"[^"]{0,160}[\\/])?`;

/** Between a command and its first argument. */
const GAP = String.raw`(?:\.(?:exe|com|vbs|cmd))?["']?(?:\s{1,8}-(?:argumentlist|args))?[\s"',(@]{1,16}`;

const REG_ADD = String.raw`${AT}(?:reg${GAP}add\s|(?:set|new)-itemproperty\s)`;

/** Services, drivers and programs that protect a host or tell of it. */
const GUARDS = String.raw`(?:windefend|(?:windows|microsoft) defender[\w ]{0,20}|windows firewall|security center|wdnis(?:svc|drv)|wdfilter|wdboot|mssense|sense|msmpeng|mpssvc|securityhealthservice|wscsvc|sysmon(?:64|drv)?|cylance\w*|carbonblack\w*|cb(?:defense|comms|daemon)?|csfalcon\w*|csagent|sentinel(?:agent|one|\w*helper\w*)|sophos[\w ]{0,20}|savservice|symantec[\w ]{0,20}|sepmaster\w*|smcservice|mcafee\w*|mcshield|masvc|ekrn|egui|eset[\w ]{0,20}|tmlisten|ntrtscan|trend micro[\w ]{0,20}|avp|kaspersky\w*|klnagent|bdservicehost|epsecurityservice|avast\w*|avg\w*|malwarebytes\w*|mbamservice|cyserver|cortex\w*|xagt|elastic-?(?:agent|endpoint)|winlogbeat|splunkforwarder|nxlog|wazuhsvc|wazuh|ossecsvc|threatstack\w*|osqueryd)`;

/** Values of the registry that weaken a host when they are 1, and those that do when they are 0. */
const WEAK_AT_ONE =
  "(?:uselogoncredential|localaccounttokenfilterpolicy|disabletaskmgr|disableregistrytools|disablecmd|allowinsecureguestauth|everyoneincludesanonymous|disabledomaincreds|alwaysinstallelevated)";
const WEAK_AT_ZERO =
  "(?:enablelua|consentpromptbehavioradmin|promptonsecuredesktop|runasppl|runaspplboot|lsacfgflags|enablescriptblocklogging|enablemodulelogging|enabletranscripting|disablerestrictedadmin|nolmhash|lmcompatibilitylevel|restrictanonymous|restrictanonymoussam|requiresecuritysignature|processcreationincludecmdline_enabled|userauthentication|filteradministratortoken)";
const DEFENDER_OFF =
  "(?:disableantispyware|disableantivirus|disablerealtimemonitoring|disablebehaviormonitoring|disableonaccessprotection|disablescanonrealtimeenable|disableioavprotection|disableblockatfirstseen|disablescriptscanning|disableroutinelytakingaction)";

function valueAfter(names: string, value: string): string {
  return String.raw`\b${names}["']?\s{1,8}(?:[-/](?:t|type|propertytype)\s{1,8}\S{1,40}\s{1,8})?(?:[-/]f(?:orce)?\s{1,8})?(?:[-/](?:d|value)\s{1,8})?["']?(?:0x0{0,16})?${value}\b|[-/](?:d|value)\s{1,8}["']?(?:0x0{0,16})?${value}["']?\s.{0,200}\b${names}\b`;
}

/** A folder that people without rights can write to, or where things are only put for a while. */
const OPEN = String.raw`(?:\\(?:users|temp|tmp|programdata|perflogs|intel|\$recycle\.bin)\\|\\windows\\(?:temp|tasks|debug|tracing)\\|%(?:temp|tmp|appdata|localappdata|public|userprofile|programdata)%|\$env:(?:temp|tmp|appdata|localappdata|public|userprofile|programdata)\b)`;

const LOCAL_URL = String.raw`https?://(?:localhost|127\.[\d.]+|\[::1\])(?:[:/"'\s]|$)`;
const LOCAL_HOST = String.raw`["']?(?:localhost|127\.0\.0\.1|::1|\.|\$env:computername|%computername%)["']?(?=[\s;|}),]|$)`;

/** What rows of several tables share. */
export const PARTS: PatternParts = {
  at: AT,
  gap: GAP,
  net: String.raw`net1?(?:\.exe)?["']?\s+`,
  guards: GUARDS,
  open: OPEN,
  "reg-add": REG_ADD,
  "weak-at-one": valueAfter(WEAK_AT_ONE, "0{0,16}1"),
  "weak-at-zero": valueAfter(WEAK_AT_ZERO, "0{1,16}"),
  "weak-values": String.raw`\b(?:${WEAK_AT_ONE}|${WEAK_AT_ZERO})\b`,
  "defender-off": valueAfter(DEFENDER_OFF, "0{0,16}1"),
  "defender-on": valueAfter(DEFENDER_OFF, "0{1,16}"),
  "remote-desktop-on": valueAfter("fdenytsconnections", "0{1,16}"),
  "remote-desktop-off": valueAfter("fdenytsconnections", "0{0,16}1"),
  "local-url": LOCAL_URL,
  "local-host": LOCAL_HOST,
  shells: "(?:cmd|powershell|pwsh|cscript|wscript|mshta|bash)",
  /** Programs that take text to show, keep or look for, where they are installed. */
  readers: String.raw`(?:^|^\\windows\\(?:system32\\|syswow64\\)?|^\\program files(?: \(x86\))?\\.+\\|^\\users\\[^\\]+\\appdata\\local\\(?:programs|microsoft|githubdesktop)\\.+\\)(?:git|gh|svn|hg|code|code - insiders|devenv|notepad|notepad\+\+|wordpad|winword|excel|powerpnt|outlook|onenote|sublime_text|vim|gvim|nvim|findstr|find|grep|rg|where|more|chrome|msedge|firefox|iexplore|(?:ms-)?teams|slack|githubdesktop)\.exe$`,
  /** A shell that only starts a program of the folder for installed programs. */
  installed: String.raw`^"?(?:[a-z]:\\windows\\sys(?:tem32|wow64)\\)?cmd(?:\.exe)?"?\s+(?:/[sqd]\s+)*/c\s+["\s]*[a-z]:\\(?:program files|progra~\d)[^&|<>]*$`,
};
