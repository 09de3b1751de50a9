import { dayRecall } from "./day.ts";
import { denseRecall } from "./dense.ts";
import { countFacts, newFactRows } from "./fact-recall.ts";
import type { FactRow } from "./fact-recall.ts";
import { freeTextRecall } from "./free-text-recall.ts";
import { mergedRecall } from "./merged.ts";
import { needleRecall, NEEDLES } from "./needle-recall.ts";
import { recordingCases } from "./recording-facts.ts";
import { storyCases } from "./story-facts.ts";

/**
 * How much of what an analyst must learn a digest of a given size holds.
 * `--data DIR` adds the recordings of a folder, `--seeds N` sets the number of tenants (20),
 * `--quick` leaves out the plain ways, `--missed` lists what is missing.
 */
const has = (flag: string) => process.argv.includes(flag);
const valueOf = (flag: string) => process.argv[process.argv.indexOf(flag) + 1];
const folder = has("--data") ? valueOf("--data") : undefined;
const seeds = has("--seeds") ? Number(valueOf("--seeds")) : 20;

await printFacts();
printNeedles();
printMerged();
printDense();
printDay();
printFreeText();

async function printFacts(): Promise<void> {
  const stories = newFactRows().filter(isWanted);
  let alerts = 0;
  for await (const story of storyCases(seeds)) {
    alerts += 1;
    countFacts(stories, story);
  }
  console.log(`\nFacts of the stories: ${String(alerts)} alerts of ${String(seeds)} tenants`);
  for (const row of stories) printRow(row);
  if (folder === undefined) return;
  const recordings = newFactRows().filter(isWanted);
  for (const recording of recordingCases(folder)) countFacts(recordings, recording);
  console.log("\nFacts of the recordings");
  for (const row of recordings) printRow(row);
}

function isWanted({ way }: FactRow): boolean {
  return !has("--quick") || way.startsWith("digest");
}

function printRow({ way, budget, held, total, missed }: FactRow): void {
  printLine(way, budget, `${percent(held, total)} of ${String(total)}`);
  if (has("--missed") && way === "digest") printCounted(missed);
}

function printNeedles(): void {
  console.log(`\n${String(NEEDLES.length)} needles, each alone in 3,000 events`);
  for (const { way, budget, missed } of needleRecall(!has("--quick"))) {
    printLine(way, budget, percent(NEEDLES.length - missed.length, NEEDLES.length));
    if (has("--missed") && way.startsWith("digest")) {
      printCounted(missed.map(({ platform, mark }) => `${platform}: ${mark}`));
    }
  }
}

function printMerged(): void {
  console.log("\nMany at once");
  for (const { what, budget, named, planted, says } of mergedRecall()) {
    printLine(what, budget, `${percent(named, planted)}  ${says}`);
  }
}

function printDense(): void {
  console.log("\nDistinct acts of known behaviour in one alert, by name");
  for (const { what, budget, named, acts, gravest } of denseRecall()) {
    printLine(what, budget, `${percent(named, acts)}  ${String(gravest)} of the 12 gravest`);
  }
}

function printDay(): void {
  console.log(
    "\nA day of many attacks: by the first text, and by ten calls that follow what it advises",
  );
  for (const row of dayRecall()) {
    const { what, budget, attacks, first, inTen, firstByName, inTenByName, calls } = row;
    const told = `${percent(firstByName, attacks)} ${percent(inTenByName, attacks)} by name`;
    const marked = `${percent(first, attacks)} ${percent(inTen, attacks)} with what tells it apart`;
    printLine(what, budget, `${told}; ${marked}; ${String(calls)} calls`);
  }
}

function printFreeText(): void {
  console.log("\nWhat says why in logs of failed builds");
  for (const { way, budget, held, total, missed } of freeTextRecall()) {
    printLine(way, budget, `${percent(held, total)} of ${String(total)}`);
    if (has("--missed") && way === "digest") printCounted(missed);
  }
}

function printCounted(items: readonly string[]): void {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  for (const [item, count] of counts) console.log(`    missed ${String(count)}×: ${item}`);
}

function printLine(what: string, budget: number, figure: string): void {
  console.log(`${what.padEnd(26)} ${String(budget).padStart(5)} tokens  ${figure}`);
}

function percent(part: number, whole: number): string {
  return `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`.padStart(7);
}
