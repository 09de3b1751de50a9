import type { PatternParts } from "../parse-behaviours.ts";

/** Rights to a process are bits of a mask (winnt.h): 0x10 reads its memory, 0x20 writes it, 0x02 starts a thread. */
const RIGHTS = {
  "reads-memory": String.raw`\b0x[0-9a-f]*[13579bdf][0-9a-f]\b`,
  "changes-process": String.raw`\b0x[0-9a-f]*(?:[2367abef][0-9a-f]|[2367abef])\b`,
  "copies-handles": String.raw`\b0x[0-9a-f]*[4567cdef][0-9a-f]\b`,
};

const SYSTEM32 = String.raw`\\windows\\system32\\`;
const DEFENDER = String.raw`\\(?:programdata\\microsoft\\windows defender\\platform\\[^\\¦]+|program files\\(?:windows defender|microsoft security client|windows defender advanced threat protection))\\(?:msmpeng|mssense|mpdefendercoreservice|nissrv)\.exe`;

/** Parts of patterns that the tables of Windows objects share. */
export const PARTS: PatternParts = {
  ...RIGHTS,
  /** Who opens LSASS all day, with which rights. */
  "opens-lsass-daily": [
    String.raw`¦opened=(?:0x1410 by ${SYSTEM32}(?:svchost|wbem\\wmiprvse|taskhostw|services|taskmgr)\.exe`,
    String.raw`0x1478 by ${SYSTEM32}svchost\.exe`,
    String.raw`0x1f[0-9a-f]{4} by ${SYSTEM32}(?:csrss|wininit|lsass|smss)\.exe`,
    String.raw`0x1410 by \\program files\\vmware\\vmware tools\\vmtoolsd\.exe`,
    String.raw`0x(?:1410|1fffff) by \\windowsazure\\(?:[^\\¦]+\\)*collectguestlogs\.exe`,
    String.raw`0x[0-9a-f]+ by \\windows\\sysmon(?:64)?\.exe`,
    String.raw`0x[0-9a-f]+ by ${DEFENDER})¦`,
  ].join("|"),
  defender: `^${DEFENDER}$`,
  /** Folders that every user can write. */
  /** Libraries of Windows that programs hardly ever bring along themselves. */
  "system-library": String.raw`\\(?:amsi|advapi32|bcrypt|cryptbase|cryptsp|dnsapi|dwmapi|edgegdi|fveapi|iphlpapi|kernel32|linkinfo|msasn1|mswsock|netapi32|ntdll|ntmarta|profapi|propsys|samcli|secur32|srvcli|sspicli|tsmsisrv|userenv|uxtheme|version|wbemcomn|wininet|winmm|wkscli|wlbsctrl|wtsapi32)\.dll$`,
  /** Where such a library belongs, and where an update keeps copies of it. */
  "library-home": String.raw`^\\windows\\(?:(?:system32|syswow64|sysarm32)\\[^\\]+$|(?:winsxs|servicing|softwaredistribution|installer|assembly|systemapps|microsoft\.net)\\|temp\\[^\\]+\\)|^\\\$(?:windows|winreagent|sysreset)|\\(?:drvstore|i386|windows kits|wine)\\|^\\[^\\]+\\(?:sources|windows)\\`,
  "open-folder": String.raw`\\users\\public\\|\\appdata\\local\\temp\\|\\windows\\(?:temp|tasks|debug|tracing|fonts)\\|\\perflogs\\|\\\$recycle\.bin\\|\\downloads\\|^\\programdata\\[^\\]+$|^\\temp\\`,
  /** Programs that run from there. */
  "open-program": String.raw`\\users\\(?:public|[^\\]+\\(?:downloads|desktop|documents|appdata\\local\\temp))\\|^\\windows\\(?:temp|tasks|debug)\\|\\perflogs\\|^\\(?:programdata\\|temp\\)?[^\\]+\.exe$|^\\users\\[^\\]+\\[^\\]+\.exe$`,
  "shell-or-user-file": String.raw`\b(?:cmd(?:\.exe)?["\s]|powershell|pwsh|mshta|rundll32|regsvr32|wscript|cscript|bitsadmin|certutil)|%comspec%|\\temp\\|\\users\\|\\programdata\\(?!microsoft\\)|\\\\127\.0\.0\.1|https?:|frombase64|\s-enc`,
  servicing: String.raw`^\\windows\\(?:servicing\\trustedinstaller|winsxs\\[^\\]+\\tiworker|system32\\(?:poqexec|dism|dism\\dismhost|drvinst|wuauclt|usoclient|msiexec|svchost)|syswow64\\msiexec|microsoft\.net\\framework(?:64)?\\[^\\]+\\(?:ngen|mscorsvw))\.exe$|^system$`,
  "system-account": String.raw`\$$|^(?:.*\\)?(?:system|local service|network service|anonymous logon)$`,
  /** A connection that somebody else made to this host. */
  inbound: "¦(?:initiated=false|direction=inbound)¦",
  loopback: String.raw`¦to=(?:loopback|any)¦`,
};
