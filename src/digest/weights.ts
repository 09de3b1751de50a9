import type { Act } from "./parsers/signals.ts";

/**
 * Everything that decides in which order events are named, in one place. Two units: bits of surprise
 * (log2 of how many events there are for one of this shape), and points, of which a bit is worth
 * `POINTS.perBit`. The figures were tuned on generated noise with planted attacks (`npm run bench`
 * prints how many are found); none is a measure of danger.
 */

/** So few events are told one by one, whether they are unusual or not. */
export const FEW_EVENTS = 10;

/** Bits of surprise of a shape. */
export const RARITY = {
  /** How much company in its own family takes away. */
  company: 1,
  /** The same for company among all that happened in the same way. */
  actCompany: 0.25,
  /** And among those that happened at the same time: a boot or an installation is one thing, not a hundred. */
  burstCompany: 0.5,
  burstMs: 60_000,
  /** To name what no other shape names says more the fewer do so; at most these bits. */
  maxNovelty: 4,
  /** Below these a shape is routine. */
  routine: 3,
  /** From these on it is unusual rather than merely seldom. */
  striking: 10,
  /** A connection is worth at least these: a beacon calls home again and again, how often says nothing for it. */
  ofConnections: 8,
} as const;

/** Points of what several events or a known behaviour say. */
export const POINTS = {
  /** For each step of a behaviour's weight (1 to 3). */
  perWeight: 4,
  perBit: 0.6,
  /** The more of a reason or of a program has been named, the less one more counts. */
  perRepeatedReason: 4,
  perRepeatedProgram: 1,
  /** What has been told of one account is hardly news of another. */
  perTwin: 3,
  /** What was refused or failed has changed nothing. */
  perFailure: -4,
  /** A neutral wording: something was changed, and the event does not say for the worse. */
  perNeutral: -3,
  /** From so many points on known behaviour is named before everything else. */
  grave: 12,
} as const;

/** Points of what no single event shows, before the share that grows with how often. */
export const FINDING_POINTS = {
  /** Refused, then let in; less where the account is mostly let in. */
  brokenIn: 14,
  brokenInMostlyFine: 9,
  refusedEveryTime: 8,
  /** A known account from a new address, from outside where it was inside before. */
  newAddressOutside: 12,
  newAddress: 8,
  /** Many ports of one host tried. */
  portScan: 9,
  /** At most, for how often or how seldom. */
  mostForCount: 4,
} as const;

/** Bits of a line in which its writer complains. */
export const COMPLAINT_BITS = {
  severe: 9,
  complaint: 6,
  /** At most, for complaining again and again. */
  mostAgain: 3,
  /** Share of these that a complaint is worth more than a line that is merely as rare, such as a setting. */
  overRarity: 0.5,
} as const;

/**
 * Bits by kind of act: those that mostly echo another event say less, those that change the system
 * more. A connection names nothing but a scope and a port: no word of it can be new.
 */
export const ACT_BITS: Readonly<Partial<Record<Act, number>>> = {
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

/** Bits for who was at work. */
export const CONTEXT_BITS = {
  /** A line about somebody who was let in. */
  letIn: 2.5,
  /** A person at a terminal does more than programs by themselves. */
  terminal: 0.5,
  /** And so does root that is someone else. */
  rootByAnother: 1,
} as const;

/** Bits for where an act reaches, by the name of the rule that sees it (`notable/score-rules.ts`). */
export const REACH_BITS = {
  startBeyondNetwork: 2,
  connectOutside: 1,
  folderAnyoneWrites: 1.5,
  hiddenName: 1,
  systemFileChanged: 2,
  systemFileRead: 2,
  systemPathNamed: 1,
  commandIsProgram: 1,
  lineSevere: 2,
  lineWarns: 1,
  lineInforms: -4,
  awayFromPrograms: 2,
  parentAwayFromPrograms: 1.5,
  startedBySystem: -3,
  console: -6,
  token: -5,
  logonFromSomewhere: 3,
  privilegesOfLogon: -4,
  logonOfSystem: -4,
  everydayPrivilege: -3,
  providerStarted: -3,
  fileThatRuns: 2,
  fileOfState: -1,
  codeFromElsewhere: 3,
  unsignedCode: 1.5,
  lsassOpened: 2,
  unbackedCaller: 2,
  consoleControl: -5,
  valueNamesProgram: 2,
  keyDecidesStart: 1,
  keyOfHabits: -2,
  taskOfSystem: -3,
  startTypeOfService: -2,
  everydayPipe: -2,
} as const;

export type Reach = keyof typeof REACH_BITS;
