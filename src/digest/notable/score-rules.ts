import { SEVERE } from "./complaint.ts";
import type { ScoreRule } from "./score-rule.ts";
import { WINDOWS_SCORE_RULES } from "./windows-score-rules.ts";

/** Where an act reaches, whatever it is called: nothing here names a tool or a technique. */
export const SCORE_RULES: readonly ScoreRule[] = [
  // Beyond the network.
  { name: "startBeyondNetwork", acts: ["start", "script"], pattern: /<external>|\w:\/\// },
  { name: "connectOutside", acts: ["connect", "accept"], pattern: /(?:^|\s)external\b/ },
  // Folders anyone can write, and names that a listing leaves out.
  {
    name: "folderAnyoneWrites",
    acts: ["start", "write", "mode"],
    pattern: /(?:^|[\s='">(:@])\/(?:tmp|var\/tmp|dev\/shm)\//,
  },
  {
    name: "hiddenName",
    acts: ["start", "write", "delete"],
    pattern: /\/\.(?!\.?\/|git\/|cache\/|npm\/|local\/|config\/)\w/,
  },
  // What decides how the system starts, who may enter it and what it remembers.
  {
    name: "systemFileChanged",
    acts: ["write", "delete", "mode"],
    pattern: /(?:^|\s)\/(?:etc|boot|root|proc|sys|home\/[^/\s]+\/\.\w|usr\/(?:s?bin|lib))\//,
  },
  { name: "systemFileRead", acts: ["read"], pattern: /\/(?:etc|root|proc|home\/[^/\s]+\/\.\w+)\// },
  {
    name: "systemPathNamed",
    acts: ["start"],
    pattern: /(?:^|[\s='">(:@])\/(?:etc|boot|root|proc|sys|dev\/[a-mo-z])/,
  },
  // A command line that is a program of its own.
  {
    name: "commandIsProgram",
    acts: ["start"],
    pattern: /[|;`]|&&|\$\(|\s-[a-z]*[ce]\s+\S*[^\w\s-]/,
  },
  // What the writer of a line thought of it.
  { name: "lineSevere", acts: ["log"], pattern: SEVERE },
  { name: "lineWarns", acts: ["log"], pattern: /^WARN|\b(?:[Ee]rror|[Ff]ailed)\b/ },
  { name: "lineInforms", acts: ["log"], pattern: /^(?:INFO|DEBUG|TRACE)\b/ },
  ...WINDOWS_SCORE_RULES,
];
