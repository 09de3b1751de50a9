import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { EventRecord } from "../../src/event-fields/event-record.ts";
import { headingsOver } from "./heading-over.ts";

/**
 * What headings say of acts and counter-acts. `--pairs FILE` (JSON lines with `act` and `counter`, each
 * with an `event`) prints both headings of each pair; `--rule-tests FILE` (JSON lines with `expected`,
 * `why` and `event`) prints the share told as an attack done and the share with a technique. Every event
 * is the only one of its alert, and again one among 300. `--all` lists every rule test.
 */
const has = (flag: string) => process.argv.includes(flag);
const valueOf = (flag: string) => process.argv[process.argv.indexOf(flag) + 1] ?? "";

if (has("--pairs")) printPairs(readLines<Pair>(valueOf("--pairs")));
if (has("--rule-tests")) printRuleTests(readLines<RuleTest>(valueOf("--rule-tests")));

interface Pair {
  readonly name: string;
  readonly act: { readonly truth: string; readonly event: EventRecord };
  readonly counter: {
    readonly truth: string;
    readonly event: EventRecord;
    readonly heading_may_not_say: readonly string[];
  };
}

interface RuleTest {
  readonly rule: string;
  readonly test: string;
  readonly expected: boolean;
  readonly why?: string;
  readonly event: EventRecord;
}

function readLines<T>(path: string): T[] {
  const bytes = readFileSync(path);
  const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line): T => JSON.parse(line));
}

function printPairs(pairs: readonly Pair[]): void {
  let right = 0;
  for (const { name, act, counter } of pairs) {
    const acts = headingsOver(act.event);
    const counters = headingsOver(counter.event);
    const forbidden = counter.heading_may_not_say.filter((words) =>
      counters.some((heading) => says(heading, words)),
    );
    const isRight = acts.every(isAttack) && forbidden.length === 0;
    if (isRight) right += 1;
    console.log(`${isRight ? "ok   " : "WRONG"} ${name}`);
    console.log(`      ${act.truth} → ${acts.join(" | ")}`);
    console.log(`      ${counter.truth} → ${counters.join(" | ")}`);
    if (forbidden.length > 0) console.log(`      says: ${forbidden.join(", ")}`);
  }
  console.log(`${String(right)} of ${String(pairs.length)} pairs right\n`);
}

function says(heading: string, words: string): boolean {
  if (words.startsWith("a heading that reads as done"))
    return isAttack(heading) && !isTried(heading);
  return !isTried(heading) && heading.toLowerCase().includes(words.toLowerCase());
}

function isAttack(heading: string): boolean {
  return /^T\d{4}/.test(heading);
}

function isTried(heading: string): boolean {
  return /\b(?:tried|refused|denied|failed)\b/.test(heading);
}

function printRuleTests(tests: readonly RuleTest[]): void {
  const told = tests.map((test) => ({ ...test, headings: headingsOver(test.event) }));
  const fires = told.filter(({ expected }) => expected);
  const named = fires.filter(({ headings }) => headings.every(isAttack));
  const harmless = told.filter(({ why }) => why === "benign" || why === "refused");
  const done = harmless.filter(({ headings }) =>
    headings.some((heading) => isAttack(heading) && !isTried(heading)),
  );
  const lists = [
    ["must fire, without a technique", fires.filter((test) => !named.includes(test))],
    ["benign or refused, told as an attack done", done],
    ...(has("--all") ? ([["all", told]] as const) : []),
  ] as const;
  for (const [what, list] of lists) {
    console.log(`${what}:`);
    for (const { rule, test, why, headings } of list) {
      console.log(
        `  ${rule} / ${test}${why === undefined ? "" : ` (${why})`} → ${headings[0] ?? ""}`,
      );
    }
  }
  console.log(`with a technique: ${share(named, fires)} of those that must fire`);
  console.log(`told as an attack done: ${share(done, harmless)} of the benign and refused ones`);
}

function share(part: readonly unknown[], whole: readonly unknown[]): string {
  const percent = ((100 * part.length) / Math.max(1, whole.length)).toFixed(1);
  return `${percent} % (${String(part.length)} of ${String(whole.length)})`;
}
