import type { ScoreRule } from "./score-rule.ts";

/** Where an act on Windows reaches, and what the system does all day by itself. */
export const WINDOWS_SCORE_RULES: readonly ScoreRule[] = [
  // A program away from where programs are installed, as the actor or as the parent.
  {
    name: "awayFromPrograms",
    acts: ["start", "connect", "dns", "load", "access", "pipe"],
    pattern: /^\\/,
  },
  { name: "parentAwayFromPrograms", acts: ["start"], pattern: /← \\/ },
  // What the system starts for itself.
  {
    name: "startedBySystem",
    acts: ["start"],
    pattern:
      /^(?:taskhostw\.exe|backgroundtaskhost\.exe|runtimebroker\.exe|dllhost\.exe \/Processid|searchprotocolhost|searchfilterhost|svchost\.exe -k|wmiprvse\.exe -|\S+ -ServerName:|smartscreen\.exe -Embedding)/i,
  },
  // Beside every program with a console.
  { name: "console", acts: ["start"], pattern: /^conhost\.exe #/i },
  // What comes with every logon and every service, and says no more than they do.
  { name: "token", acts: ["mode"], pattern: /\(Token\)$/ },
  {
    name: "logonFromSomewhere",
    acts: ["logon"],
    pattern: /→ [^\s$]+ \(\S+ <(?:internal|external)>/,
  },
  { name: "privilegesOfLogon", acts: ["logon"], pattern: /^\(Se\w+Privilege/ },
  {
    name: "logonOfSystem",
    acts: ["logon"],
    pattern: /→ (?:SYSTEM|LOCAL SERVICE|NETWORK SERVICE|DWM-|UMFD-)/i,
  },
  {
    name: "everydayPrivilege",
    acts: ["other"],
    pattern: /\(Se(?:Tcb|CreateGlobal|IncreaseBasePriority|ProfileSingleProcess)Privilege/,
  },
  { name: "providerStarted", acts: ["log"], pattern: /provider started with result code/ },
  // Files that run, start something or carry much.
  {
    name: "fileThatRuns",
    acts: ["write", "delete"],
    pattern:
      /→ [^→\n]*\.(?:exe|dll|sys|ps1|psm1|bat|cmd|vb[se]|jse?|hta|wsf|as[hmp]x|jspx?|php|lnk|scr|cpl|ocx|dmp|dit|kirbi|zip|rar|7z|cab|iso|img|vhdx?|xl[al]m?|wll|mof|sct|inf|chm|ms[ip]|job)(?=[\s(:]|$)/i,
  },
  {
    name: "fileOfState",
    acts: ["write"],
    pattern: /→ [^→\n]*\.(?:tmp|log|etl|pf|dat|cache|blf|regtrans-ms|edb|jfm|chk|txt)$/i,
  },
  // Code from elsewhere than the system's and installed folders.
  {
    name: "codeFromElsewhere",
    acts: ["load"],
    pattern: /→ (?!\\Windows\\|\\Program Files|\\ProgramData\\Microsoft\\)\S/i,
  },
  { name: "unsignedCode", acts: ["load"], pattern: /\(false\b/ },
  { name: "lsassOpened", acts: ["access"], pattern: /→ lsass\.exe/ },
  { name: "unbackedCaller", acts: ["access"], pattern: /unbacked/ },
  { name: "consoleControl", acts: ["inject"], pattern: /\(CtrlRoutine\)/ },
  // Values that name a program, and keys that decide what starts and who may enter.
  {
    name: "valueNamesProgram",
    acts: ["registry"],
    pattern:
      /→ [^→\n]*(?:\.(?:exe|dll|ps1|bat|cmd|vbs|jse?|hta|scr|sys|ocx|cpl)(?=["',\s]|$)|powershell|rundll32)/i,
  },
  {
    name: "keyDecidesStart",
    acts: ["registry"],
    pattern:
      /\\(?:Run(?:Once)?|Winlogon|Policies|Services|Lsa|Control|Image File Execution Options|Windows Defender|Environment|InprocServer32|command)(?:\\|$)/i,
  },
  { name: "keyOfHabits", acts: ["registry"], pattern: /\\(?:UserAssist|AppSwitched|BagMRU)\\/ },
  { name: "taskOfSystem", acts: ["task"], pattern: /→ \\Microsoft\\Windows\\/ },
  { name: "startTypeOfService", acts: ["service"], pattern: /^The start type of/ },
  {
    name: "everydayPipe",
    acts: ["pipe"],
    pattern:
      /Anonymous Pipe|\\(?:lsass|wkssvc|srvsvc|ntsvcs|scerpc|epmapper|eventlog|PSHost|Winsock|LOCAL\\|crashpad|mojo|MsFte|trkwks|LSM_API)/,
  },
];
