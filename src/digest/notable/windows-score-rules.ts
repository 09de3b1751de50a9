import type { ScoreRule } from "./score-rule.ts";

/** Where an act on Windows reaches, and what the system does all day by itself. */
export const WINDOWS_SCORE_RULES: readonly ScoreRule[] = [
  // A program away from where programs are installed, as the actor or as the parent.
  { acts: ["start", "connect", "dns", "load", "access", "pipe"], pattern: /^\\/, points: 2 },
  { acts: ["start"], pattern: /← \\/, points: 1.5 },
  // What the system starts for itself.
  {
    acts: ["start"],
    pattern:
      /^(?:taskhostw\.exe|backgroundtaskhost\.exe|runtimebroker\.exe|dllhost\.exe \/Processid|searchprotocolhost|searchfilterhost|svchost\.exe -k|wmiprvse\.exe -|\S+ -ServerName:|smartscreen\.exe -Embedding)/i,
    points: -3,
  },
  // Beside every program with a console.
  { acts: ["start"], pattern: /^conhost\.exe #/i, points: -6 },
  // What comes with every logon and every service, and says no more than they do.
  { acts: ["mode"], pattern: /\(Token\)$/, points: -5 },
  { acts: ["logon"], pattern: /→ [^\s$]+ \(\S+ <(?:internal|external)>/, points: 3 },
  { acts: ["logon"], pattern: /^\(Se\w+Privilege/, points: -4 },
  {
    acts: ["logon"],
    pattern: /→ (?:SYSTEM|LOCAL SERVICE|NETWORK SERVICE|DWM-|UMFD-)/i,
    points: -4,
  },
  {
    acts: ["other"],
    pattern: /\(Se(?:Tcb|CreateGlobal|IncreaseBasePriority|ProfileSingleProcess)Privilege/,
    points: -3,
  },
  { acts: ["log"], pattern: /provider started with result code/, points: -3 },
  // Files that run, start something or carry much.
  {
    acts: ["write", "delete"],
    pattern:
      /→ .*\.(?:exe|dll|sys|ps1|psm1|bat|cmd|vb[se]|jse?|hta|wsf|as[hmp]x|jspx?|php|lnk|scr|cpl|ocx|dmp|dit|kirbi|zip|rar|7z|cab|iso|img|vhdx?|xl[al]m?|wll|mof|sct|inf|chm|ms[ip]|job)(?=[\s(:]|$)/i,
    points: 2,
  },
  {
    acts: ["write"],
    pattern: /→ .*\.(?:tmp|log|etl|pf|dat|cache|blf|regtrans-ms|edb|jfm|chk|txt)$/i,
    points: -1,
  },
  // Code from elsewhere than the system's and installed folders.
  {
    acts: ["load"],
    pattern: /→ (?!\\Windows\\|\\Program Files|\\ProgramData\\Microsoft\\)\S/i,
    points: 3,
  },
  { acts: ["load"], pattern: /\(false\b/, points: 1.5 },
  { acts: ["access"], pattern: /→ lsass\.exe/, points: 2 },
  { acts: ["access"], pattern: /unbacked/, points: 2 },
  { acts: ["inject"], pattern: /\(CtrlRoutine\)/, points: -5 },
  // Values that name a program, and keys that decide what starts and who may enter.
  {
    acts: ["registry"],
    pattern:
      /→ .*(?:\.(?:exe|dll|ps1|bat|cmd|vbs|jse?|hta|scr|sys|ocx|cpl)(?=["',\s]|$)|powershell|rundll32)/i,
    points: 2,
  },
  {
    acts: ["registry"],
    pattern:
      /\\(?:Run(?:Once)?|Winlogon|Policies|Services|Lsa|Control|Image File Execution Options|Windows Defender|Environment|InprocServer32|command)(?:\\|$)/i,
    points: 1,
  },
  { acts: ["registry"], pattern: /\\(?:UserAssist|AppSwitched|BagMRU)\\/, points: -2 },
  { acts: ["task"], pattern: /→ \\Microsoft\\Windows\\/, points: -3 },
  { acts: ["service"], pattern: /^The start type of/, points: -2 },
  {
    acts: ["pipe"],
    pattern:
      /Anonymous Pipe|\\(?:lsass|wkssvc|srvsvc|ntsvcs|scerpc|epmapper|eventlog|PSHost|Winsock|LOCAL\\|crashpad|mojo|MsFte|trkwks|LSM_API)/,
    points: -2,
  },
];
