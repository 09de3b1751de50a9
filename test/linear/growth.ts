import { type Attack, attacksOf } from "./attack-texts.ts";

const SMALL = 4096;
const LARGE = 16_384;
/** Below that many milliseconds on a large text nothing grows fast enough to matter, and clocks are coarse. */
const QUICK_MS = 12;
/** Four times the text may take so many times as long; what is quadratic takes sixteen times. */
const MAX_GROWTH = 8;
/** So many times as long as the reference takes on the same text; what is cubic is caught before it grows. */
const MAX_TIMES_REFERENCE = 800;
const ROUNDS = 8;
/** Not waited for again. */
const HOPELESS_MS = 500;
/** Each is tried only where the one before was quick: what grows exponentially would never end. */
const STEPS = [16, 24, 32, 128, 1024, SMALL];
/** For so short a text; a linear pattern takes a hundredth of it. */
const TOO_SLOW_MS = 80;

/** Takes some steps at each place and finds nothing: a pattern of honest, linear work. */
const REFERENCE = /[^\u0002]{0,4}\u0002/;

export interface Growth {
  readonly attack: Attack;
  /** How many times as long four times the text takes; Infinity where it was not waited for. */
  readonly growth: number;
  readonly timesReference: number;
  /** On a large text. */
  readonly ms: number;
}

/** The attack under which a pattern fares worst. */
export function worstGrowth(pattern: RegExp): Growth | undefined {
  let worst: Growth | undefined;
  for (const attack of attacksOf(pattern)) {
    const found = growthUnder(pattern, attack);
    if (found === undefined) continue;
    if (worst === undefined || badnessOf(found) > badnessOf(worst)) worst = found;
    if (isSuperLinear(found)) break;
  }
  return worst;
}

/** Whether its work grows faster than the text. */
export function isSuperLinear({ growth, timesReference }: Growth): boolean {
  return growth > MAX_GROWTH || timesReference > MAX_TIMES_REFERENCE;
}

function badnessOf(found: Growth): number {
  return Math.max(found.growth / MAX_GROWTH, found.timesReference / MAX_TIMES_REFERENCE);
}

/** Undefined where the attack costs nothing worth measuring. */
function growthUnder(pattern: RegExp, attack: Attack): Growth | undefined {
  for (const length of STEPS) {
    const ms = timeOf(pattern, textOf(attack, length));
    if (ms > TOO_SLOW_MS) return { attack, growth: Infinity, timesReference: Infinity, ms };
  }
  const large = textOf(attack, LARGE);
  const first = timeOf(pattern, large);
  if (first < QUICK_MS) return undefined;
  if (first < HOPELESS_MS && bestOf(pattern, large, 2) < QUICK_MS) return undefined;
  return measure(pattern, attack);
}

/** The best of several rounds: whatever else the machine does makes times longer, never shorter. */
function measure(pattern: RegExp, attack: Attack): Growth {
  const small = textOf(attack, SMALL);
  const large = textOf(attack, LARGE);
  let [least, most, reference] = [Infinity, Infinity, Infinity];
  for (let round = 0; round < ROUNDS; round += 1) {
    least = Math.min(least, timeOf(pattern, small));
    most = Math.min(most, timeOf(pattern, large));
    reference = Math.min(reference, timeOf(REFERENCE, large));
    if (most > HOPELESS_MS || (round > 0 && most / least < MAX_GROWTH * 0.75)) break;
  }
  return { attack, growth: most / least, timesReference: most / reference, ms: most };
}

function bestOf(pattern: RegExp, text: string, times: number): number {
  let best = Infinity;
  for (let time = 0; time < times; time += 1) best = Math.min(best, timeOf(pattern, text));
  return best;
}

function timeOf(pattern: RegExp, text: string): number {
  pattern.lastIndex = 0;
  // Of this process: what else the machine does is not counted. Which part of it is the system's is an estimate
  // of the kernel, their sum is not.
  const start = process.cpuUsage();
  // Of a global pattern all matches count.
  if (pattern.global) text.replace(pattern, "");
  else pattern.test(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/** In one piece, as texts from outside are; one made by adding is put together when it is first read. */
function textOf({ before, pump }: Attack, length: number): string {
  const text = before + pump.repeat(Math.ceil(length / pump.length));
  return Buffer.from(`${text.slice(0, length)}\u0001`).toString();
}
