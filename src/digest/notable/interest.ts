import type { Act, Outcome } from "../parsers/signals.ts";
import { SEVERE } from "./complaint.ts";
import type { ScoreRule } from "./score-rule.ts";
import { WINDOWS_SCORE_RULES } from "./windows-score-rules.ts";

/**
 * Kinds that mostly echo another event say less, kinds that change the system more. A connection
 * names nothing but a scope and a port: no word of it can be new.
 */
const ACTS: Readonly<Partial<Record<Act, number>>> = {
  access: -2,
  accept: 1,
  account: 2,
  audit: 2,
  connect: 1.5,
  exit: -5,
  inject: 2,
  kernel: 2,
  load: -2,
  logon: 1,
  read: -2,
  registry: -1,
  service: 2,
  script: 1,
  start: 1,
  task: 2,
};

/** A line about somebody who was let in. */
const LET_IN = 2.5;

/** Where an act reaches, whatever it is called: nothing here names a tool or a technique. */
const SCORE_RULES: readonly ScoreRule[] = [
  // Beyond the network.
  { acts: ["start", "script"], pattern: /<external>|\w:\/\//, points: 2 },
  { acts: ["connect", "accept"], pattern: /(?:^|\s)external\b/, points: 1 },
  // Folders anyone can write, and names that a listing leaves out.
  {
    acts: ["start", "write", "mode"],
    pattern: /(?:^|[\s='">(:@])\/(?:tmp|var\/tmp|dev\/shm)\//,
    points: 1.5,
  },
  {
    acts: ["start", "write", "delete"],
    pattern: /\/\.(?!\.?\/|git\/|cache\/|npm\/|local\/|config\/)\w/,
    points: 1,
  },
  // What decides how the system starts, who may enter it and what it remembers.
  {
    acts: ["write", "delete", "mode"],
    pattern: /(?:^|\s)\/(?:etc|boot|root|proc|sys|home\/[^/\s]+\/\.\w|usr\/(?:s?bin|lib))\//,
    points: 2,
  },
  { acts: ["read"], pattern: /\/(?:etc|root|proc|home\/[^/\s]+\/\.\w+)\//, points: 2 },
  {
    acts: ["start"],
    pattern: /(?:^|[\s='">(:@])\/(?:etc|boot|root|proc|sys|dev\/[a-mo-z])/,
    points: 1,
  },
  // A command line that is a program of its own.
  { acts: ["start"], pattern: /[|;`]|&&|\$\(|\s-[a-z]*[ce]\s+\S*[^\w\s-]/, points: 1 },
  // What the writer of a line thought of it.
  { acts: ["log"], pattern: SEVERE, points: 2 },
  { acts: ["log"], pattern: /^WARN|\b(?:[Ee]rror|[Ff]ailed)\b/, points: 1 },
  { acts: ["log"], pattern: /^(?:INFO|DEBUG|TRACE)\b/, points: -4 },
  ...WINDOWS_SCORE_RULES,
];

/** How much more than its rarity an act says, in bits: by what it is, where it reaches, and who was at work. */
export function interestOf(said: {
  act: Act;
  template: string;
  context: string;
  outcome?: Outcome;
}): number {
  const { act, template, context, outcome } = said;
  let points = ACTS[act] ?? 0;
  if (act === "log" && outcome === "ok") points += LET_IN;
  for (const place of SCORE_RULES) {
    if (place.acts.includes(act) && place.pattern.test(template)) points += place.points;
  }
  return points + contextOf(context);
}

/** A person at a terminal, and root that is someone else, do more than programs by themselves. */
function contextOf(context: string): number {
  return (context.includes("[tty]") ? 0.5 : 0) + (context.includes("[root by ") ? 1 : 0);
}
